/**
 * What the gradient of a node is called by a screen reader, in the reader's notation. In: the output's name and the
 * node's. Out: "the derivative of f by w1", "d w1", "w1 bar", "delta w1".
 */
import type { Style } from "../numbers/style.ts";

export function spokenGradient(output: string, name: string, { notation }: Style): string {
  switch (notation) {
    case "partials":
      return `the derivative of ${output} by ${name}`;
    case "d":
      return `d ${name}`;
    case "bar":
      return `${name} bar`;
    case "delta":
      return `delta ${name}`;
    default:
      return notation satisfies never;
  }
}
