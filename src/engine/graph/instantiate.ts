/**
 * Expressions → draft nodes. In: checked definitions. Out: a draft. Inputs come first, in the order of the
 * text; operations follow in the order they can be computed. A stack machine: no recursion on the text's depth.
 */
import { invariant } from "../invariant.ts";
import type { Operation } from "../ops/operation.ts";
import { operationNamed } from "../ops/registry.ts";
import type { Expr, Span } from "../parse/expr.ts";
import { scalar, type Tensor } from "../tensor/tensor.ts";
import type { FreeName } from "./checkNames.ts";
import type { Definitions, FunctionStatement, ValueStatement } from "./definitions.ts";
import type { Draft, DraftNode } from "./draft.ts";
import { filledOperands } from "./filledOperands.ts";
import { mathConstant } from "./mathConstant.ts";
import type { Output } from "./output.ts";

type Checked = {
  readonly definitions: Definitions;
  readonly inputs: ReadonlyMap<string, { readonly statement: ValueStatement; readonly value: Tensor }>;
  readonly freeNames: readonly FreeName[];
  readonly output: Output;
};

/** What a function's parameters mean inside one call: name → node. */
type Scope = ReadonlyMap<string, number>;

type Task =
  | { readonly do: "evaluate"; readonly expr: Expr; readonly scope: Scope }
  | { readonly do: "operate"; readonly operation: Operation; readonly given: number; readonly span: Span }
  | { readonly do: "enter"; readonly called: FunctionStatement }
  | { readonly do: "name"; readonly name: string };

export function instantiate({ definitions, inputs, freeNames, output }: Checked): Draft {
  const nodes: DraftNode[] = [];
  const known = new Map<string, number>();
  const results: number[] = [];
  const global: Scope = new Map();
  const add = (node: DraftNode): number => nodes.push(node) - 1;
  const constant = (value: number, span: Span): number =>
    add({ kind: "constant", value: scalar(value), span, names: [] });

  for (const [name, { statement, value }] of inputs) {
    const valueSpan = { from: statement.body.from, to: statement.body.to };
    known.set(name, add({ kind: "input", value, span: statement.nameSpan, valueSpan, names: [name] }));
  }
  for (const { name, span } of freeNames) {
    known.set(name, add({ kind: "input", value: scalar(1), span, valueSpan: null, names: [name] }));
  }

  const evaluate = (expr: Expr, scope: Scope, tasks: Task[]): void => {
    switch (expr.kind) {
      case "number":
        results.push(constant(expr.value, expr));
        return;
      case "name": {
        const node = scope.get(expr.name) ?? known.get(expr.name);
        const definition = definitions.values.get(expr.name);
        if (node !== undefined) results.push(node);
        else if (definition !== undefined) {
          tasks.push(
            { do: "name", name: expr.name },
            { do: "evaluate", expr: definition.body, scope: global },
          );
        } else {
          const value = mathConstant(expr.name, definitions);
          invariant(value !== null, "every name was checked");
          results.push(constant(value, expr));
        }
        return;
      }
      case "operator":
      case "call": {
        const called = expr.kind === "call" ? definitions.functions.get(expr.name) : undefined;
        if (called !== undefined) tasks.push({ do: "enter", called });
        else {
          const operation = expr.kind === "operator" ? expr.operation : operationNamed(expr.name);
          invariant(operation !== null, "every call was checked");
          tasks.push({
            do: "operate",
            operation,
            given: expr.operands.length,
            span: { from: expr.from, to: expr.to },
          });
        }
        for (const operand of expr.operands.toReversed())
          tasks.push({ do: "evaluate", expr: operand, scope });
        return;
      }
      default:
        expr satisfies never;
    }
  };

  const run = (start: Task[]): void => {
    const tasks = start;
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      switch (task.do) {
        case "evaluate":
          evaluate(task.expr, task.scope, tasks);
          break;
        case "operate": {
          const operands = results.splice(results.length - task.given);
          const { operation, span } = task;
          for (const value of filledOperands(operation, task.given) ?? [])
            operands.push(constant(value, span));
          results.push(add({ kind: "operation", operation, operands, span, names: [] }));
          break;
        }
        case "enter": {
          const { parameters, body } = task.called;
          const given = results.splice(results.length - parameters.length);
          const scope = new Map(parameters.map(({ name }, place) => [name, given[place] ?? 0]));
          tasks.push({ do: "evaluate", expr: body, scope });
          break;
        }
        case "name": {
          const node = results.at(-1);
          invariant(node !== undefined, "a named value was just computed");
          known.set(task.name, node);
          nodes[node]?.names.push(task.name);
          break;
        }
        default:
          task satisfies never;
      }
    }
  };

  for (const { name } of definitions.values.values()) {
    if (known.has(name)) continue;
    const body = definitions.values.get(name)?.body;
    invariant(body !== undefined, "a definition has a body");
    run([
      { do: "name", name },
      { do: "evaluate", expr: body, scope: global },
    ]);
    results.pop();
  }
  const defined =
    definitions.values.get(output.name)?.body === output.body ? known.get(output.name) : undefined;
  if (defined === undefined) {
    run([
      { do: "name", name: output.name },
      { do: "evaluate", expr: output.body, scope: global },
    ]);
  }
  const end = defined ?? results[0];
  invariant(end !== undefined, "the output was computed");
  return { nodes, output: end, taken: new Set([...known.keys(), ...definitions.functions.keys()]) };
}
