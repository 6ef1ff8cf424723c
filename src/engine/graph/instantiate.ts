/**
 * Expressions → draft nodes. In: checked definitions. Out: a draft, or the shapes and numbers that don't fit.
 * Inputs come first, in the order of the text; operations follow in the order they can be computed. A stack
 * machine: no recursion on the text's depth. What a mistake leaves unknown makes no further mistakes.
 */
import { invariant } from "../invariant.ts";
import type { Expr, Span } from "../parse/expr.ts";
import type { InputError } from "../parse/inputError.ts";
import { ERROR_LIMIT } from "../parse/limits.ts";
import { scalar, type Tensor } from "../tensor/tensor.ts";
import { type Application, type AppliedExpr, applicationOf } from "./application.ts";
import { checkedApplication } from "./checkedApplication.ts";
import type { FreeName } from "./checkNames.ts";
import type { Definitions, FunctionStatement, ValueStatement } from "./definitions.ts";
import type { Draft } from "./draft.ts";
import { isLiteral } from "./isLiteral.ts";
import { literalValue } from "./literal.ts";
import { mathConstant } from "./mathConstant.ts";
import { makeNodes, type Opened } from "./nodes.ts";
import type { Output } from "./output.ts";
import { repeatedDefinitions } from "./repeatedDefinitions.ts";
import { formulaScope, programScope, type Scope } from "./scope.ts";

export type Checked = {
  readonly source: string;
  readonly definitions: Definitions;
  /** Value null: the definition has a mistake, which was told. */
  readonly inputs: ReadonlyMap<string, { readonly statement: ValueStatement; readonly value: Tensor | null }>;
  readonly freeNames: readonly FreeName[];
  readonly output: Output;
};

type Task =
  | { readonly do: "evaluate"; readonly expr: Expr; readonly scope: Scope }
  | { readonly do: "operate"; readonly application: Application; readonly scope: Scope }
  | { readonly do: "enter"; readonly called: FunctionStatement; readonly at: Span; readonly scope: Scope }
  | { readonly do: "name"; readonly name: string };

/** Stands for a node that could not be made. */
const UNKNOWN = -1;

