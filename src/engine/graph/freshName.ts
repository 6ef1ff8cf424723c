/** A name that means nothing in the program yet. In: its statements and the names wished for, best first. */
import type { Statement } from "../parse/expr.ts";
import { expressionParts } from "./expressionParts.ts";

/** The first wish that is free; where none is, the last one with a number: out2, out3 … */
export function freshName(statements: readonly Statement[], wishes: readonly [string, ...string[]]): string {
  const used = new Set<string>();
  for (const statement of statements) {
    if (statement.kind !== "bare") used.add(statement.name);
    for (const { name } of expressionParts(statement.body).names) used.add(name);
  }
  const free = wishes.find((name) => !used.has(name));
  if (free !== undefined) return free;
  const last = wishes.at(-1) ?? wishes[0];
  let attempt = 2;
  while (used.has(`${last}${attempt}`)) attempt += 1;
  return `${last}${attempt}`;
}
