/**
 * The mistakes in words, each with its place and the buttons that mend it. In: diagnostics with line and
 * column (1-based). Out: the fix a person chose. Not a live region: the editor is described by it.
 */
import { CircleX, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { Fix, InputError } from "../../engine/parse/inputError.ts";
import "./DiagnosticList.css";
import { FIX_KEY } from "./fixShortcut.ts";

export type DiagnosticListProps = {
  readonly diagnostics: readonly (InputError & { readonly line: number; readonly column: number })[];
  readonly onFix: (fix: Fix) => void;
  /** Names the list for the editor's `describedBy`. */
  readonly id?: string | undefined;
};

/** More than anyone mends in one go; a pasted letter has a mistake a word. */
const MAX_SHOWN = 20;

const icons = { error: CircleX, warning: TriangleAlert, info: Info } satisfies Record<string, LucideIcon>;

export function DiagnosticList({ diagnostics, onFix, id }: DiagnosticListProps) {
  if (diagnostics.length === 0) return null;
  const hidden = diagnostics.length - MAX_SHOWN;
  return (
    <ul className="editor-mistakes" id={id}>
      {diagnostics.slice(0, MAX_SHOWN).map((diagnostic) => {
        const { severity, message, line, column, from, to, fixes } = diagnostic;
        const Icon = icons[severity];
        return (
          <li className="editor-mistake" key={`${from} ${to} ${message}`} data-severity={severity}>
            <Icon className="editor-mistake-icon" aria-hidden="true" size={16} />
            <div
              className="editor-mistake-text"
              translate="yes"
              data-diagnostic=""
              data-severity={severity}
              data-line={line}
              data-column={column}
            >
              {message}
              {fixes.length > 0 && (
                <span className="editor-fixes">
                  {fixes.map((fix) => (
                    <button
                      className="editor-fix"
                      type="button"
                      key={`${fix.label} ${fix.from} ${fix.insert}`}
                      onClick={() => onFix(fix)}
                    >
                      {fix.label}
                    </button>
                  ))}
                </span>
              )}
            </div>
          </li>
        );
      })}
      {hidden > 0 && <li className="editor-mistakes-more">and {hidden} more</li>}
      {diagnostics.some(({ fixes }) => fixes.length > 0) && (
        <li className="editor-mistakes-hint">
          <kbd>{FIX_KEY}</kbd> in the text applies the first fix of the mistake at the caret.
        </li>
      )}
    </ul>
  );
}
