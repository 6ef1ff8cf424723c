/**
 * Moving a slider rewrites the number in the text. In: the good text, an input, a number.
 * Out: the new text. A name without a definition gets one, on a line of its own.
 */
import type { InputNode } from "../engine/graph/graph.ts";

export function withInputValue(source: string, input: InputNode, value: number): string {
  const written = Object.is(value, -0) ? "-0" : String(value);
  if (input.valueSpan === null) return `${source.trimEnd()}\n${input.names[0] ?? input.id} = ${written}`;
  return source.slice(0, input.valueSpan.from) + written + source.slice(input.valueSpan.to);
}
