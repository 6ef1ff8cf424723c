/**
 * Text → symbols: one visible code point each, in its plain form, with its place in the text as typed.
 * Typographic signs become the plain ones, comments fall away, refused characters are reported and skipped.
 * `shape` has one UTF-16 unit a symbol, so that the tokenizer may match it with regular expressions:
 * ASCII stands for itself, everything else is classed by the letters of `SHAPE`.
 */
import { describeCodePoint, isRefused } from "./codePoints.ts";
import type { InputError } from "./inputError.ts";
import { mistake, replace } from "./inputMistake.ts";
import { afterSpan, beforeSpan, endsValue } from "./neighbours.ts";

const SHAPE = {
  /** May start a name. */
  letter: "λ",
  /** May only go on in a name: marks, lowered digits, digits of other scripts. */
  tail: "₀",
  /** A raised digit or sign. */
  raised: "²",
  /** A raised letter, bracket or equals sign. */
  raisedOther: "ⁿ",
  /** A lowered sign. */
  lowered: "₊",
  fraction: "½",
  /** A raised T: the transpose. */
  transpose: "ᵀ",
  unknown: "¿",
} as const;

export type Characters = {
  /** Plain text of each symbol; may be longer than one character (`ﬁ` is `fi`). */
  readonly plain: readonly string[];
  readonly shape: string;
  /** Where each symbol starts and ends in the source. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly errors: readonly InputError[];
};

const TRANSPOSE = ".T";

const typographic = new Map<string, string>([
  ...Array.from("‐‑‒–—−", (dash): [string, string] => [dash, "-"]),
  ...Array.from("×·∗⋅∙⊙", (times): [string, string] => [times, "*"]),
  ...Array.from("÷∕", (division): [string, string] => [division, "/"]),
  ["ˆ", "^"],
  ...Array.from("ᵀ⊤", (transpose): [string, string] => [transpose, TRANSPOSE]),
  ...Array.from("‘’ʼ′`´", (quote): [string, string] => [quote, "'"]),
  ...Array.from("“”„«»″", (quote): [string, string] => [quote, '"']),
  ...Array.from("≤≥≠≡≈", (comparison): [string, string] => [comparison, "<"]),
]);

const lineBreak = /[\n\r]/;
const superscript = /^[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]$/u;
const superscriptOther =
  /^[ªºⁱⁿ⁼⁽⁾\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d61\u1d78\u1d9b-\u1dbf\u2c7d\ua770\ua7f2-\ua7f4\ua7f8\ua7f9]$/u;
const vulgarFraction = /^[¼½¾\u2150-\u215e\u2189]$/u;

export function readCharacters(source: string): Characters {
  const plain: string[] = [];
  const shapes: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const errors: InputError[] = [];
  let refused = "";
  let inComment = false;
  let at = 0;
  for (const character of source) {
    const start = at;
    at += character.length;
    // Most characters are plain and mean themselves: quick, since the text is read again at every key.
    if (!inComment && character >= "!" && character <= "~" && character !== "#" && character !== "`") {
      plain.push(character);
      shapes.push(character);
      from.push(start);
      to.push(at);
      continue;
    }
    const isBreak = lineBreak.test(character);
    if (!isBreak && character !== "\t" && isRefused(character, inComment)) {
      // A run of the same character is one mistake.
      if (character === refused && errors.at(-1)?.to === start)
        errors.push(invisibleRun(source, errors.pop(), character, at, inComment));
      else errors.push(invisibleRun(source, undefined, character, at, inComment));
      refused = character;
      continue;
    }
    const text = toPlain(character);
    if (isBreak) inComment = false;
    else if (text === "#") inComment = true;
    if (inComment) continue;
    plain.push(text);
    shapes.push(toShape(character, text));
    from.push(start);
    to.push(at);
  }
  return { plain, shape: shapes.join(""), from, to, errors };
}

function toPlain(character: string): string {
  if (character === "\r") return "\n";
  const compatible = character.normalize("NFKC");
  return typographic.get(character) ?? typographic.get(compatible) ?? compatible;
}

function toShape(character: string, plain: string): string {
  // One letter by itself, but two signs in NFKC: it would not be read again as it is written.
  if (plain.includes("ʼ")) return SHAPE.unknown;
  if (/^\s$/u.test(plain)) return plain === "\n" ? "\n" : " ";
  if (plain === TRANSPOSE) return SHAPE.transpose;
  if (superscript.test(character)) return SHAPE.raised;
  if (superscriptOther.test(character)) return SHAPE.raisedOther;
  if (/^[₊₋₌₍₎]$/u.test(character)) return SHAPE.lowered;
  if (vulgarFraction.test(character)) return SHAPE.fraction;
  if (/^[₀-₉]$/u.test(character)) return SHAPE.tail;
  if (/^[\x21-\x7e√∂]$/.test(plain)) return plain;
  if (/^[\p{L}_][\p{L}\p{M}\p{Nd}\p{Nl}_]*$/u.test(plain)) return SHAPE.letter;
  if (/^[\p{L}\p{M}\p{Nd}\p{Nl}_]+$/u.test(plain)) return SHAPE.tail;
  return SHAPE.unknown;
}

/** What an unseen character stands for between two values: a line break, a sign of product. */
const meant = new Map([
  ...Array.from("\v\f\u0085\u2028\u2029", (end): [string, string] => [end, "\n"]),
  ["\u2062", " * "],
]);

function invisibleRun(
  source: string,
  before: InputError | undefined,
  character: string,
  to: number,
  inComment: boolean,
): InputError {
  const span = { from: before?.from ?? to - character.length, to };
  const named = `This text contains ${describeCodePoint(character)}, which can't be seen`;
  const isBetween = endsValue(beforeSpan(source, span)) && /^\s*[\p{L}_(]/u.test(afterSpan(source, span));
  const plain = isBetween && !inComment ? meant.get(character) : undefined;
  if (plain === undefined) return mistake(span, `${named}: delete it.`, replace(span, "", "Delete it"));
  const [advice, label] = plain === "\n" ? ["begin a new line", "Begin a new line"] : ["write *", "Write *"];
  return mistake(span, `${named}: ${advice}.`, replace(span, plain, label));
}
