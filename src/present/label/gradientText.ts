/** A gradient in plain text, in the reader's notation. In: the output's name and the node's. Out: ∂f/∂w1, dw1, w̄1, δ_w1. */
import type { Style } from "../numbers/style.ts";

const MACRON = "\u0304";

export function gradientText(output: string, name: string, { notation }: Style): string {
  switch (notation) {
    case "partials":
      return `∂${output}/∂${name}`;
    case "d":
      return `d${name}`;
    case "bar":
      return name.replace(/./u, (letter) => letter + MACRON);
    case "delta":
      return `δ_${name}`;
    default:
      return notation satisfies never;
  }
}
