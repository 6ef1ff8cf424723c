/**
 * The look of what comes up over the text: the list of completions, the call's form, what a name holds. They
 * live in the editor's shadow root, where the page's style sheets do not reach but its CSS variables do.
 */
import { EditorView } from "@codemirror/view";

const box = {
  boxSizing: "border-box",
  border: "1px solid var(--line-strong, var(--line))",
  borderRadius: "6px",
  backgroundColor: "var(--raised, var(--surface))",
  color: "var(--ink)",
  boxShadow: "var(--shadow)",
};
const smallText = {
  color: "var(--ink-quiet)",
  fontFamily: "var(--font-text)",
  fontSize: "0.8125rem",
  fontStyle: "normal",
  lineHeight: "1.3",
};

export const assistTheme = EditorView.theme({
  ".cm-tooltip": { ...box, maxWidth: "min(26rem, 96vw)", overflow: "hidden" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    minWidth: "min(14rem, 90vw)",
    maxWidth: "100%",
    maxHeight: "14rem",
    fontFamily: "var(--font-mono)",
    fontSize: "0.875rem",
    whiteSpace: "normal",
    overscrollBehavior: "contain",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    minHeight: "1.5rem",
    boxSizing: "border-box",
    padding: "0.25rem 0.625rem",
    lineHeight: "1.3",
    overflowWrap: "anywhere",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li:hover": {
    backgroundColor: "color-mix(in srgb, var(--ink) 5%, transparent)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "color-mix(in srgb, var(--ink) 9%, transparent)",
    boxShadow: "inset 3px 0 var(--focus)",
    color: "var(--ink)",
  },
  ".cm-completionDetail": { ...smallText, display: "block", margin: "0" },
  ".cm-signature": { padding: "0.25rem 0.625rem" },
  "&:not(.cm-focused) .cm-signature": { display: "none" },
  ".cm-signatureCall": { fontFamily: "var(--font-mono)", fontSize: "0.875rem", lineHeight: "1.4" },
  ".cm-signatureCall strong": {
    color: "var(--ink)",
    fontWeight: "700",
    textDecoration: "underline 2px var(--focus)",
    textUnderlineOffset: "3px",
  },
  ".cm-signatureSummary": smallText,
  ".cm-tooltip-hover": { zIndex: "501" },
  ".cm-nameHover": {
    ...smallText,
    color: "var(--ink)",
    padding: "0.25rem 0.625rem",
    whiteSpace: "pre-line",
  },
  "@media (forced-colors: active)": {
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { outline: "2px solid Highlight" },
  },
});
