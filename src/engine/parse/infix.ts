/** What a token means between two operands or after one, read from the operations' own records. */

import { invariant } from "../invariant.ts";
import { type Operation, RANK } from "../ops/operation.ts";
import { infixOperation, postfixOperation } from "../ops/registry.ts";
import type { Token } from "./token.ts";

export type Infix = {
  readonly operation: Operation;
  readonly rank: number;
  /** Whether a ^ b ^ c is a ^ (b ^ c). */
  readonly isRightward: boolean;
};

function infixSign(sign: string): Infix | null {
  const operation = infixOperation(sign);
  if (operation === null || operation.syntax.form !== "infix") return null;
  const { rank, associates } = operation.syntax;
  return { operation, rank, isRightward: associates === "right" };
}

export function infixToken(token: Token): Infix | null {
  return token.kind === "sign" ? infixSign(token.sign) : null;
}

/** What the token does to the value before it (`.T`); null where it is no such sign. */
export function postfixToken(token: Token): Operation | null {
  return token.kind === "sign" ? postfixOperation(token.sign) : null;
}

/** The product whose sign is left out. */
export function impliedProduct(): Infix {
  const infix = infixSign("*");
  invariant(infix !== null, "the product has a sign");
  return infix;
}

/** The operation a raised number stands for. */
export function powerOperation(): Operation {
  const operation = infixOperation("^");
  invariant(operation !== null, "the power has a sign");
  return operation;
}

/** Whether the token raises what stands before it to a power. */
export function isPower(token: Token): boolean {
  return token.kind === "raised" || infixToken(token)?.rank === RANK.power;
}
