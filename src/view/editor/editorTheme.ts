/**
 * The look of the text inside the editor's shadow root, where the page's style sheets do not reach but its
 * CSS variables do. Metrics come from the `--editor-…` variables of Editor.css, shared with the plain form.
 */
import { EditorView } from "@codemirror/view";

export const editorTheme = EditorView.theme({
  "&": {
    flex: "1 1 auto",
    minHeight: "0",
    minWidth: "0",
    color: "var(--ink)",
    backgroundColor: "transparent",
  },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit", overflow: "auto" },
  ".cm-content": { padding: "var(--editor-pad-y) 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 var(--editor-pad-x) 0 0" },
  ".cm-gutters": { backgroundColor: "transparent", border: "none", color: "var(--ink-quiet)" },
  ".cm-lineNumbers .cm-gutterElement": {
    boxSizing: "border-box",
    minWidth: "var(--editor-gutter)",
    padding: "0 0.75rem 0 0.5rem",
    fontSize: "0.8em",
    fontVariantNumeric: "tabular-nums",
  },
  ".cm-activeSource, .cm-activeSourceGutter": { backgroundColor: "var(--active-soft, var(--gradient-soft))" },
  ".cm-activeSourceGutter": { boxShadow: "inset 3px 0 var(--active, var(--gradient))" },
  ".cm-activeSpan": {
    backgroundColor: "color-mix(in srgb, var(--active, var(--gradient)) 16%, transparent)",
    borderRadius: "3px",
  },
  ".cm-mistake": { textDecorationSkipInk: "none", textUnderlineOffset: "3px" },
  ".cm-mistake-error": { textDecoration: "underline wavy 2px var(--error)" },
  ".cm-mistake-warning": { textDecoration: "underline solid 2px var(--warning)" },
  ".cm-mistake-info": { textDecoration: "underline dotted 2px var(--ink-quiet)" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--ink-quiet)",
  },
  "&.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "transparent",
    outline: "1px dashed var(--error)",
  },
  ".cm-specialChar": { color: "var(--error)" },
  "@media (forced-colors: active)": {
    ".cm-activeSourceGutter": { borderLeft: "3px solid Highlight" },
    ".cm-activeSpan": { outline: "1px solid Highlight" },
  },
});
