/**
 * text's meaning → Graph. In: a parsed program. Out: the graph, or null with the mistakes; notices either way.
 * A definition is computed where the text first has it, or earlier where something needs it; each call of a
 * function puts its body in place. Nothing is simplified and nothing is shared that the text writes twice.
 */
import { countText } from "../parse/countText.ts";
import type { Program, Span } from "../parse/expr.ts";
import type { InputError } from "../parse/inputError.ts";
import { ERROR_LIMIT } from "../parse/limits.ts";
import { sizeOf, type Tensor } from "../tensor/tensor.ts";
import { checkNames } from "./checkNames.ts";
import { findCircles } from "./circles.ts";
import { countNodes, type ProgramSize } from "./countNodes.ts";
import { collectDefinitions, type Definitions, type ValueStatement } from "./definitions.ts";
import { finishGraph } from "./finishGraph.ts";
import type { Graph } from "./graph.ts";
import { type Checked, instantiate } from "./instantiate.ts";
import { isLiteral } from "./isLiteral.ts";
import { MAX_NODES, MAX_NUMBERS, MAX_PARTS } from "./limits.ts";
import { literalValue } from "./literal.ts";
import { notOneNumber } from "./notOneNumber.ts";
import { chooseOutput } from "./output.ts";

/** `opened` are keys of gates to take apart (see NodeGroup); those that name no gate, or one too large, do nothing. */
export function buildGraph(
  source: string,
  program: Program,
  opened: readonly string[] = [],
): { graph: Graph | null; errors: readonly InputError[] } {
  const collected = collectDefinitions(source, program);
  const { definitions } = collected;
  const circles = findCircles(definitions);
  const inputs = inputValues(source, definitions);
  const isInput = (name: string): boolean => inputs.values.has(name);
  const chosen = chooseOutput(source, definitions, isInput);
  const errors = [...collected.errors, ...circles.errors, ...inputs.errors];
  const { output } = chosen;
  // Where there is nothing to compute because of another mistake, that mistake says enough.
  if (output === null) return { graph: null, errors: errors.length > 0 ? errors : chosen.errors };
  errors.push(...chosen.errors);
  const names = checkNames(source, definitions, output);
  errors.push(...names.errors);
  if ([...collected.errors, ...circles.errors, ...names.errors].some(isMistake))
    return { graph: null, errors };
  const size = countNodes(definitions, circles.order, isInput, output, names.freeNames.length);
  const tooLarge = sizeError(size, output.body);
  if (tooLarge !== null) return { graph: null, errors: [...errors, tooLarge] };
  const checked = { source, definitions, inputs: inputs.values, freeNames: names.freeNames, output };
  const made = draftOf(checked, opened);
  errors.push(...made.errors);
  if (made.draft === null || errors.some(isMistake)) return { graph: null, errors: withoutDoubles(errors) };
  const graph = finishGraph(made.draft, output.name);
  const tooMany = numbersError(graph, output.body);
  if (tooMany !== null) return { graph: null, errors: [...errors, tooMany] };
  return { graph, errors: [...errors, ...notOneNumber(source, graph, output.body)] };
}

function isMistake({ severity }: InputError): boolean {
  return severity === "error";
}

/** Where a mistake stands, a notice of the very same place would say it twice: sum(X, q), x[i]. */
function withoutDoubles(errors: readonly InputError[]): readonly InputError[] {
  const places = new Set(errors.filter(isMistake).map(({ from, to }) => `${from} ${to}`));
  return errors.filter((error) => isMistake(error) || !places.has(`${error.from} ${error.to}`));
}

/** With gates opened the graph is made twice: how much may be opened depends on its size with all closed. */
function draftOf(checked: Checked, opened: readonly string[]): ReturnType<typeof instantiate> {
  const closed = instantiate(checked, { keys: new Set(), size: 0 });
  if (closed.draft === null || opened.length === 0) return closed;
  const size = closed.draft.nodes.filter(({ kind }) => kind !== "constant").length;
  return instantiate(checked, { keys: new Set(opened), size });
}

/** The definitions with no names in them, by name; null for the value of one with a mistake. */
function inputValues(
  source: string,
  definitions: Definitions,
): { readonly values: Checked["inputs"]; readonly errors: readonly InputError[] } {
  const values = new Map<string, { statement: ValueStatement; value: Tensor | null }>();
  const errors: InputError[] = [];
  const scope = { source, definitions, tensors: new Map(), fixed: new Map() };
  for (const statement of definitions.values.values()) {
    if (!isLiteral(statement.body, { definitions, values: new Map() })) continue;
    const value = literalValue(statement.body, scope);
    if (value === null) continue;
    if ("message" in value) errors.push(value);
    values.set(statement.name, { statement, value: "message" in value ? null : value });
  }
  return { values, errors: errors.slice(0, ERROR_LIMIT) };
}

function sizeError({ nodes, parts }: ProgramSize, { from, to }: Span): InputError | null {
  if (nodes <= MAX_NODES && parts <= MAX_PARTS) return null;
  const message =
    nodes > MAX_NODES
      ? `${counted(nodes)} nodes; at most ${counted(MAX_NODES)} are computed. Shorten the formula.`
      : `${counted(parts)} parts, with each call written out; at most ${counted(MAX_PARTS)} are read. Call functions less often.`;
  return { severity: "error", message, from, to, fixes: [] };
}

/** Tensors of the largest size in the largest graph would fill the memory. */
function numbersError({ nodes, edges }: Graph, { from, to }: Span): InputError | null {
  const sizes = nodes.map(({ shape }) => sizeOf(shape));
  const kept = [...sizes, ...edges.map((edge) => sizes[edge.from] ?? 0)].reduce((sum, size) => sum + size, 0);
  if (kept <= MAX_NUMBERS) return null;
  const message = `${counted(kept)} numbers in all tensors; at most ${counted(MAX_NUMBERS)} are computed. Use smaller tensors, or fewer.`;
  return { severity: "error", message, from, to, fixes: [] };
}

function counted(count: number): string {
  return count > 1e9 ? "More than a billion" : countText(count);
}
