/**
 * Typing or deleting over a selection of several lines, and inserting several lines, done by CodeMirror as
 * one transaction. Left to itself Chromium edits the elements first: it joins lines by copying their computed
 * style into `style` attributes, which the content policy refuses, and takes seconds for a thousand lines.
 */
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { normalLineBreaks } from "../../present/text/normalLineBreaks.ts";
import { selectedRange } from "./selectedRange.ts";

export const plainInsertion: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const insert = insertedText(event);
    if (insert === null || event.isComposing || !event.cancelable) return false;
    const { from, to } = selectedRange(view) ?? view.state.selection.main;
    if (from === to && !insert.includes("\n")) return false;
    view.dispatch({
      changes: { from, to, insert: view.state.toText(insert) },
      selection: { anchor: from + insert.length },
      scrollIntoView: true,
      userEvent: insert === "" ? "delete.selection" : "input.type",
    });
    // Of a selection made this very moment CodeMirror has not heard yet, and would leave the caret elsewhere.
    queueMicrotask(() => {
      const caret = view.domAtPos(view.state.selection.main.head);
      document.getSelection()?.collapse(caret.node, caret.offset);
    });
    return true;
  },
});

/** The text the event puts in the selection's place, "" for a deletion; null for any other event. */
function insertedText({ inputType, data }: InputEvent): string | null {
  if (inputType === "insertText") return data === null ? null : normalLineBreaks(data);
  return inputType.startsWith("deleteContent") || inputType.startsWith("deleteBy") ? "" : null;
}
