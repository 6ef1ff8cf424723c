/**
 * Signs that other languages have and this one has not: how each is recognised, and what to write instead.
 * In: the source and where the sign stands. Out: one mistake, with a fix where there is one.
 */
import type { Span } from "./expr.ts";
import type { Fix, InputError } from "./inputError.ts";
import { excerpt, mistake, replace } from "./inputMistake.ts";
import { pointMistake } from "./memberMistake.ts";

type Foreign = {
  /** Matched against the shape of the text (see characters.ts), at one place. */
  readonly pattern: RegExp;
  readonly mistake: (source: string, span: Span) => InputError;
};

/** Tried in order before the signs of the language. */
export const foreignSigns: readonly Foreign[] = [
  { pattern: /0[xX][0-9a-fA-F]+(?![\w₀λ])/y, mistake: hexadecimal },
  { pattern: /0[bB][01]+(?![\w₀λ])|0[oO][0-7]+(?![\w₀λ])/y, mistake: hexadecimal },
  { pattern: /\d+(?:_\d+)+(?:\.\d+)?(?![\w₀λ])/y, mistake: digitGroups },
  { pattern: /\d*\.\d*\.[\d.]*/y, mistake: twoPoints },
  {
    pattern: /:=/y,
    mistake: (_, span) => mistake(span, "A definition is written with =.", replace(span, "=", "Write =")),
  },
  { pattern: /===?/y, mistake: doubleEquals },
  { pattern: /!=?=?/y, mistake: exclamation },
  { pattern: /[<>]=?/y, mistake: comparison },
  { pattern: /[+\-*/]=/y, mistake: assignmentSign },
  { pattern: /%/y, mistake: percent },
  { pattern: /&&?|\|\|/y, mistake: logic },
  { pattern: /\|[^|\n]*\|/y, mistake: bars },
  { pattern: /\|/y, mistake: (_, span) => mistake(span, "This | has no partner. Write abs(x) for |x|.") },
  { pattern: /\?/y, mistake: choice },
  { pattern: /√/y, mistake: root },
  { pattern: /∂/y, mistake: derivative },
  { pattern: /"[^"\n]*"?/y, mistake: quotes },
  { pattern: /'[^'\n]*'|'/y, mistake: quotes },
  {
    pattern: /\\/y,
    mistake: (_, span) =>
      mistake(span, "A backslash is LaTeX. Write \\frac{a}{b} as a / b, \\sin x as sin(x)."),
  },
  {
    pattern: /₊+/y,
    mistake: (_, span) => mistake(span, "A lowered sign can't be part of a name. Write x_1 or x1."),
  },
  { pattern: /ⁿ+/y, mistake: raisedLetter },
  { pattern: /½/y, mistake: fraction },
  { pattern: /₀+/y, mistake: strayTail },
  { pattern: /\.(?!T(?![\w₀λ]))[A-Za-z_λ][\w₀λ]*/y, mistake: pointMistake },
  {
    pattern: /\.(?!\d|T(?![\w₀λ]))/y,
    mistake: (_, span) => mistake(span, "A point belongs inside a number, as in 0.5.", deleting(span)),
  },
  { pattern: /[¿$~]/y, mistake: unknown },
];

/** `x'`: quotes right after a value are a derivative. */
export function primeMistake(span: Span, name: string): InputError {
  const message = "A prime is not part of a name; derivatives are what backprop computes. Use another name.";
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
  const plain = source.slice(span.from, span.to).replaceAll("_", "");
  return mistake(
    span,
    "A number is written without _ between its digits.",
    replace(span, plain, "Delete the _"),
  );
}

function twoPoints(source: string, span: Span): InputError {
  return mistake(span, `${excerpt(source, span)}: a number has at most one decimal point.`);
}

function doubleEquals(source: string, span: Span): InputError {
  const isDefinition = /(?:^|[\n;,])\s*[\p{L}_][\p{L}\p{N}_]*\s*$/u.test(
    source.slice(Math.max(0, span.from - 80), span.from),
  );
  const fixes = isDefinition ? [replace(span, "=", "Write =")] : [];
  return mistake(span, "One = defines a name; there are no comparisons.", ...fixes);
}

function exclamation(source: string, span: Span): InputError {
  if (span.to - span.from > 1) return comparison(source, span);
  return mistake(span, "! is not part of the language. Write a factorial as its product.", deleting(span));
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
    replace(span, `abs(${inside})`, "Write abs( )"),
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
    return mistake(span, message, replace(whole, `sqrt(${operand.trim()})`, "Write sqrt( )"));
  }
  return mistake(span, message, ...(/^\s*\(/.test(rest) ? [replace(span, "sqrt", "Write sqrt")] : []));
}

function derivative(_source: string, span: Span): InputError {
  return mistake(span, "Write only the formula: its derivatives ∂f/∂x are what backprop computes.");
}

function quotes(source: string, span: Span): InputError {
  const message = "There are no texts in quotes. Write names and numbers as they are, and notes after #.";
  const plain = Array.from(source.slice(span.from, span.to)).slice(1, -1).join("").trim();
  return mistake(span, message, replace(span, plain, "Delete the quotes"));
}

function raisedLetter(source: string, span: Span): InputError {
  const plain = source.slice(span.from, span.to).normalize("NFKC");
  const fixes = /^[\p{L}]+$/u.test(plain) ? [replace(span, `^${plain}`, `Write ^${plain}`)] : [];
  return mistake(span, "Only digits can be raised. Write a power with ^, as in x^n.", ...fixes);
}

function fraction(source: string, span: Span): InputError {
  const [top = "", bottom = ""] = source.slice(span.from, span.to).normalize("NFKC").split("⁄");
  const fixes = bottom === "" ? [] : [replace(span, `(${top}/${bottom})`, `Write (${top}/${bottom})`)];
  return mistake(span, "A fraction is written with /, as in 1/2.", ...fixes);
}

function strayTail(source: string, span: Span): InputError {
  const message = /^\p{Nd}/u.test(source.slice(span.from, span.to))
    ? "Numbers are written with the digits 0 to 9."
    : `${excerpt(source, span)} can't stand alone or after a number. It belongs to a name, as in x₁.`;
  return mistake(span, message);
}

function unknown(source: string, span: Span): InputError {
  const character = source.slice(span.from, span.to);
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return mistake(span, `${character} (U+${code}) is not part of the language.`, deleting(span));
}

function deleting(span: Span): Fix {
  return replace(span, "", "Delete it");
}
