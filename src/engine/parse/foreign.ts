/**
 * Signs that other languages have and this one has not: how each is recognised, and what to write instead.
 * In: the source and where the sign stands. Out: one mistake, with a fix where there is one.
 */
import { dots } from "./dots.ts";
import type { Span } from "./expr.ts";
import type { Fix, InputError } from "./inputError.ts";
import { excerpt, mistake, replace } from "./inputMistake.ts";
import { deletingFix, signMistake } from "./mathSigns.ts";
import { pointMistake } from "./memberMistake.ts";
import { afterSpan, beforeSpan, beginsValue, endsValue, isLeftSide, setApart } from "./neighbours.ts";

type Foreign = {
  /** What it can begin with: the other patterns need not be tried there. */
  readonly first: string;
  /** Matched against the shape of the text (see characters.ts), at one place. */
  readonly pattern: RegExp;
  readonly mistake: (source: string, span: Span) => InputError;
};

export const DIGITS = "0123456789";

/** Tried in order before the signs of the language. */
export const foreignSigns: readonly Foreign[] = [
  { first: "0", pattern: /0[xX][0-9a-fA-F]+(?![\w₀λ])/y, mistake: hexadecimal },
  { first: "0", pattern: /0[bB][01]+(?![\w₀λ])|0[oO][0-7]+(?![\w₀λ])/y, mistake: hexadecimal },
  { first: DIGITS, pattern: /\d+(?:_\d+)+(?:\.\d+)?(?![\w₀λ])/y, mistake: digitGroups },
  { first: DIGITS, pattern: /\d{1,3}(?:'\d{3})+(?:\.\d+)?(?![\w₀λ'])/y, mistake: digitGroups },
  { first: ".", pattern: /\.{3,}|\.\.(?![\d.])/y, mistake: dots },
  { first: ".", pattern: /\.[*/^]/y, mistake: pointwise },
  { first: `${DIGITS}.`, pattern: /\d*\.\d*\.[\d.]*/y, mistake: twoPoints },
  {
    first: ":",
    pattern: /:=/y,
    mistake: (source, span) => mistake(span, "A definition is written with =.", ...definingFix(source, span)),
  },
  { first: "=", pattern: /===?/y, mistake: doubleEquals },
  { first: "<", pattern: /<-/y, mistake: leftArrow },
  { first: "-=", pattern: /[-=]>/y, mistake: arrow },
  { first: "!", pattern: /!=?=?/y, mistake: exclamation },
  { first: "<>", pattern: /[<>]=?/y, mistake: comparison },
  { first: "+-*/", pattern: /[+\-*/]=/y, mistake: assignmentSign },
  { first: "/", pattern: /\/\//y, mistake: twoSlashes },
  { first: "%", pattern: /%/y, mistake: percent },
  { first: "|", pattern: /\|\|[^|\n]+\|\|/y, mistake: doubleBars },
  { first: "&|", pattern: /&&?|\|\|/y, mistake: logic },
  { first: "|", pattern: /\|[^|\n]*\|/y, mistake: bars },
  {
    first: "|",
    pattern: /\|/y,
    mistake: (_, span) => mistake(span, "This | has no partner. Write abs(x) for |x|."),
  },
  { first: "?", pattern: /\?/y, mistake: choice },
  { first: "√", pattern: /√/y, mistake: root },
  { first: "∂", pattern: /∂/y, mistake: derivative },
  { first: '"', pattern: /"[^"\n]*"?/y, mistake: quotes },
  { first: "'", pattern: /'[^'\n]*'|'/y, mistake: quotes },
  {
    first: "\\",
    pattern: /\\/y,
    mistake: (_, span) =>
      mistake(span, "A backslash is LaTeX. Write \\frac{a}{b} as a / b, \\sin x as sin(x)."),
  },
  {
    first: "₊",
    pattern: /₊+/y,
    mistake: (_, span) => mistake(span, "A lowered sign can't be part of a name. Write x_1 or x1."),
  },
  { first: "ⁿ", pattern: /ⁿ+/y, mistake: raisedLetter },
  { first: "½", pattern: /½/y, mistake: fraction },
  { first: "₀", pattern: /₀+/y, mistake: strayTail },
  { first: ".", pattern: /\.(?!T(?![\w₀λ]))[A-Za-z_λ][\w₀λ]*/y, mistake: pointMistake },
  {
    first: ".",
    pattern: /\.(?!\d|T(?![\w₀λ]))/y,
    mistake: (source, span) =>
      mistake(span, "A point belongs inside a number, as in 0.5.", ...deletingFix(source, span)),
  },
  { first: "¿$~", pattern: /[¿$~]/y, mistake: signMistake },
];

