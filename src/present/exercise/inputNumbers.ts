/**
 * The numbers of a program that an exercise may change: those its inputs are given, where they stand in the text.
 * An input given anything but plain numbers (`1/3`, `zeros(2, 2)`) keeps what it has, and so does every number inside
 * a formula: exponents, axes and classes among them.
 */
import type { Graph } from "../../engine/graph/graph.ts";
import type { Expr } from "../../engine/parse/expr.ts";
import { parse } from "../../engine/parse/parse.ts";

export type InputNumber = {
  /** Where it stands in the text; a name without a number has both at the text's end. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** The input, and the entry of its value, row-major. */
  readonly node: number;
  readonly entry: number;
  /** Set where the text gives no number yet: the definition to write. */
  readonly freeName: string | null;
};

/** In the order of the text. `graph` is that of `source`. */
export function inputNumbers(source: string, graph: Graph): readonly InputNumber[] {
  const numbers = graph.nodes.flatMap((node): readonly InputNumber[] => {
    if (node.kind !== "input" || !node.reachesOutput) return [];
    const { valueSpan, value, index } = node;
    if (valueSpan === null) {
      const end = source.trimEnd().length;
      const freeName = node.names[0] ?? null;
      return [{ from: end, to: end, value: value.data[0] ?? 1, node: index, entry: 0, freeName }];
    }
    const [statement] = parse(source.slice(valueSpan.from, valueSpan.to)).program.statements;
    const entries = statement?.kind === "bare" ? entriesOf(statement.body) : [];
    if (entries.length !== value.data.length || !entries.every(isPlain)) return [];
    return entries.map(({ from, to }, entry) => ({
      from: valueSpan.from + from,
      to: valueSpan.from + to,
      value: value.data[entry] ?? 0,
      ...{ node: index, entry, freeName: null },
    }));
  });
  return numbers.toSorted((a, b) => a.from - b.from);
}

/** The text with other numbers, one for each of `places`. */
export function withNumbers(
  source: string,
  places: readonly InputNumber[],
  numbers: readonly number[],
): string {
  let text = "";
  let end = 0;
  for (const [index, { from, to, freeName }] of places.entries()) {
    const written = String(numbers[index] ?? 0);
    text += source.slice(end, from) + (freeName === null ? written : `\n${freeName} = ${written}`);
    end = to;
  }
  return text + source.slice(end);
}

function entriesOf(expr: Expr): readonly Expr[] {
  if (expr.kind !== "list") return [expr];
  return expr.items.flatMap((item) => (item.kind === "list" ? item.items : [item]));
}

/** A number, or one with a sign. */
function isPlain(expr: Expr): boolean {
  if (expr.kind === "number") return true;
  const [operand, ...others] = expr.kind === "operator" ? expr.operands : [];
  return operand?.kind === "number" && others.length === 0 && expr.kind === "operator";
}
