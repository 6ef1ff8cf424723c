/**
 * What a shorthand for gradients stands for, since textbooks differ. In: the output's name and the notation.
 * Out: one sentence; null for partial derivatives, which say it themselves.
 */
import type { Style } from "../numbers/style.ts";

export function notationNote(output: string, { notation }: Style): string | null {
  switch (notation) {
    case "partials":
      return null;
    case "d":
      return `Here dx stands for ∂${output}/∂x, and so with every name.`;
    case "bar":
      return `Here x̄, the adjoint of x, is ∂${output}/∂x, and so with every name.`;
    case "delta":
      return `Here δₓ = ∂${output}/∂x, with no minus sign, and so with every name; some textbooks put one.`;
    default:
      return notation satisfies never;
  }
}
