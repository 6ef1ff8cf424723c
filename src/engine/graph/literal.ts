/**
 * The value of an expression with no names in it (`-2`, `1/3`, `pi/16`, `exp(1)`): what an input is given.
 * In: Expr. Out: a tensor, or null when a name, an unknown function or a wrong number of arguments stands in it.
 */

import { invariant } from "../invariant.ts";
import { applyOperation, resultShape } from "../ops/apply.ts";
import type { Operation } from "../ops/operation.ts";
import { operationNamed } from "../ops/registry.ts";
import type { Expr } from "../parse/expr.ts";
import { scalar, type Tensor } from "../tensor/tensor.ts";
import type { Definitions } from "./definitions.ts";
import { filledOperands } from "./filledOperands.ts";
import { mathConstant } from "./mathConstant.ts";

type Task = { readonly expr: Expr } | { readonly operation: Operation; readonly given: number };

export function literalValue(expr: Expr, definitions: Definitions): Tensor | null {
  const tasks: Task[] = [{ expr }];
  const results: Tensor[] = [];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if ("operation" in task) {
      const given = results.splice(results.length - task.given);
      const defaults = filledOperands(task.operation, task.given)?.map(scalar);
      if (defaults === undefined) return null;
      const operands = [...given, ...defaults];
      const shape = resultShape(
        task.operation,
        operands.map((operand) => operand.shape),
      );
      results.push(applyOperation(task.operation, operands, shape));
    } else if (task.expr.kind === "number") {
      results.push(scalar(task.expr.value));
    } else if (task.expr.kind === "name") {
      const value = mathConstant(task.expr.name, definitions);
      if (value === null) return null;
      results.push(scalar(value));
    } else {
      const operation = operationOf(task.expr, definitions);
      if (operation === null) return null;
      tasks.push({ operation, given: task.expr.operands.length });
      for (const operand of task.expr.operands.toReversed()) tasks.push({ expr: operand });
    }
  }
  const value = results[0];
  invariant(results.length === 1 && value !== undefined, "a literal leaves exactly one value");
  return value;
}

function operationOf(
  expr: Extract<Expr, { kind: "operator" | "call" }>,
  definitions: Definitions,
): Operation | null {
  if (expr.kind === "operator") return expr.operation;
  return definitions.functions.has(expr.name) ? null : operationNamed(expr.name);
}
