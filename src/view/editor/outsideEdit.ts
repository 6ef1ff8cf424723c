/**
 * A new text from outside the editor in (slider, lesson, Back), a CodeMirror transaction out. A lesson is one
 * undo step; all the changes of one slider drag are one together. Pure over EditorState.
 *
 * The first change of a drag opens an undo step of its own and the later ones are composed into it.
 * (Leaving them out of the history and recording first → last at the end would map the older steps through
 * each of them, and a step whose text a drag overwrites would be lost.)
 */
import { isolateHistory } from "@codemirror/commands";
import {
  Annotation,
  type EditorState,
  StateEffect,
  StateField,
  Transaction,
  type TransactionSpec,
} from "@codemirror/state";
import { type DocumentSwitch, documentSwitch } from "./documentSwitch.ts";
import { minimalChange } from "./minimalChange.ts";

/** Marks what came from outside, so that it is not sent out again as typing. */
export const fromOutside = Annotation.define<true>();

const setDragStep = StateEffect.define<boolean>();

/** Whether the newest undo step belongs to a drag that is still going on. */
export const dragStep = StateField.define<boolean>({
  create: () => false,
  update(open, transaction) {
    for (const effect of transaction.effects) if (effect.is(setDragStep)) return effect.value;
    // Typing or undo amid a drag ends its step: what follows must not be composed into another one.
    return open && !(transaction.docChanged && !transaction.annotation(fromOutside));
  },
});

/** CodeMirror's history always composes a change with this user event into the step before it. */
const JOIN_PREVIOUS_STEP = "input.type.compose";

/**
 * The transaction that makes the document `text`; null where nothing is to be done. With `scrub` "none" an
 * open drag step is closed, its last change (the one that comes with the release) included. `switched` says that
 * the text is another document's.
 * The state must hold `dragStep` and `history()`.
 */
export function outsideEdit(
  state: EditorState,
  text: string,
  scrub: "none" | "drag",
  switched: DocumentSwitch | null,
): TransactionSpec | null {
  const change = minimalChange(state.doc.toString(), text);
  const open = state.field(dragStep);
  const dragging = scrub === "drag";
  if (change === null) {
    return open && !dragging
      ? { effects: setDragStep.of(false), annotations: isolateHistory.of("full") }
      : null;
  }
  return {
    changes: change,
    effects: [setDragStep.of(dragging), ...(switched === null ? [] : [documentSwitch.of(switched)])],
    annotations: [
      fromOutside.of(true),
      ...(open ? [Transaction.userEvent.of(JOIN_PREVIOUS_STEP)] : []),
      ...isolation(open, dragging),
    ],
  };
}

function isolation(open: boolean, dragging: boolean) {
  if (open) return dragging ? [] : [isolateHistory.of("after")];
  return [isolateHistory.of(dragging ? "before" : "full")];
}
