/** The key that applies the first fix at the caret. Apart from CodeMirror, for the plain editor has it too. */

/** As `aria-keyshortcuts` names it, and as the hint under the mistakes writes it. */
export const FIX_KEY = "Alt+Enter";

export function isFixKey({ key, altKey, ctrlKey, metaKey }: Readonly<Keys>): boolean {
  return (altKey && key === "Enter") || ((ctrlKey || metaKey) && key === ".");
}

type Keys = { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean };
