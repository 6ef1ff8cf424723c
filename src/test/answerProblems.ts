/**
 * Holds the answer to a text against what is promised of every answer. In: the text. Out: what is wrong, a line
 * each; none when all is well. The promises: severities, spans, lines and columns fit the text, diagnostics stand in
 * reading order, no fault is ours, the answer comes soon, and the text after a fix parses better:
 *  - after the fix of a mistake there are fewer mistakes than before; or fewer signs that no program has; or it is
 *    told by a later stage (names are looked at once every line can be read, shapes once every name is known); or
 *    reading came further: no mistake that is new stands before it. (Shapes are not found in the text's order:
 *    there it must be gone.)
 *  - after the fix of a notice there are no more mistakes than before, save of shapes, and the notice is gone from its place.
 */
import { type Diagnostic, differentiate } from "../engine/differentiate.ts";
import { checkNames } from "../engine/graph/checkNames.ts";
import { findCircles } from "../engine/graph/circles.ts";
import { collectDefinitions } from "../engine/graph/definitions.ts";
import { isLiteral } from "../engine/graph/isLiteral.ts";
import { chooseOutput } from "../engine/graph/output.ts";
import type { Fix } from "../engine/parse/inputError.ts";
import { ERROR_LIMIT } from "../engine/parse/limits.ts";
import { parse } from "../engine/parse/parse.ts";
import { tokenize } from "../engine/parse/tokenize.ts";

/** Longer than any answer takes, even on a busy machine. */
const HANGING_MS = 2_000;

export function answerProblems(source: string): readonly string[] {
  const start = performance.now();
  const { ok, diagnostics } = differentiate(source);
  const problems: string[] = [];
  if (performance.now() - start > HANGING_MS) problems.push("answered too late");
  const mistakes = diagnostics.filter(isMistake);
  if (ok !== (mistakes.length === 0)) problems.push(`ok is ${ok} with ${mistakes.length} mistakes`);
  if (diagnostics.some(({ from }, place) => from < (diagnostics[place - 1]?.from ?? 0)))
    problems.push("not in reading order");
  for (const diagnostic of diagnostics) {
    const said = [...diagnosticProblems(source, diagnostic)];
    for (const fix of said.length > 0 ? [] : diagnostic.fixes) {
      const problem = fixProblem(source, diagnostics, diagnostic, fix);
      if (problem !== null) said.push(`[${fix.label}] ${problem}`);
    }
    problems.push(...said.map((problem) => `${diagnostic.severity} "${diagnostic.message}": ${problem}`));
  }
  return problems;
}

function isMistake({ severity }: { readonly severity: string }): boolean {
  return severity === "error";
}

