/**
 * Colours for the expression language, line by line: numbers, names, called operations, operators, comments. It only colours;
 * what the text means is the engine's business, so anything unknown is simply left in ink.
 */
import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { tags } from "@lezer/highlight";
import { plainName } from "../../present/completion/nameAround.ts";
import { operationHint } from "../../present/completion/operationHint.ts";

const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_]*/u;
const NUMBER = /^(?:\p{Nd}+\.?\p{Nd}*|\.\p{Nd}+)(?:[eE][+-]?\p{Nd}+)?/u;
/** A sign of an operation, or of a definition, as it may be typed. */
export const OPERATOR = /^[-+*/^@=−–×·∗÷]/u;

/** The kind of the token at the stream's place, which is moved past it. */
export function expressionToken(
  stream: StringStream,
): "comment" | "number" | "name" | "operation" | "operator" | null {
  if (stream.eatSpace()) return null;
  if (stream.peek() === "#") {
    stream.skipToEnd();
    return "comment";
  }
  if (stream.match(NAME)) return isCalled(stream) ? "operation" : "name";
  if (stream.match(NUMBER)) return "number";
  if (stream.match(OPERATOR)) return "operator";
  stream.next();
  return null;
}

/** Whether what was just read is an operation of the language before its bracket. */
function isCalled(stream: StringStream): boolean {
  return operationHint(plainName(stream.current())) !== null && stream.match(/^\s*\(/, false) !== null;
}

const language = StreamLanguage.define({
  name: "expression",
  token: expressionToken,
  tokenTable: {
    comment: tags.comment,
    number: tags.number,
    name: tags.name,
    operation: tags.function(tags.name),
    operator: tags.operator,
  },
  languageData: { commentTokens: { line: "#" } },
});

// Darker than the page's quiet ink, to stay readable on the tint of the active span too.
const quiet = "color-mix(in srgb, var(--ink) 35%, var(--ink-quiet))";

const colours = HighlightStyle.define([
  { tag: tags.number, color: "var(--value)" },
  { tag: tags.name, color: "var(--ink)" },
  // In a face of one width a bold name takes no more room.
  { tag: tags.function(tags.name), color: "var(--ink)", fontWeight: "600" },
  { tag: tags.operator, color: quiet },
  { tag: tags.comment, color: quiet, fontStyle: "italic" },
]);

export const expressionTokens: Extension = [language, syntaxHighlighting(colours)];
