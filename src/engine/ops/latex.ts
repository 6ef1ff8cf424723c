/**
 * Pieces of LaTeX the records share. In and out: LaTeX strings that KaTeX accepts in strict mode.
 */

/** `\sin(a, b)` with stretching brackets. */
export function callTex(command: string, operands: readonly string[]): string {
  return `${command}\\left(${operands.join(", ")}\\right)`;
}

/** An operand after `+` or `-`: one that begins with a minus sign stands in brackets, whatever its rank. */
export function afterSignTex(operand: string): string {
  return operand.startsWith("-") ? `\\left(${operand}\\right)` : operand;
}

/** 1 where the condition holds, else 0. */
export function indicatorTex(condition: string): string {
  return `\\mathbf{1}\\left[${condition}\\right]`;
}

/** An atom with a script or as a factor: a fraction stands in brackets. */
export function factorTex(tex: string): string {
  return tex.includes("\\frac") ? `\\left(${tex}\\right)` : tex;
}

/** `x^{\top}` */
export function transposedTex(tex: string): string {
  return `${factorTex(tex)}^{\\top}`;
}

/** `\frac{2}{3}`; over 1 the top alone. */
export function fractionTex(top: string, bottom: number): string {
  return bottom === 1 ? top : `\\frac{${top}}{${bottom}}`;
}
