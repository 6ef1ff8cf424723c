/**
 * The value of an expression with no names in it (`-2`, `1/3`, `pi/16`, `[1, 2]`): what an input is given.
 * In: Expr, and tensors for the names that have one. Out: a tensor; the mistake, where shapes don't fit; or null
 * when another name, an unknown function or a wrong number of arguments stands in it.
 */
import { invariant } from "../invariant.ts";
import { applyOperation } from "../ops/apply.ts";
import type { Expr } from "../parse/expr.ts";
import type { InputError } from "../parse/inputError.ts";
import { scalar, type Tensor } from "../tensor/tensor.ts";
import { type Application, type AppliedExpr, applicationOf } from "./application.ts";
import { checkedApplication } from "./checkedApplication.ts";
import type { Definitions } from "./definitions.ts";
import { mathConstant } from "./mathConstant.ts";

type LiteralScope = {
  readonly source: string;
  readonly definitions: Definitions;
  readonly tensors: ReadonlyMap<string, Tensor>;
  readonly fixed: ReadonlyMap<string, number | null>;
};

export function literalValue(start: Expr, scope: LiteralScope): Tensor | InputError | null {
  const tasks: (Expr | Application)[] = [start];
  const results: Tensor[] = [];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if ("wires" in task) {
      const value = computed(task, results.splice(results.length - task.wires.length), scope);
      if ("message" in value) return value;
      results.push(value);
    } else if (task.kind === "number") {
      results.push(scalar(task.value));
    } else if (task.kind === "name") {
      const value = named(task.name, scope);
      if (value === null) return null;
      results.push(value);
    } else {
      const application = isCallOfProgram(task, scope) ? null : applicationOf(task, isLeftOut(scope));
      if (application === null) return null;
      tasks.push(application, ...application.wires.toReversed());
    }
  }
  const value = results[0];
  invariant(results.length === 1 && value !== undefined, "a literal leaves exactly one value");
  return value;
}

function computed(
  application: Application,
  given: readonly Tensor[],
  scope: LiteralScope,
): Tensor | InputError {
  const { operation, defaults } = application;
  const operands = [...given, ...defaults.map(scalar)];
  const shapes = operands.map(({ shape }) => shape);
  const checked = checkedApplication(application, shapes, scope.fixed, scope.source);
  return "message" in checked ? checked : applyOperation(operation, operands, checked.shape, checked.fixed);
}

function named(name: string, { tensors, fixed, definitions }: LiteralScope): Tensor | null {
  const tensor = tensors.get(name);
  if (tensor !== undefined) return tensor;
  const value = fixed.get(name) ?? mathConstant(name, definitions);
  return value === null ? null : scalar(value);
}

function isCallOfProgram(expr: AppliedExpr, { definitions }: LiteralScope): boolean {
  return expr.kind === "call" && definitions.functions.has(expr.name);
}

function isLeftOut({ fixed }: LiteralScope): (name: string) => boolean {
  return (name) => fixed.get(name) === null;
}
