/** What the names in a piece of text mean: a formula of the program, the body of a call, a gate's own formula. */
import type { Operation } from "../ops/operation.ts";
import type { Span } from "../parse/expr.ts";
import type { Definitions } from "./definitions.ts";
import type { NodeGroup } from "./graph.ts";
import { LANGUAGE } from "./language.ts";
import { fixedByName, wireNames } from "./operandNames.ts";

export type Scope = {
  /** What the program defines; `LANGUAGE` inside a gate, whose formula knows the language's own words only. */
  readonly definitions: Definitions;
  /** Parameters of a call, or operands of a gate: name → node. */
  readonly values: ReadonlyMap<string, number>;
  /** Fixed operands of a gate: name → whole number; null for one that was left out. */
  readonly fixed: ReadonlyMap<string, number | null>;
  /** Where its nodes belong, and where they stand in the program's text if the scope's text is not the program's. */
  readonly group: NodeGroup | null;
  readonly place: Span | null;
};

/** The program's own formulas. */
export function programScope(definitions: Definitions): Scope {
  return { definitions, values: new Map(), fixed: new Map(), group: null, place: null };
}

/** The formula of a gate that stands at `place` and is taken apart into `group`. */
export function formulaScope(
  operation: Operation,
  operands: readonly number[],
  fixed: readonly number[],
  group: NodeGroup,
  place: Span,
): Scope {
  const values = new Map(
    operands.map((operand, position) => [wireNames(operation)[position] ?? "", operand]),
  );
  return { definitions: LANGUAGE, values, fixed: fixedByName(operation, fixed), group, place };
}
