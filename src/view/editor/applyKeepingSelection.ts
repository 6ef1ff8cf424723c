/**
 * A selection made by something other than CodeMirror (dictation, a screen reader, the handles under a finger) is
 * told to it a moment later. Were its text redrawn in that moment, as each step of the player does, it would put the
 * caret back to where it last knew it, and what is typed next would stand beside the selected text, not in its place.
 */
import type { Transaction } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { selectedRange } from "./selectedRange.ts";

/** Applies the transactions; the browser's selection is kept where they neither change the text nor select. */
export function applyKeepingSelection(transactions: readonly Transaction[], view: EditorView): void {
  const redrawsOnly = transactions.every(
    ({ docChanged, selection }) => !docChanged && selection === undefined,
  );
  const chosen = redrawsOnly && view.hasFocus && !view.composing ? selectedRange(view) : null;
  view.update(transactions);
  // A transaction may be dispatched by a listener of this very update.
  if (chosen === null || view.state.doc !== transactions.at(-1)?.newDoc) return;
  const { main } = view.state.selection;
  if (chosen.from !== main.from || chosen.to !== main.to) view.dispatch({ selection: chosen });
}