/** `x'`: quotes right after a value are a derivative. */
export function primeMistake(source: string, span: Span, name: string): InputError {
  const message = "A prime is not part of a name; derivatives are what backprop computes. Use another name.";
  // f'(x) is the derivative of f: by another name it would be a call of nothing.
  if (/^\s*\((?![^()\n]*\)\s*=)/.test(source.slice(span.to, span.to + 80))) return derivative(source, span);
  if (/^[\p{L}\p{N}_]/u.test(source.slice(span.to, span.to + 2))) return mistake(span, message);
  // A capital letter is a matrix by habit, and its prime MATLAB's transpose.
  const transposes = /^\p{Lu}/u.test(name) ? [replace(span, `${name}.T`, `Write ${name}.T`)] : [];
  return mistake(span, message, replace(span, `${name}_prime`, `Write ${name}_prime`), ...transposes);
}

function hexadecimal(source: string, span: Span): InputError {
  const text = excerpt(source, span);
  const value = Number(source.slice(span.from, span.to).normalize("NFKC"));
  const message = `${text}: numbers are written in tens, such as 31 or 0.5.`;
  return mistake(
    span,
    message,
    ...(Number.isFinite(value) ? [replace(span, `${value}`, `Write ${value}`)] : []),
  );
}

function digitGroups(source: string, span: Span): InputError {
  const text = source.slice(span.from, span.to);
  const mark = text.includes("_")
    ? "_"
    : excerpt(text, { from: text.search(/\D/), to: text.search(/\D/) + 1 });
  const plain = text.replaceAll(mark, "");
  const message = `A number is written without ${mark} between its digits.`;
  return mistake(span, message, replace(span, plain, `Delete the ${mark}`));
}

function twoPoints(source: string, span: Span): InputError {
  return mistake(span, `${excerpt(source, span)}: a number has at most one decimal point.`);
}

/** `a .* b`, as in MATLAB. */
function pointwise(source: string, span: Span): InputError {
  const sign = source.slice(span.to - 1, span.to);
  const message = `Here ${sign} goes entry by entry by itself. Write ${sign} without the point.`;
  return mistake(span, message, replace(span, sign, `Write ${sign}`));
}

/** `x <- 3`, as in R; `a <-b` compares. */
function leftArrow(source: string, span: Span): InputError {
  if (!isLeftSide(beforeSpan(source, span)))
    return comparison(source, { from: span.from, to: span.from + 1 });
  return mistake(span, "A definition is written with =.", ...definingFix(source, span));
}

/** `=` in its place, where a name stands before it and a value after it. */
function definingFix(source: string, span: Span): readonly Fix[] {
  const isDefinition = isLeftSide(beforeSpan(source, span)) && beginsValue(afterSpan(source, span));
  return isDefinition ? [replace(span, "=", "Write =")] : [];
}

/** `x -> x^2`, `f(x) => x^2` */
function arrow(source: string, span: Span): InputError {
  const before = beforeSpan(source, span);
  const isFunction = isLeftSide(before) && /\)\s*$/.test(before);
  const message = "A function is written f(x) = x^2, without an arrow.";
  return mistake(span, message, ...(isFunction ? definingFix(source, span) : []));
}

/** A note, as in C, or a whole division, as in Python. */
function twoSlashes(source: string, span: Span): InputError {
  const isAfterValue = endsValue(beforeSpan(source, span));
  const isLineStart = /(?:^|[\n;])\s*$/.test(beforeSpan(source, span));
  const isBetween = isAfterValue && beginsValue(afterSpan(source, span));
  return mistake(
    span,
    "There is no //. A note begins with #, and a division is written a / b.",
    ...(isBetween ? [replace(span, "/", "Write /")] : []),
    ...(isAfterValue || isLineStart ? [replace(span, "#", "Make it a note")] : []),
  );
}

/** `||x||`; `a || b || c` is logic. */
function doubleBars(source: string, span: Span): InputError {
  if (endsValue(beforeSpan(source, span))) return logic(source, { from: span.from, to: span.from + 2 });
  const inside = source.slice(span.from + 2, span.to - 2).trim();
  const message = "The length of a vector is written norm(x).";
  return mistake(
    span,
    message,
    ...(inside === "" ? [] : [replace(span, `norm(${inside})`, "Write norm( )")]),
  );
}

function doubleEquals(source: string, span: Span): InputError {
  return mistake(span, "One = defines a name; there are no comparisons.", ...definingFix(source, span));
}

function exclamation(source: string, span: Span): InputError {
  if (span.to - span.from > 1) return comparison(source, span);
  return mistake(
    span,
    "! is not part of the language. Write a factorial as its product.",
    ...deletingFix(source, span),
  );
}

function comparison(source: string, span: Span): InputError {
  const message = `${excerpt(source, span)} compares, and formulas here only compute. Use max, min, relu or abs for cases.`;
  return mistake(span, message);
}

