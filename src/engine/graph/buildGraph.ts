/**
 * text's meaning → Graph. In: a parsed program. Out: the graph, or null with the mistakes; notices either way.
 * A definition is computed where the text first has it, or earlier where something needs it; each call of a
 * function puts its body in place. Nothing is simplified and nothing is shared that the text writes twice.
 */
import type { Program, Span } from "../parse/expr.ts";
import type { InputError } from "../parse/inputError.ts";
import type { Tensor } from "../tensor/tensor.ts";
import { checkNames } from "./checkNames.ts";
import { findCircles } from "./circles.ts";
import { countNodes, type ProgramSize } from "./countNodes.ts";
import { collectDefinitions, type Definitions, type ValueStatement } from "./definitions.ts";
import { finishGraph } from "./finishGraph.ts";
import type { Graph } from "./graph.ts";
import { instantiate } from "./instantiate.ts";
import { literalValue } from "./literal.ts";
import { chooseOutput } from "./output.ts";

export const MAX_NODES = 2_000;
/** A text without functions can't have more; functions that do nothing but call each other can. */
const MAX_PARTS = 50_000;

export function buildGraph(
  source: string,
  program: Program,
): { graph: Graph | null; errors: readonly InputError[] } {
  const collected = collectDefinitions(source, program);
  const { definitions } = collected;
  const circles = findCircles(definitions);
  const inputs = inputValues(definitions);
  const isInput = (name: string): boolean => inputs.has(name);
  const chosen = chooseOutput(source, definitions, isInput);
  const errors = [...collected.errors, ...circles.errors];
  const { output } = chosen;
  // Where there is nothing to compute because of another mistake, that mistake says enough.
  if (output === null) return { graph: null, errors: errors.length > 0 ? errors : chosen.errors };
  errors.push(...chosen.errors);
  const names = checkNames(source, definitions, output);
  errors.push(...names.errors);
  if (errors.some(({ severity }) => severity === "error")) return { graph: null, errors };
  const size = countNodes(definitions, circles.order, isInput, output, names.freeNames.length);
  const tooLarge = sizeError(size, output.body);
  if (tooLarge !== null) return { graph: null, errors: [...errors, tooLarge] };
  const draft = instantiate({ definitions, inputs, freeNames: names.freeNames, output });
  return { graph: finishGraph(draft, output.name), errors };
}

/** The definitions with no names in them, by name. */
function inputValues(
  definitions: Definitions,
): ReadonlyMap<string, { statement: ValueStatement; value: Tensor }> {
  const inputs = new Map<string, { statement: ValueStatement; value: Tensor }>();
  for (const statement of definitions.values.values()) {
    const value = literalValue(statement.body, definitions);
    if (value !== null) inputs.set(statement.name, { statement, value });
  }
  return inputs;
}

function sizeError({ nodes, parts }: ProgramSize, { from, to }: Span): InputError | null {
  if (nodes <= MAX_NODES && parts <= MAX_PARTS) return null;
  const message =
    nodes > MAX_NODES
      ? `${counted(nodes)} nodes; at most ${counted(MAX_NODES)} are computed. Shorten the formula.`
      : `${counted(parts)} parts, with each call written out; at most ${counted(MAX_PARTS)} are read. Call functions less often.`;
  return { severity: "error", message, from, to, fixes: [] };
}

function counted(count: number): string {
  return count > 1e9 ? "More than a billion" : count.toLocaleString("en-US");
}
