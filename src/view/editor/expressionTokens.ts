/**
 * Colours for the expression language, line by line: numbers, names, operators, comments. It only colours;
 * what the text means is the engine's business, so anything unknown is simply left in ink.
 */
import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { tags } from "@lezer/highlight";

const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_]*/u;
const NUMBER = /^(?:\p{Nd}+\.?\p{Nd}*|\.\p{Nd}+)(?:[eE][+-]?\p{Nd}+)?/u;
const OPERATOR = /^[-+*/^@=−–×·∗÷]/u;

/** The kind of the token at the stream's place, which is moved past it. */
export function expressionToken(stream: StringStream): "comment" | "number" | "name" | "operator" | null {
  if (stream.eatSpace()) return null;
  if (stream.peek() === "#") {
    stream.skipToEnd();
    return "comment";
  }
  if (stream.match(NAME)) return "name";
  if (stream.match(NUMBER)) return "number";
  if (stream.match(OPERATOR)) return "operator";
  stream.next();
  return null;
}

const language = StreamLanguage.define({
  name: "expression",
  token: expressionToken,
  tokenTable: { comment: tags.comment, number: tags.number, name: tags.name, operator: tags.operator },
  languageData: { commentTokens: { line: "#" } },
});

// Darker than the page's quiet ink, to stay readable on the tint of the active span too.
const quiet = "color-mix(in srgb, var(--ink) 35%, var(--ink-quiet))";

const colours = HighlightStyle.define([
  { tag: tags.number, color: "var(--value)" },
  { tag: tags.name, color: "var(--ink)" },
  { tag: tags.operator, color: quiet },
  { tag: tags.comment, color: quiet, fontStyle: "italic" },
]);

export const expressionTokens: Extension = [language, syntaxHighlighting(colours)];
