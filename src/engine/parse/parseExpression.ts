/**
 * Tokens → Expr, by binding power (Pratt, "Top Down Operator Precedence", 1973), with ranks and sides from
 * the operations' records. Operators wait on a list of their own: only brackets and calls recurse, in few
 * frames, since a worker's stack is small. Nesting is capped by the reader.
 * Every function here returns null after a mistake, which the reader then holds.
 */
import { type Operation, RANK } from "../ops/operation.ts";
import { infixOperation, operationNamed, prefixOperation } from "../ops/registry.ts";
import { expectedOperator } from "./expectedOperator.ts";
import { expectedValue } from "./expectedValue.ts";
import type { Expr } from "./expr.ts";
import { raisedFunctionMistake } from "./functionMistake.ts";
import { type Infix, impliedProduct, infixToken, isPower, postfixToken, powerOperation } from "./infix.ts";
import { spanning } from "./inputMistake.ts";
import { impliedProductNotice, oneItemNotice } from "./notices.ts";
import { parseIndex } from "./parseIndex.ts";
import { parseList } from "./parseList.ts";
import { isSign, type NameToken, type Token } from "./token.ts";
import type { TokenReader } from "./tokenReader.ts";

/** An operator that waits for its right operand. */
type Waiting = {
  readonly operation: Operation;
  readonly rank: number;
  readonly token: Token;
  /** Null for a sign before its operand. */
  readonly left: Expr | null;
  /** What `left` was just divided by, where the product sign is left out: 1/2x. */
  readonly divisor: Expr | null;
  /** How many levels of nesting end with its right operand. */
  readonly levels: number;
};
type Quotient = { readonly expr: Expr; readonly divisor: Expr };

/** Reads the longest formula from here; what stands after it is the caller's to judge. */
export function parseExpression(reader: TokenReader): Expr | null {
  const waiting: Waiting[] = [];
  let quotient: Quotient | null = null;
  while (true) {
    const operand = parseOperand(reader, waiting);
    if (operand === null) return null;
    let left: Expr = operand;
    const token = reader.peek();
    const written = infixToken(token);
    const infix = written ?? (isFactor(reader, token, waiting.at(-1)) ? impliedProduct() : null);
    for (let top = waiting.at(-1); top !== undefined && bindsFirst(top, infix); top = waiting.at(-1)) {
      waiting.pop();
      reader.leave(top.levels);
      quotient = null;
      const applied = apply(reader, top, left);
      if (top.operation === infixOperation("/")) quotient = { expr: applied, divisor: left };
      left = applied;
    }
    if (infix === null) return left;
    if (written !== null && reader.last()?.kind === "raised" && isPower(token)) {
      return reader.report(expectedOperator(reader));
    }
    const levels = infix.isRightward ? 1 : 0;
    if (!reader.enter(token, levels)) return null;
    if (written !== null) reader.next();
    const divisor = written === null && quotient?.expr === left ? quotient.divisor : null;
    waiting.push({ operation: infix.operation, rank: infix.rank, token, left, divisor, levels });
  }
}

/** Whether the waiting operator takes its operand before the next one does; at the end all do. */
function bindsFirst(top: Waiting, next: Infix | null): boolean {
  return next === null || top.rank > next.rank || (top.rank === next.rank && !next.isRightward);
}

function apply(reader: TokenReader, { operation, token, left, divisor }: Waiting, operand: Expr): Expr {
  const span = spanning(left ?? token, operand);
  // The sign + leaves its operand as it is.
  if (left === null && isSign(token, "+")) return { ...operand, ...span };
  if (left !== null && divisor !== null) {
    reader.reports.push(impliedProductNotice(reader.source, left, divisor, operand));
  }
  const isTight = operand.from === token.to && left !== null && left.to < token.from;
  if (isTight && isSign(token, "-", "+") && reader.brackets.at(-1)?.kind === "list") {
    reader.reports.push(oneItemNotice(reader.source, left, token, operand));
  }
  return { kind: "operator", operation, operands: left === null ? [operand] : [left, operand], ...span };
}

/** Whether `token` begins a factor whose product sign is left out: after a number or a closing bracket. */
function isFactor(reader: TokenReader, token: Token, top: Waiting | undefined): boolean {
  const before = reader.last();
  if (before === null) return false;
  const afterNumber = before.kind === "number" || before.kind === "raised";
  // After x^2, a [ is as likely meant for x: expectedOperator asks.
  if (isSign(token, "[")) return before.kind === "number" && top?.rank !== RANK.power;
  if (!afterNumber && !isSign(before, ")", "]")) return false;
  return token.kind === "name" || isSign(token, "(") || (token.kind === "number" && !afterNumber);
}

