/**
 * Definitions that need themselves. In: the definitions. Out: an order in which each comes after
 * those it needs, or one error a circle, at most `ERROR_LIMIT`. Depth-first with a stack of its own (Tarjan 1976's colouring).
 */
import { countText } from "../parse/countText.ts";
import type { InputError } from "../parse/inputError.ts";
import { ERROR_LIMIT } from "../parse/limits.ts";
import type { Definitions, FunctionStatement, ValueStatement } from "./definitions.ts";
import { expressionParts } from "./expressionParts.ts";

type Named = ValueStatement | FunctionStatement;

export function findCircles(definitions: Definitions): {
  order: readonly Named[];
  errors: readonly InputError[];
} {
  const order: Named[] = [];
  const errors: InputError[] = [];
  const state = new Map<Named, "open" | "done">();
  const all = [...definitions.values.values(), ...definitions.functions.values()];
  for (const start of all) {
    if (state.has(start)) continue;
    state.set(start, "open");
    const path: { statement: Named; needs: Named[] }[] = [
      { statement: start, needs: needsOf(start, definitions) },
    ];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.needs.pop();
      if (next === undefined) {
        state.set(top.statement, "done");
        order.push(top.statement);
        path.pop();
      } else if (state.get(next) === "open") {
        const circle = path.slice(path.findIndex((entry) => entry.statement === next));
        if (errors.length < ERROR_LIMIT) errors.push(circleError(circle.map((entry) => entry.statement)));
      } else if (!state.has(next)) {
        state.set(next, "open");
        path.push({ statement: next, needs: needsOf(next, definitions) });
      }
    }
  }
  return { order, errors };
}

/** The names whose definitions need the one that stands around `place`, its own too: there they would make a circle. */
export function namesNeeding(place: number, definitions: Definitions): ReadonlySet<string> {
  const all = [...definitions.values.values(), ...definitions.functions.values()];
  const around = all.filter(({ body }) => body.from <= place && place < body.to);
  if (around.length === 0) return new Set();
  const users = new Map<Named, Named[]>();
  for (const statement of all) {
    for (const need of needsOf(statement, definitions)) {
      const known = users.get(need);
      if (known === undefined) users.set(need, [statement]);
      else known.push(statement);
    }
  }
  const found = new Set(around);
  for (const statement of found) for (const user of users.get(statement) ?? []) found.add(user);
  return new Set([...found].map(({ name }) => name));
}

function needsOf(statement: Named, definitions: Definitions): Named[] {
  const parts = expressionParts(statement.body);
  const own = new Set(
    statement.kind === "function" ? statement.parameters.map((parameter) => parameter.name) : [],
  );
  const needs = new Set<Named>();
  for (const { name } of parts.names) {
    const value = own.has(name) ? undefined : definitions.values.get(name);
    if (value !== undefined) needs.add(value);
  }
  for (const { name } of parts.calls) {
    const called = definitions.functions.get(name);
    if (called !== undefined) needs.add(called);
  }
  return [...needs].toReversed();
}

/** As many names as a sentence can list. */
const NAMES_LISTED = 6;

function circleError(circle: readonly Named[]): InputError {
  const names = circle.map((statement) => statement.name);
  const first = names[0] ?? "";
  const isLong = names.length > NAMES_LISTED;
  const listed = isLong ? [...names.slice(0, 3), `${countText(names.length - 3)} others`] : names;
  const round = [...(isLong ? [...names.slice(0, 3), "…"] : names), first].join(" → ");
  const value = circle.find(({ kind }) => kind === "definition");
  const hasValue = value !== undefined;
  const message =
    names.length === 1
      ? `${first} is defined by itself: ${round}. Use another name on the right${hasValue ? `, or give ${first} a number` : ""}.`
      : `${listed.slice(0, -1).join(", ")} and ${listed.at(-1)} define each other: ${round}. ${hasValue ? "Give one of them a number." : "Write one of them without the others."}`;
  const fixes =
    value === undefined
      ? []
      : [{ label: `Write ${value.name} = 1`, from: value.body.from, to: value.body.to, insert: "1" }];
  return { severity: "error", message, ...(circle[0]?.nameSpan ?? { from: 0, to: 0 }), fixes };
}
