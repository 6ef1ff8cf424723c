/** The names an operation's own formula knows its operands by. */
import type { Operation } from "../ops/operation.ts";

/** The operands that are wires, in order. */
export function wireNames({ operands }: Operation): readonly string[] {
  return operands.filter(({ fixed }) => fixed !== true).map(({ name }) => name);
}

/** What each fixed operand was given, null for those left out. */
export function fixedByName(
  { operands }: Operation,
  given: readonly number[],
): ReadonlyMap<string, number | null> {
  const names = operands.filter(({ fixed }) => fixed === true).map(({ name }) => name);
  return new Map(names.map((name, place) => [name, given[place] ?? null]));
}