export function instantiate(
  { source, definitions, inputs, freeNames, output }: Checked,
  opened: Opened,
): { readonly draft: Draft | null; readonly errors: readonly InputError[] } {
  const nodes = makeNodes(opened);
  const known = new Map<string, number>();
  const results: number[] = [];
  const errors = new Map<string, InputError>();
  const global = programScope(definitions);
  const repeated = repeatedDefinitions(definitions, output.name);

  /** A definition that is one of several alike is a group of its own. */
  const scopeOf = ({ name, body: { from, to } }: ValueStatement): Scope => {
    if (!repeated.has(name)) return global;
    const group = {
      key: name,
      label: name,
      kind: "definition",
      parent: null,
      span: { from, to },
      given: [],
    } as const;
    return { ...global, group };
  };

  const fail = (error: InputError): number => {
    // The body of a function is wrong in each of its calls, and told once.
    if (errors.size < ERROR_LIMIT) errors.set(`${error.from} ${error.to} ${error.message}`, error);
    return UNKNOWN;
  };
  const constant = (value: Tensor, at: Span, { group, place }: Scope): number =>
    nodes.constant(value, place ?? at, group);

  for (const [name, { statement, value }] of inputs) {
    const { from, to } = statement.body;
    const node = value === null ? UNKNOWN : nodes.input(name, value, statement.nameSpan, { from, to });
    known.set(name, node);
  }
  for (const { name, span } of freeNames) known.set(name, nodes.input(name, scalar(1), span, null));

  const evaluate = (expr: Expr, scope: Scope, tasks: Task[]): void => {
    switch (expr.kind) {
      case "number":
        results.push(constant(scalar(expr.value), expr, scope));
        return;
      case "name":
        evaluateName(expr, scope, tasks);
        return;
      case "list":
        if (isLiteral(expr, scope)) results.push(literalList(expr, scope));
        else apply(expr, scope, tasks);
        return;
      case "operator":
      case "index":
      case "call":
        apply(expr, scope, tasks);
        return;
      default:
        expr satisfies never;
    }
  };

  const evaluateName = (expr: Expr & { kind: "name" }, scope: Scope, tasks: Task[]): void => {
    const isProgram = scope.definitions === definitions;
    const node = scope.values.get(expr.name) ?? (isProgram ? known.get(expr.name) : undefined);
    const definition = scope.definitions.values.get(expr.name);
    if (node !== undefined) results.push(node);
    else if (definition !== undefined) {
      const { name, body } = definition;
      tasks.push({ do: "name", name }, { do: "evaluate", expr: body, scope: scopeOf(definition) });
    } else {
      const value = scope.fixed.get(expr.name) ?? mathConstant(expr.name, scope.definitions);
      invariant(value !== null, "every name was checked");
      results.push(constant(scalar(value), expr, scope));
    }
  };

  const apply = (expr: AppliedExpr, scope: Scope, tasks: Task[]): void => {
    const called = expr.kind === "call" ? scope.definitions.functions.get(expr.name) : undefined;
    let wires: readonly Expr[];
    if (called !== undefined && expr.kind === "call") {
      wires = expr.operands;
      tasks.push({ do: "enter", called, at: { from: expr.from, to: expr.to }, scope });
    } else {
      const application = applicationOf(expr, (name) => scope.fixed.get(name) === null);
      invariant(application !== null, "every call was checked");
      wires = application.wires;
      tasks.push({ do: "operate", application, scope });
    }
    for (const wire of wires.toReversed()) tasks.push({ do: "evaluate", expr: wire, scope });
  };

  const literalList = (expr: Expr, scope: Scope): number => {
    const { definitions: own, fixed } = scope;
    const value = literalValue(expr, { source, definitions: own, tensors: new Map(), fixed });
    invariant(value !== null, "a list of numbers has a value");
    return "message" in value ? fail(value) : constant(value, expr, scope);
  };

  const operate = (application: Application, scope: Scope, tasks: Task[]): void => {
    const { expr, operation, wires, defaults } = application;
    const operands = results.splice(results.length - wires.length);
    if (operands.includes(UNKNOWN)) {
      results.push(UNKNOWN);
      return;
    }
    for (const value of defaults) operands.push(constant(scalar(value), expr, scope));
    const checked = checkedApplication(application, operands.map(nodes.shapeAt), scope.fixed, source);
    if ("message" in checked) {
      results.push(fail(checked));
      return;
    }
    const { from, to } = scope.place ?? expr;
    const { group } = scope;
    const gate = nodes.gate({ ...checked, operation, operands, span: { from, to }, group }, namedNext(tasks));
    if (typeof gate === "number") results.push(gate);
    else {
      const inside = formulaScope(operation, operands, checked.fixed, gate.group, { from, to });
      tasks.push({ do: "evaluate", expr: gate.formula, scope: inside });
    }
  };

  const enter = (
    { name, parameters, body }: FunctionStatement,
    span: Span,
    scope: Scope,
    tasks: Task[],
  ): void => {
    const given = results.splice(results.length - parameters.length);
    const values = new Map(parameters.map((parameter, place) => [parameter.name, given[place] ?? UNKNOWN]));
    const group = nodes.call(name, namedNext(tasks), { parent: scope.group, span, given });
    tasks.push({ do: "evaluate", expr: body, scope: { ...global, values, group } });
  };

  const run = (tasks: Task[]): void => {
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      switch (task.do) {
        case "evaluate":
          evaluate(task.expr, task.scope, tasks);
          break;
        case "operate":
          operate(task.application, task.scope, tasks);
          break;
        case "enter":
          enter(task.called, task.at, task.scope, tasks);
          break;
        case "name": {
          const node = results.at(-1);
          invariant(node !== undefined, "a named value was just computed");
          known.set(task.name, node);
          nodes.name(node, task.name);
          break;
        }
        default:
          task satisfies never;
      }
    }
  };

  for (const definition of definitions.values.values()) {
    const { name, body } = definition;
    if (known.has(name)) continue;
    run([
      { do: "name", name },
      { do: "evaluate", expr: body, scope: scopeOf(definition) },
    ]);
    results.pop();
  }
  const isDefinition = definitions.values.get(output.name)?.body === output.body;
  if (!isDefinition) {
    run([
      { do: "name", name: output.name },
      { do: "evaluate", expr: output.body, scope: global },
    ]);
  }
  const end = known.get(output.name);
  invariant(end !== undefined, "the output was computed");
  if (end === UNKNOWN || errors.size > 0) return { draft: null, errors: [...errors.values()] };
  const taken = new Set([...known.keys(), ...definitions.functions.keys()]);
  return { draft: { nodes: nodes.finish(), output: end, taken }, errors: [] };
}

/** The name the result of the present task is given, if any. */
function namedNext(tasks: readonly Task[]): string | null {
  const next = tasks.at(-1);
  return next?.do === "name" ? next.name : null;
}
