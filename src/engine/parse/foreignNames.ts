/** Functions by the names other programs give them, and by the language's own; compared exactly. */
import { operationElsewhere, operationNamed } from "../ops/registry.ts";

/** What the language calls it; null where it has no such function. */
export function nameHere(name: string): string | null {
  const own = operationElsewhere(name)?.name ?? name;
  if (operationNamed(own) !== null) return own;
  const small = own.toLowerCase();
  return operationNamed(small) === null ? null : small;
}
