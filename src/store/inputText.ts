/**
 * Moving a slider rewrites the number in the text. In: the good text, an input, the entry (row-major, 0 for a
 * scalar) and a number. Out: the new text. A name without a definition gets one, on a line of its own.
 */
import type { InputNode } from "../engine/graph/graph.ts";
import type { Expr, Span } from "../engine/parse/expr.ts";
import { parse } from "../engine/parse/parse.ts";
import type { Tensor } from "../engine/tensor/tensor.ts";

export function withInputValue(source: string, input: InputNode, entry: number, value: number): string {
  const { valueSpan } = input;
  if (valueSpan === null) return `${source.trimEnd()}\n${input.names[0] ?? input.id} = ${written(value)}`;
  const { from, to } = entrySpan(source, valueSpan, entry);
  return source.slice(0, from) + written(value) + source.slice(to);
}

/** The whole value anew, as when a table is pasted over it. */
export function withInputTensor(source: string, input: InputNode, value: Tensor): string {
  const text = literal(value);
  if (input.valueSpan === null) return `${source.trimEnd()}\n${input.names[0] ?? input.id} = ${text}`;
  return source.slice(0, input.valueSpan.from) + text + source.slice(input.valueSpan.to);
}

function written(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** Where one entry's number stands: the item of the list, or of the list's row. */
function entrySpan(source: string, span: Span, entry: number): Span {
  const [statement] = parse(source.slice(span.from, span.to)).program.statements;
  const items = statement?.kind === "bare" ? entriesOf(statement.body) : [];
  const item = items[entry];
  if (item === undefined || items.length < 2) return span;
  return { from: span.from + item.from, to: span.from + item.to };
}

function entriesOf(expr: Expr): readonly Expr[] {
  if (expr.kind !== "list") return [expr];
  return expr.items.flatMap((item) => (item.kind === "list" ? item.items : [item]));
}

function literal({ shape, data }: Tensor): string {
  const numbers = Array.from(data, written);
  if (shape.length === 0) return numbers.join("");
  const columns = shape.at(-1) ?? 1;
  const rows = Array.from({ length: numbers.length / columns }, (_, row) => {
    return `[${numbers.slice(row * columns, (row + 1) * columns).join(", ")}]`;
  });
  return shape.length === 1 ? rows.join("") : `[${rows.join(", ")}]`;
}
