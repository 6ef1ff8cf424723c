/** π and e, as long as the program gives the name no other meaning. */
import type { Definitions } from "./definitions.ts";

export function mathConstant(name: string, definitions: Definitions): number | null {
  if (definitions.values.has(name) || definitions.functions.has(name)) return null;
  if (name === "pi" || name === "π") return Math.PI;
  return name === "e" ? Math.E : null;
}