function assignmentSign(source: string, span: Span): InputError {
  return mistake(span, `${excerpt(source, span)} changes a value; here every name is defined once, with =.`);
}

function percent(source: string, span: Span): InputError {
  const message = "% is not part of the language. For 50 % write 0.5; there is no remainder.";
  const before = source.slice(Math.max(0, span.from - 2), span.from);
  const after = source.slice(span.to, span.to + 2);
  const isPercentage = /\d ?$/.test(before) && /^ ?(?:$|[\n;,)+*/-])/.test(after);
  return mistake(span, message, ...(isPercentage ? [replace(span, "/100", "Write /100")] : []));
}

function logic(source: string, span: Span): InputError {
  return mistake(
    span,
    `${excerpt(source, span)} is logic, and values here are numbers. Use * for and, max for or.`,
  );
}

function bars(source: string, span: Span): InputError {
  const inside = source.slice(span.from + 1, span.to - 1).trim();
  return mistake(
    span,
    "Bars are written as a function: abs(x) for |x|.",
    ...(inside === "" ? [] : [replace(span, setApart(source, span, `abs(${inside})`), "Write abs( )")]),
  );
}

function choice(_source: string, span: Span): InputError {
  return mistake(span, "There is no a ? b : c. Use max, min, relu or abs for cases.");
}

function root(source: string, span: Span): InputError {
  const message = "A root is written as a function: sqrt(x) for √x.";
  const rest = source.slice(span.to, span.to + 80);
  const operand = /^\s*(?:[\p{L}_][\p{L}\p{M}\p{N}_]*(?!\s*\()|\d+(?:\.\d*)?)/u.exec(rest)?.[0];
  if (operand !== undefined) {
    const whole = { from: span.from, to: span.to + operand.length };
    return mistake(
      span,
      message,
      replace(whole, setApart(source, span, `sqrt(${operand.trim()})`), "Write sqrt( )"),
    );
  }
  return mistake(
    span,
    message,
    ...(/^\s*\(/.test(rest) ? [replace(span, setApart(source, span, "sqrt"), "Write sqrt")] : []),
  );
}

function derivative(_source: string, span: Span): InputError {
  return mistake(span, "Write only the formula: its derivatives ∂f/∂x are what backprop computes.");
}

function quotes(source: string, span: Span): InputError {
  const message = "There are no texts in quotes. Write names and numbers as they are, and notes after #.";
  const text = Array.from(source.slice(span.from, span.to).trimEnd());
  const isClosed = text.length > 1 && /[\p{P}\p{S}\p{Lm}]/u.test(text.at(-1) ?? "");
  const plain = text
    .slice(1, isClosed ? -1 : undefined)
    .join("")
    .trim();
  if (plain === "") return mistake(span, message, ...deletingFix(source, span));
  const isFormula = isClosed && /^[\p{L}\p{N}_\s.+\-*/^()]+$/u.test(plain);
  return mistake(span, message, ...(isFormula ? [replace(span, plain, "Delete the quotes")] : []));
}

function raisedLetter(source: string, span: Span): InputError {
  const plain = source.slice(span.from, span.to).normalize("NFKC");
  const isPlain = /^[\p{L}]+$/u.test(plain) && plain !== source.slice(span.from, span.to);
  const isPower = isPlain && endsValue(beforeSpan(source, span));
  const fixes = isPower ? [replace(span, `^${plain}`, `Write ^${plain}`)] : [];
  return mistake(span, "Only digits can be raised. Write a power with ^, as in x^n.", ...fixes);
}

function fraction(source: string, span: Span): InputError {
  const [top = "", bottom = ""] = source.slice(span.from, span.to).normalize("NFKC").split("⁄");
  const fixes = bottom === "" ? [] : [replace(span, `(${top}/${bottom})`, `Write (${top}/${bottom})`)];
  return mistake(span, "A fraction is written with /, as in 1/2.", ...fixes);
}

function strayTail(source: string, span: Span): InputError {
  const text = source.slice(span.from, span.to);
  if (!/^\p{Nd}/u.test(text)) {
    const message = `${excerpt(source, span)} can't stand alone or after a number. It belongs to a name, as in x₁.`;
    return mistake(span, message);
  }
  const message = "Numbers are written with the digits 0 to 9.";
  if (!/^\p{Nd}+$/u.test(text)) return mistake(span, message);
  const plain = Array.from(text, digit).join("");
  return mistake(
    span,
    message,
    replace(span, plain, `Write ${excerpt(plain, { from: 0, to: plain.length })}`),
  );
}

/** What a digit of any script counts: the ten of a script stand together, 0 first (Unicode 4.6). */
function digit(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