function diagnosticProblems(source: string, diagnostic: Diagnostic): readonly string[] {
  const { message, severity, from, to, line, column, fixes } = diagnostic;
  const problems: string[] = [];
  if (!["error", "warning", "info"].includes(severity)) problems.push("no such severity");
  if (message.includes("fault of ours")) problems.push("a fault of ours");
  if (message.trim() === "" || message.length >= 400) problems.push(`${message.length} characters`);
  if (/undefined|\bnull\b|\[object|Infinity/.test(message.replace(source.slice(from, to), "")))
    problems.push("a hole in the sentence");
  for (const span of [{ from, to }, ...fixes]) {
    if (!(0 <= span.from && span.from <= span.to && span.to <= source.length)) {
      problems.push(`${span.from} to ${span.to} does not lie inside the text`);
    }
  }
  const before = source.slice(0, from).split(/\r\n?|\n/);
  // Between the two characters of a line break its line still goes on.
  const isInBreak = source.charAt(from - 1) === "\r" && source.charAt(from) === "\n";
  const start = isInBreak ? 0 : (before.at(-1)?.length ?? 0);
  if (!isInBreak && (line !== before.length || column !== start + 1))
    problems.push(`line ${line}, column ${column}`);
  if (fixes.some(({ label }) => label.trim() === "" || label.length > 60))
    problems.push("a button without a label, or too long");
  if (new Set(fixes.map(({ label }) => label)).size < fixes.length) problems.push("two buttons of one label");
  return problems;
}

/** Why the text is no better after the fix; null where it is. */
function fixProblem(
  source: string,
  before: readonly Diagnostic[],
  mended: Diagnostic,
  fix: Fix,
): string | null {
  const text = source.slice(0, fix.from) + fix.insert + source.slice(fix.to);
  if (text === source) return "changes nothing";
  const after = differentiate(text).diagnostics;
  const [found, left] = [before.filter(isMistake), after.filter(isMistake)];
  const shown = JSON.stringify(text);
  const [first] = left;
  if (first?.message.includes("fault of ours") === true) return `${shown}: ${first.message}`;
  if (!isMistake(mended)) {
    // The line where it stands now, counted from the end.
    const isStill = after.some(
      (notice) => notice.message === mended.message && text.length - notice.to === source.length - mended.to,
    );
    if (isStill) return `${shown} still says so`;
    const ofShapes = /has shape|have one length|of one length|at most/;
    const isWorse = left.filter(({ message }) => !ofShapes.test(message)).length > found.length;
    return isWorse ? `${shown}: ${first?.message}` : null;
  }
  // Beyond the limit mistakes are not told, and move up when one is gone.
  if (left.length < found.length || found.length >= ERROR_LIMIT) return null;
  if (unseen(text) < unseen(source) || foreignSigns(text) < foreignSigns(source)) return null;
  const stage = stageOf(source, found);
  if (stageOf(text, left) > stage) return null;
  const known = new Set(
    found
      .filter((mistake) => mistake !== mended)
      .flatMap((mistake) => [fromStart(mistake), fromEnd(source, mistake)]),
  );
  const worse = left.find((mistake) => {
    if (known.has(fromStart(mistake)) || known.has(fromEnd(text, mistake))) return false;
    // What was wrong there before may be told in other words now.
    if (found.some((other) => other !== mended && other.from <= mistake.to && mistake.from <= other.to))
      return false;
    // Counted from the end, which the fix leaves alone.
    const isStill =
      mistake.message === mended.message && text.length - mistake.to === source.length - mended.to;
    const isBefore = text.length - mistake.to >= source.length - mended.from;
    // A bracket that is never closed is told at the bracket, when all of the statement was read.
    return isStill || (isBefore && stage !== SHAPES && !mistake.message.endsWith("where it ends."));
  });
  if (worse === undefined) return null;
  return `${shown}: «${text.slice(worse.from, worse.to)}» ${worse.message}`;
}

/** Characters nobody sees, and signs no program has: whatever else comes to light, with one less it reads better. */
function unseen(source: string): number {
  return tokenize(source).errors.filter(isMistake).length;
}

function foreignSigns(source: string): number {
  return tokenize(source).tokens.filter(({ kind }) => kind === "refused").length;
}

const [SIGNS, NAMES, SHAPES, NONE] = [0, 1, 2, 3];

/** How far a text is understood: while a line can't be read, while names don't fit, while shapes don't, wholly. */
function stageOf(source: string, mistakes: readonly Diagnostic[]): number {
  if (mistakes.length === 0) return NONE;
  const { program, errors } = parse(source);
  if (errors.some(isMistake)) return SIGNS;
  const { definitions, errors: doubles } = collectDefinitions(source, program);
  const isInput = (name: string): boolean => {
    const body = definitions.values.get(name)?.body;
    return body !== undefined && isLiteral(body, { definitions, values: new Map() });
  };
  const { output } = chooseOutput(source, definitions, isInput);
  const names = output === null ? [] : checkNames(source, definitions, output).errors;
  const isOfNames = [...doubles, ...findCircles(definitions).errors, ...names].some(isMistake);
  return output === null || isOfNames ? NAMES : SHAPES;
}

function fromStart({ message, from }: Diagnostic): string {
  return `${from} ${message}`;
}

function fromEnd(source: string, { message, to }: Diagnostic): string {
  return `-${source.length - to} ${message}`;
}