/** A value, after the signs before it have joined those waiting. */
function parseOperand(reader: TokenReader, waiting: Waiting[]): Expr | null {
  while (true) {
    const token = reader.peek();
    const operation = prefixOperation(isSign(token, "+") ? "-" : token.kind === "sign" ? token.sign : "");
    if (operation === null) return parseRaised(reader);
    if (isSign(token, "-") && reader.peek(1).kind === "number" && !bindsTighter(reader.peek(2))) {
      return parseNegative(reader);
    }
    if (!reader.enter(token)) return null;
    reader.next();
    const rank = operation.syntax.form === "prefix" ? operation.syntax.rank : RANK.sign;
    waiting.push({ operation, rank, token, left: null, divisor: null, levels: 1 });
  }
}

/** Whether the token takes the number before it sooner than a sign does. */
function bindsTighter(token: Token): boolean {
  return isPower(token) || postfixToken(token) !== null;
}

/** `-2`: the sign belongs to the number, unless that is raised to a power or transposed. */
function parseNegative(reader: TokenReader): Expr | null {
  const before = reader.last();
  // Free where a bracket already counts, so that x - -2 and x - (-2), its printed form, are as deep.
  const levels = before !== null && isSign(before, "(") ? 0 : 1;
  if (!reader.enter(reader.peek(), levels)) return null;
  reader.leave(levels);
  const sign = reader.next();
  const number = reader.next();
  return number.kind === "number"
    ? { kind: "number", value: -number.value, ...spanning(sign, number) }
    : null;
}

/** A value and the raised number after it: `x²`. */
function parseRaised(reader: TokenReader): Expr | null {
  const base = parsePostfix(reader);
  const token = reader.peek();
  if (base === null || token.kind !== "raised") return base;
  if (
    base.kind === "name" &&
    operationNamed(base.name)?.syntax.form === "call" &&
    reader.last()?.kind === "name"
  ) {
    return reader.report(raisedFunctionMistake(reader));
  }
  // As deep as its printed form: x^2, x^-1.
  const levels = token.power < 0 ? 2 : 1;
  if (!reader.enter(token, levels)) return null;
  reader.leave(levels);
  reader.next();
  const exponent: Expr = { kind: "number", value: token.power, from: token.from, to: token.to };
  return {
    kind: "operator",
    operation: powerOperation(),
    operands: [base, exponent],
    ...spanning(base, token),
  };
}

/** A value and what stands right after it: `x[0]`, `W.T`, `f(x)[1:3]`. */
function parsePostfix(reader: TokenReader): Expr | null {
  let target = parseValue(reader);
  while (target !== null) {
    const token = reader.peek();
    const operation = postfixToken(token);
    if (operation !== null) {
      // As deep as its printed form, which brackets a number: (2).T.
      const levels = reader.last()?.kind === "number" ? 1 : 0;
      if (!reader.enter(token, levels)) return null;
      reader.leave(levels);
      reader.next();
      target = { kind: "operator", operation, operands: [target], ...spanning(target, token) };
    } else if (isSign(token, "[") && isIndexed(reader, target)) {
      target = parseIndex(reader, target, parseExpression);
    } else return target;
  }
  return null;
}

/** Whether the `[` after `target` is its index, and no list beside it. */
function isIndexed(reader: TokenReader, target: Expr): boolean {
  const before = reader.last();
  if (before === null || before.kind === "number") return false;
  if (before.kind === "name" && operationNamed(before.name)?.syntax.form === "call") return false;
  const isRow = target.kind === "list" && isSign(before, "]") && before.to < reader.peek().from;
  return !isRow || reader.brackets.at(-1)?.kind !== "list";
}

function parseValue(reader: TokenReader): Expr | null {
  const token = reader.peek();
  if (token.kind === "number") {
    reader.next();
    return { kind: "number", value: token.value, from: token.from, to: token.to };
  }
  if (token.kind === "name") {
    reader.next();
    if (isSign(reader.peek(), "(")) return parseCall(reader, token);
    return { kind: "name", name: token.name, from: token.from, to: token.to };
  }
  if (isSign(token, "(")) return parseGroup(reader);
  if (isSign(token, "[")) return parseList(reader, parseExpression);
  return reader.report(expectedValue(reader));
}

/** The span of a formula in brackets holds the brackets. */
function parseGroup(reader: TokenReader): Expr | null {
  const opening = reader.open("group");
  const inside = opening && parseExpression(reader);
  if (opening === null || inside === null) return null;
  if (!isSign(reader.peek(), ")")) return reader.report(expectedOperator(reader));
  return { ...inside, ...spanning(opening, reader.close()) };
}

function parseCall(reader: TokenReader, name: NameToken): Expr | null {
  const operands = reader.open("call") && parseArguments(reader);
  if (operands === null) return null;
  const span = spanning(name, reader.close());
  return { kind: "call", name: name.name, nameSpan: { from: name.from, to: name.to }, operands, ...span };
}

/** One or more formulas with commas between, up to the closing bracket. */
function parseArguments(reader: TokenReader): readonly Expr[] | null {
  const operands: Expr[] = [];
  while (true) {
    const operand = parseExpression(reader);
    if (operand === null) return null;
    operands.push(operand);
    if (isSign(reader.peek(), ")")) return operands;
    if (!isSign(reader.peek(), ",")) return reader.report(expectedOperator(reader));
    reader.next();
  }
}
