/**
 * Builds the CodeMirror view in a shadow root of `host`. There CodeMirror's styles are constructed sheets;
 * in the page itself they would be <style> tags, which the content policy (`style-src 'self'`) refuses.
 */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { applyKeepingSelection } from "./applyKeepingSelection.ts";
import { assistTheme } from "./assistTheme.ts";
import type { Describe } from "./describe.ts";
import { documentHistory, returnsTo, type Whereabouts } from "./documentSwitch.ts";
import type { Posture } from "./editorProps.ts";
import { editorTheme } from "./editorTheme.ts";
import { expressionTokens } from "./expressionTokens.ts";
import { fixKey } from "./fixKey.ts";
import { FIX_KEY } from "./fixShortcut.ts";
import { markings } from "./markings.ts";
import { nameCompletion } from "./nameCompletion.ts";
import { nameHover } from "./nameHover.ts";
import { dragStep, fromOutside } from "./outsideEdit.ts";
import { plainInsertion } from "./plainInsertion.ts";
import { signatureHelp } from "./signatureHelp.ts";

export type CodeViewEvents = {
  /**
   * Gets the whole text after each change made in the editor, undo and redo included, and none of those that
   * came from outside.
   */
  readonly onEdit: (source: string) => void;
  /** Gets the text of another document, which undo or redo returned to; then `onEdit` is not called. */
  readonly onReturn: (source: string, to: Whereabouts) => void;
  readonly describe: Describe;
  /** The person asks to mend what is wrong at the caret. */
  readonly onMend: (caret: number) => void;
};

/** A view of `source` with the caret, focus and scroll of `posture`. */
export function createCodeView(
  host: HTMLElement,
  source: string,
  posture: Posture | null,
  { onEdit, onReturn, describe, onMend }: CodeViewEvents,
): EditorView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const state = EditorState.create({
    doc: source,
    extensions: [
      reporting(onEdit, onReturn),
      // The call's form before the list: it stands next to the line, the list below it.
      signatureHelp,
      nameCompletion(describe.name),
      nameHover(describe),
      fixKey(onMend),
      extensions,
    ],
  });
  const view = new EditorView({ state, parent: root, root, dispatchTransactions: applyKeepingSelection });
  if (posture !== null) takePosture(view, posture);
  return view;
}

// Escape leaves the editor, once no list is open, and Tab chooses from a list only: no keyboard trap.
const leaveOnEscape = keymap.of([
  {
    key: "Escape",
    stopPropagation: true,
    run: (view) => {
      view.contentDOM.blur();
      return true;
    },
  },
]);

const extensions: Extension = [
  leaveOnEscape,
  lineNumbers(),
  plainInsertion,
  highlightSpecialChars(),
  history(),
  documentHistory,
  dragStep,
  expressionTokens,
  bracketMatching(),
  markings,
  keymap.of([...defaultKeymap, ...historyKeymap]),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({
    "aria-label": "Expression",
    "aria-multiline": "true",
    "aria-keyshortcuts": FIX_KEY,
    "data-gramm": "false",
  }),
  editorTheme,
  assistTheme,
];

function reporting(onEdit: CodeViewEvents["onEdit"], onReturn: CodeViewEvents["onReturn"]): Extension {
  return EditorView.updateListener.of((update) => {
    const to = returnsTo(update.transactions);
    if (to !== null) return onReturn(update.state.doc.toString(), to);
    const typed = update.transactions.some((step) => step.docChanged && !step.annotation(fromOutside));
    if (typed) onEdit(update.state.doc.toString());
  });
}

function takePosture(view: EditorView, posture: Posture): void {
  const end = view.state.doc.length;
  view.dispatch({ selection: { anchor: Math.min(posture.anchor, end), head: Math.min(posture.head, end) } });
  if (posture.focused) view.focus();
  // Asking for coordinates makes CodeMirror measure its lines now; before that it has no height to scroll.
  view.coordsAtPos(0);
  view.scrollDOM.scrollTop = posture.scrollTop;
}
