/** `a,, b`: two commas with nothing between. */
import type { InputError } from "./inputError.ts";
import { mistake, replace, spanning } from "./inputMistake.ts";
import type { Token } from "./token.ts";

export function doubledComma(first: Token, second: Token): InputError {
  const message = "Between these two commas a value is missing. Write it, or delete one comma.";
  return mistake(spanning(first, second), message, replace(first, "", "Delete the comma"));
}
