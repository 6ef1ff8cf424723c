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
