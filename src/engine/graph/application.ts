import type { Operand, Operation } from "../ops/operation.ts";
import { bracketOperation, operationFor } from "../ops/registry.ts";
import type { Expr } from "../parse/expr.ts";

export type AppliedExpr = Extract<Expr, { kind: "operator" | "call" | "list" | "index" }>;

export type Application = {
  readonly expr: AppliedExpr;
  readonly operation: Operation;
  readonly wires: readonly Expr[];
  /** The values of wires that were left out (`leaky_relu(x)` has slope 0.01). */
  readonly defaults: readonly number[];
  /** Fixed operands as written, with their names on the reference page. */
  readonly fixed: readonly { readonly name: string; readonly expr: Expr }[];
};

/** `leftOut` are the names of fixed operands that the gate being taken apart was not given. */
export function applicationOf(expr: AppliedExpr, leftOut: (name: string) => boolean): Application | null {
  switch (expr.kind) {
    case "operator":
      return { expr, operation: expr.operation, wires: expr.operands, defaults: [], fixed: [] };
    case "list":
      return { expr, operation: bracketOperation("around"), wires: expr.items, defaults: [], fixed: [] };
    case "index":
      return { expr, operation: bracketOperation("behind"), wires: [expr.target], defaults: [], fixed: [] };
    case "call": {
      const given = expr.operands.filter((operand) => operand.kind !== "name" || !leftOut(operand.name));
      const operation = operationFor(expr.name, given.length);
      return operation === null ? null : { expr, operation, ...bind(operation, given) };
    }
    default:
      return expr satisfies never;
  }
}

function bind(
  operation: Operation,
  given: readonly Expr[],
): Pick<Application, "wires" | "defaults" | "fixed"> {
  const { operands } = operation;
  const wires: Expr[] = [];
  const fixed: Application["fixed"][number][] = [];
  for (const [place, expr] of given.entries()) {
    const operand = operandAt(operands, place);
    if (operand?.fixed === true) fixed.push({ name: operand.name, expr });
    else wires.push(expr);
  }
  const defaults = operands.slice(given.length).flatMap((operand) => operand.default ?? []);
  return { wires, defaults, fixed };
}

/** The last operand may stand for any number of them. */
function operandAt(operands: readonly Operand[], place: number): Operand | undefined {
  return operands[place] ?? operands.at(-1);
}
