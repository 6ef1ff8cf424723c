/** Mending by keyboard: the key that applies the first fix at the caret, in the full editor. */
import type { Extension } from "@codemirror/state";
import { type Command, keymap } from "@codemirror/view";

/** `applyFix` gets the caret. The keys never reach the text, even where there is nothing to mend. */
export function fixKey(applyFix: (caret: number) => void): Extension {
  const run: Command = ({ state }) => {
    applyFix(state.selection.main.head);
    return true;
  };
  return keymap.of([
    { key: "Alt-Enter", run },
    { key: "Mod-.", run },
  ]);
}
