/**
 * Text → tokens, and what was noticed on the way. Signs the language does not have become `refused` tokens
 * that carry their mistake; the statement they stand in is not parsed further.
 * Learned from acorn: one place decides a token's kind by its first character.
 */

import { type Characters, readCharacters } from "./characters.ts";
import { countText } from "./countText.ts";
import type { Span } from "./expr.ts";
import { DIGITS, foreignSigns, primeMistake } from "./foreign.ts";
import type { InputError } from "./inputError.ts";
import { excerpt, mistake } from "./inputMistake.ts";
import { NAME_LIMIT } from "./limits.ts";
import { memberMistake } from "./memberMistake.ts";
import type { Token } from "./token.ts";

const space = / +/y;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_λ";

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
  for (const { pattern, read } of readersOf.get(shape.charAt(at)) ?? []) {
    const end = matchAt(pattern, shape, at);
    if (end > at) return { token: read(reading, spanOf(characters, at, end), at, end), end };
  }
  const span = spanOf(characters, at, at + 1);
  const error = mistake(span, `${excerpt(source, span)} is not part of the language.`);
  return { token: { kind: "refused", error, ...span }, end: at + 1 };
}

/** `start` and `end` are places in the shape, `span` those in the source. */
type ReadToken = (reading: Reading, span: Span, start: number, end: number) => Token;
type TokenKind = { readonly first: string; readonly pattern: RegExp; readonly read: ReadToken };

const words: readonly TokenKind[] = [
  { first: `${DIGITS}.`, pattern: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y, read: plainly(readNumber) },
  {
    // `x.y`, but not `W.T` or `W.T.T`, which are a name and signs.
    first: LETTERS,
    pattern: /[A-Za-z_λ][\w₀λ]*(?!(?:\.T)+(?![\w₀λ]|\.[A-Za-z_λ]))(?:\.[A-Za-z_λ][\w₀λ]*)+/y,
    read: plainly(readMember),
  },
  { first: LETTERS, pattern: /[A-Za-z_λ][\w₀λ]*'+/y, read: plainly(readPrimed) },
  { first: LETTERS, pattern: /[A-Za-z_λ][\w₀λ]*/y, read: plainly(readName) },
  { first: "²", pattern: /²+/y, read: plainly(readRaised) },
  {
    first: "*.-+/@^()[]{},;:=ᵀ",
    pattern: /\*\*|\.T(?![\w₀λ])|[-+*/@^()[\]{},;:=ᵀ]/y,
    read: plainly((_, sign, span) => ({ kind: "sign", sign, ...span })),
  },
  { first: "\n", pattern: /\n/y, read: (_, span) => ({ kind: "newline", ...span }) },
];

/** By the character a token begins with: the kinds it may be, to be tried in order. */
const readersOf: ReadonlyMap<string, readonly TokenKind[]> = byFirst([
  ...foreignSigns.map(
    ({ first, pattern, mistake: told }): TokenKind => ({
      first,
      pattern,
      read: ({ source }, span) => ({ kind: "refused", error: told(source, span), ...span }),
    }),
  ),
  ...words,
]);

function byFirst(kinds: readonly TokenKind[]): ReadonlyMap<string, readonly TokenKind[]> {
  const found = new Map<string, TokenKind[]>();
  for (const kind of kinds) {
    for (const character of kind.first) {
      const beginning = found.get(character);
      if (beginning === undefined) found.set(character, [kind]);
      else beginning.push(kind);
    }
  }
  return found;
}

/** A word is read from its plain text. */
function plainly(read: (reading: Reading, text: string, span: Span) => Token): ReadToken {
  return (reading, span, start, end) => read(reading, plainText(reading.characters, start, end), span);
}

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
      `This name has ${countText(length)} characters; at most ${NAME_LIMIT} are read.`,
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
  if (end === start + 1) return plain[start] ?? "";
  return plain.slice(start, end).join("");
}

function shorten(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 23)}…`;
}
