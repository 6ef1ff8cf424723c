/**
 * The notice of an output that is a vector or a matrix: it is computed, and backprop has no place to start from.
 * In: the graph and where the output's formula stands. Out: the notice with its fixes, or none.
 */
import type { Expr } from "../parse/expr.ts";
import type { Fix, InputError } from "../parse/inputError.ts";
import { shapeText } from "../tensor/tensor.ts";
import type { Graph } from "./graph.ts";

export function notOneNumber(
  source: string,
  { nodes, output, outputName }: Graph,
  body: Expr,
): readonly InputError[] {
  const shape = nodes[output]?.shape ?? [];
  if (shape.length === 0) return [];
  const first = `[${shape.map(() => 0).join(", ")}]`;
  const { from, to } = body;
  const text = source.slice(from, to);
  const tight = body.kind === "operator" && !isBracketed(text) ? `(${text})` : text;
  const inside = isBracketed(text) ? text : `(${text})`;
  const fixes: readonly Fix[] = [
    { label: `Use sum(${outputName})`, from, to, insert: `sum${inside}` },
    { label: `Pick ${outputName}${first}`, from, to, insert: `${tight}${first}` },
  ];
  const message = `${outputName} has shape ${shapeText(shape)}. Backprop starts from one number: use sum(${outputName}), or pick ${outputName}${first}.`;
  return [{ severity: "info", message, from, to, fixes }];
}

/** Whether one pair of brackets stands around all of it. */
function isBracketed(text: string): boolean {
  if (!text.startsWith("(") || !text.endsWith(")")) return false;
  let depth = 0;
  for (const [place, character] of [...text].entries()) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth === 0) return place === [...text].length - 1;
  }
  return false;
}
