/**
 * Text → tokens, and what was noticed on the way. Signs the language does not have become `refused` tokens
 * that carry their mistake; the statement they stand in is not parsed further.
 * Learned from acorn: one place decides a token's kind by its first character.
 */
import { type Characters, readCharacters } from "./characters.ts";
import type { Span } from "./expr.ts";
import { foreignSigns, primeMistake } from "./foreign.ts";
import type { InputError } from "./inputError.ts";
import { excerpt, mistake } from "./inputMistake.ts";
import { NAME_LIMIT } from "./limits.ts";
import { memberMistake } from "./memberMistake.ts";
import type { Token } from "./token.ts";

const space = / +/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
/** `x.y`, but not `W.T` or `W.T.T`, which are a name and signs. */
const member = /[A-Za-z_λ][\w₀λ]*(?!(?:\.T)+(?![\w₀λ]|\.[A-Za-z_λ]))(?:\.[A-Za-z_λ][\w₀λ]*)+/y;
const primed = /[A-Za-z_λ][\w₀λ]*'+/y;
const name = /[A-Za-z_λ][\w₀λ]*/y;
const raised = /²+/y;
const sign = /\*\*|\.T(?![\w₀λ])|[-+*/@^()[\]{},;:=ᵀ]/y;

type Reading = { readonly source: string; readonly characters: Characters; readonly notices: InputError[] };

export function tokenize(source: string): {
  readonly tokens: readonly Token[];
  readonly errors: readonly InputError[];
} {
  const characters = readCharacters(source);
  const reading: Reading = { source, characters, notices: [] };
  const tokens: Token[] = [];
  let at = 0;
  while (at < characters.shape.length) {
    const blank = matchAt(space, characters.shape, at);
    if (blank > at) {
      at = blank;
      continue;
    }
    const { token, end } = readToken(reading, at);
    tokens.push(token);
    at = end;
  }
  return { tokens, errors: [...characters.errors, ...reading.notices] };
}

/** Where the pattern, matched from `at`, ends; `at` itself where it does not match. */
function matchAt(pattern: RegExp, shape: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(shape) ? pattern.lastIndex : at;
}

function readToken(reading: Reading, at: number): { readonly token: Token; readonly end: number } {
  const { source, characters } = reading;
  const { shape } = characters;
  if (shape[at] === "\n")
    return { token: { kind: "newline", ...spanOf(characters, at, at + 1) }, end: at + 1 };

  for (const foreign of foreignSigns) {
    const end = matchAt(foreign.pattern, shape, at);
    if (end === at) continue;
    const span = spanOf(characters, at, end);
    return { token: { kind: "refused", error: foreign.mistake(source, span), ...span }, end };
  }
  for (const [pattern, read] of words) {
    const end = matchAt(pattern, shape, at);
    if (end > at)
      return { token: read(reading, plainText(characters, at, end), spanOf(characters, at, end)), end };
  }
  const span = spanOf(characters, at, at + 1);
  const error = mistake(span, `${excerpt(source, span)} is not part of the language.`);
  return { token: { kind: "refused", error, ...span }, end: at + 1 };
}

type ReadWord = (reading: Reading, text: string, span: Span) => Token;
const words: readonly (readonly [RegExp, ReadWord])[] = [
  [number, readNumber],
  [member, readMember],
  [primed, readPrimed],
  [name, readName],
  [raised, readRaised],
  [sign, (_, text, span) => ({ kind: "sign", sign: text, ...span })],
];

function readNumber({ notices }: Reading, text: string, span: Span): Token {
  const value = Number(text);
  if (!Number.isFinite(value)) {
    const error = mistake(
      span,
      `${shorten(text)} is larger than the largest float64, about 1.8e308. Write a smaller number.`,
    );
    return { kind: "refused", error, ...span };
  }
  if (value === 0 && /[1-9]/.test(text.replace(/[eE].*/, ""))) {
    const message = `${shorten(text)} is smaller than the smallest float64, about 4.9e-324, and counts as 0.`;
    notices.push({ severity: "warning", message, from: span.from, to: span.to, fixes: [] });
  }
  return { kind: "number", value, ...span };
}

function readName(_reading: Reading, text: string, span: Span): Token {
  const plain = text.normalize("NFKC");
  const length = Array.from(plain).length;
  if (length > NAME_LIMIT) {
    const error = mistake(
      span,
      `This name has ${length.toLocaleString("en-US")} characters; at most ${NAME_LIMIT} are read.`,
    );
    return { kind: "refused", error, ...span };
  }
  return { kind: "name", name: plain === "π" ? "pi" : plain, ...span };
}

function readMember({ source }: Reading, text: string, span: Span): Token {
  const [first = "", ...rest] = text.split(".");
  return { kind: "refused", error: memberMistake(source, span, first, rest.join(".")), ...span };
}

function readPrimed({ source }: Reading, text: string, span: Span): Token {
  return { kind: "refused", error: primeMistake(source, span, text.replaceAll("'", "")), ...span };
}

function readRaised(_reading: Reading, text: string, span: Span): Token {
  if (/^[-+]?\d+$/.test(text) && Number.isFinite(Number(text)))
    return { kind: "raised", power: Number(text) + 0, ...span };
  const error = mistake(span, "A raised power is a whole number, as in x² or x⁻¹. Write others with ^.");
  return { kind: "refused", error, ...span };
}

function spanOf({ from, to }: Characters, start: number, end: number): Span {
  return { from: from[start] ?? 0, to: to[end - 1] ?? 0 };
}

function plainText({ plain }: Characters, start: number, end: number): string {
  return plain.slice(start, end).join("");
}

function shorten(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 23)}…`;
}
