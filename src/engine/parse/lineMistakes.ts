/**
 * Lines that are no formula at all: LaTeX, Python, a sentence. In: the tokens of one statement.
 * Out: one mistake for the whole line, or null where it may be a formula.
 */
import { operationNamed } from "../ops/registry.ts";
import type { Span } from "./expr.ts";
import type { InputError } from "./inputError.ts";
import { mistake, replace, spanning } from "./inputMistake.ts";
import { pastedArray } from "./pastedArray.ts";
import { plainFromLatex } from "./plainFromLatex.ts";
import { isSign, type Token } from "./token.ts";

const pythonWords = /^(?:import|from|def|class|return|for|while|if|elif|with|lambda|assert|del)$/;
const backward =
  /^\s*[\w.]+\.(?:backward\s*\(.*\)|(?:retain_grad|zero_grad|requires_grad_)\s*\(\s*\)|requires_grad\s*=\s*True)\s*$/;

export function lineMistake(source: string, tokens: readonly Token[]): InputError | null {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return null;
  const line = spanning(first, last);
  if (tokens.some((token) => token.kind === "refused" && /[\\$]/.test(source.charAt(token.from))))
    return latexMistake(source, line);
  return pythonMistake(source, line, tokens) ?? sentenceMistake(line, tokens);
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
  const [first, second] = tokens;
  if (first?.kind !== "name" || second === undefined) return null;
  const isStatement = pythonWords.test(first.name) && ["name", "number", "refused"].includes(second.kind);
  const isBlock = /^(?:else|try)$/.test(first.name) && isSign(second, ":");
  const isPrint = first.name === "print" && isSign(second, "(");
  if (!isStatement && !isBlock && !isPrint) return null;
  const message =
    "This is a line of Python. Write only formulas, such as f = (a + b) * c, and values, such as a = 2.";
  return mistake(line, message, replace({ from: line.from, to: line.from }, "# ", "Make it a comment"));
}

/** Three names in a row, one of them a word, are no formula. */
function sentenceMistake(line: Span, tokens: readonly Token[]): InputError | null {
  let inRow = 0;
  let hasWord = false;
  for (const token of tokens) {
    const isName = token.kind === "name";
    inRow = isName ? inRow + 1 : 0;
    hasWord = isName && (hasWord || (/^\p{L}{3,}$/u.test(token.name) && operationNamed(token.name) === null));
    if (inRow < 3 || !hasWord) continue;
    const message =
      "This reads like a sentence. Write a formula, such as f = (a + b) * c, and begin a note with #.";
    return mistake(line, message, replace({ from: line.from, to: line.from }, "# ", "Make it a note"));
  }
  return null;
}
