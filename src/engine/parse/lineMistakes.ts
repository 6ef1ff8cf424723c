/**
 * Lines that are no formula at all: LaTeX, Python, a sentence. In: the tokens of one statement.
 * Out: one mistake for the whole line, or null where it may be a formula.
 */
import { operationNamed } from "../ops/registry.ts";
import type { Span } from "./expr.ts";
import type { Fix, InputError } from "./inputError.ts";
import { excerpt, mistake, replace, spanning } from "./inputMistake.ts";
import { pastedArray } from "./pastedArray.ts";
import { plainFromLatex } from "./plainFromLatex.ts";
import { isSign, type Token } from "./token.ts";

const pythonWords = /^(?:import|from|def|class|return|for|while|if|elif|with|lambda|assert|del)$/;
const backward =
  /^\s*[\w.]+\.(?:(?:backward|step)\s*\([^()]*\)|(?:retain_grad|zero_grad|requires_grad_)\s*\(\s*\)|requires_grad\s*=\s*True)\s*$/;

export function lineMistake(source: string, tokens: readonly Token[]): InputError | null {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return null;
  const line = spanning(first, last);
  if (tokens.some((token) => token.kind === "refused" && /[\\$]/.test(source.charAt(token.from))))
    return latexMistake(source, line);
  return pythonMistake(source, line, tokens) ?? sentenceMistake(source, line, tokens);
}

function latexMistake(source: string, line: Span): InputError {
  const plain = plainFromLatex(source.slice(line.from, line.to));
  const message = "This is LaTeX. Write it as you would in Python: \\frac{a}{b} is a / b, \\sin x is sin(x).";
  return mistake(line, message, ...(plain === null ? [] : [replace(line, plain, "Write it plainly")]));
}

function pythonMistake(source: string, line: Span, tokens: readonly Token[]): InputError | null {
  const text = source.slice(line.from, Math.min(line.to, line.from + 200));
  const array = pastedArray(source, tokens);
  if (array !== null) return array;
  if (backward.test(text)) {
    return mistake(line, "Backprop runs by itself: delete this line.", replace(line, "", "Delete the line"));
  }
  const written = pythonFunction(source, line);
  if (written !== null) return written;
  const [first, second] = tokens;
  if (first?.kind !== "name" || second === undefined) return null;
  const isStatement = pythonWords.test(first.name) && ["name", "number", "refused"].includes(second.kind);
  const isBlock = /^(?:else|try)$/.test(first.name) && isSign(second, ":");
  const isPrint = first.name === "print" && isSign(second, "(");
  if (!isStatement && !isBlock && !isPrint) return null;
  const message =
    "This is a line of Python. Write only formulas, such as f = (a + b) * c, and values, such as a = 2.";
  const note = noteFix(source, line, "Make it a note");
  if (first.name !== "return") return mistake(line, message, ...note);
  return mistake(line, message, replace({ from: first.from, to: second.from }, "", "Delete return"), ...note);
}

/** A # before the line, where nothing else stands on it and no comma leads to it. */
function noteFix(source: string, line: Span, label: string): readonly Fix[] {
  const before = /[^\n\r]*$/.exec(source.slice(Math.max(0, line.from - 200), line.from))?.[0] ?? "";
  const after = /^[^\n\r]*/.exec(source.slice(line.to, line.to + 200))?.[0] ?? "";
  const isAwaited = /,\s*$/.test(source.slice(Math.max(0, line.from - 200), line.from));
  const isAlone = before.trim() === "" && !isAwaited && /^\s*(?:#.*)?$/.test(after);
  if (!isAlone || /[\n\r]/.test(source.slice(line.from, line.to))) return [];
  return [replace({ from: line.from, to: line.from }, "# ", label)];
}

const definition =
  /^def\s+([A-Za-z_]\w*)\s*\(([\w\s,]+)\)\s*:\s*return\s+([^\n;#=]*[^\s;#=])(?=\s*(?:$|[\n;#]))/;
const lambda = /^(?:([A-Za-z_]\w*)\s*=\s*)?lambda\s+([\w\s,]+):\s*([^\n;#=]*[^\s;#=])(?=\s*(?:$|[\n;#]))/;

/** `def f(x): return x**2`, on one line or two, and `f = lambda x: x**2`. */
function pythonFunction(source: string, line: Span): InputError | null {
  const text = source.slice(line.from, line.from + 400);
  const found = definition.exec(text) ?? lambda.exec(text);
  if (found === null) return null;
  const [whole, name = "f", parameters = "", body = ""] = found;
  const plain = `${name}(${parameters.trim()}) = ${body}`;
  const shown = excerpt(plain, { from: 0, to: plain.length });
  const message = "This is Python. Here a function is one line, such as f(x) = x^2.";
  const all = { from: line.from, to: line.from + whole.length };
  return mistake(line, message, replace(all, plain, `Write ${shown}`));
}

const speech =
  /^(?:is|are|equals?|plus|minus|times|over|divided|by|squared|cubed|of|the|what|and|or|not|mod|in|then)$/i;

/** Three names in a row, one of them a word, are no formula; nor is a word of speech beside a value. */
function sentenceMistake(source: string, line: Span, tokens: readonly Token[]): InputError | null {
  let inRow = 0;
  let hasWord = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const isName = token.kind === "name";
    inRow = isName ? inRow + 1 : 0;
    hasWord = isName && (hasWord || (/^\p{L}{3,}$/u.test(token.name) && operationNamed(token.name) === null));
    const isRow = inRow >= 3 && hasWord;
    if (!isRow && !isSpoken(token, tokens[index + 1])) continue;
    const message =
      "This reads like a sentence. Write a formula, such as f = (a + b) * c, and begin a note with #.";
    const formula = spokenFormula(source.slice(line.from, line.to));
    return mistake(
      line,
      message,
      ...(formula === null
        ? []
        : [replace(line, formula, `Write ${excerpt(formula, { from: 0, to: formula.length })}`)]),
      ...noteFix(source, line, "Make it a note"),
    );
  }
  return null;
}

/** `x is`, `of x`, `mod 2`: a name with a value right after it, which is no product. */
function isSpoken(token: Token, next: Token | undefined): boolean {
  if (token.kind !== "name" || next === undefined) return false;
  if (next.kind !== "name") return next.kind === "number" && speech.test(token.name);
  return speech.test(token.name) || speech.test(next.name);
}

const spoken: readonly (readonly [RegExp, string])[] = [
  [/\bplus\b/gi, "+"],
  [/\bminus\b/gi, "-"],
  [/\btimes\b/gi, "*"],
  [/\b(?:divided\s+by|over)\b/gi, "/"],
  [/\s+squared\b/gi, "^2"],
  [/\s+cubed\b/gi, "^3"],
  [/\b(?:is|equals?)\b/gi, "="],
];

/** `x plus y` → `x + y`; null where words are left. */
function spokenFormula(line: string): string | null {
  if (line.length > 200) return null;
  const formula = spoken.reduce((text, [pattern, sign]) => text.replace(pattern, sign), line);
  const hasWords =
    /[\p{L}\p{N}_]\s+[\p{L}\p{N}_]|[^\p{L}\p{N}_\s.+\-*/^()=]|=.*=|[+\-*/^=]\s*[+*/^=]|[+\-*/^=]\s*$/u.test(
      formula,
    );
  return formula === line || hasWords || !/^[\p{L}_(]/u.test(formula) ? null : formula;
}
