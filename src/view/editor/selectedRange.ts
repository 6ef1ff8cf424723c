/**
 * The selection as the browser has it at this moment, of which CodeMirror may hear only later. In: a view in a
 * shadow root. Out: the selected range of its text; null where the selection is not in the editor.
 */
import { EditorSelection, type SelectionRange } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";

export function selectedRange(view: EditorView): SelectionRange | null {
  const { root, contentDOM } = view;
  if (!(root instanceof ShadowRoot)) return null;
  const selection = document.getSelection();
  const range = selection?.getComposedRanges?.({ shadowRoots: [root] })[0];
  if (
    range === undefined ||
    !contentDOM.contains(range.startContainer) ||
    !contentDOM.contains(range.endContainer)
  ) {
    return null;
  }
  const start = view.posAtDOM(range.startContainer, range.startOffset);
  const end = view.posAtDOM(range.endContainer, range.endOffset);
  const isBackward = selection?.direction === "backward";
  return isBackward ? EditorSelection.range(end, start) : EditorSelection.range(start, end);
}
