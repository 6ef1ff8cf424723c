/** The editor's props and a caret in; the first fix there goes out through `onFix`, in both forms of the editor. */
import { fixAt } from "../../present/completion/fixAt.ts";
import { normalLineBreaks } from "../../present/text/normalLineBreaks.ts";
import type { EditorProps } from "./editorProps.ts";

export function mend({ source, diagnostics, onFix }: EditorProps, caret: number): void {
  const fix = fixAt(normalLineBreaks(source), diagnostics, caret);
  if (fix !== null) onFix?.(fix);
}
