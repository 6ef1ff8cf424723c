/** Lists, indices and `.T`: what is read, and where each part stands. */
import { describe, expect, test } from "vitest";
import type { Expr } from "./expr.ts";
import { parse } from "./parse.ts";

function bodyOf(source: string): Expr {
  const { program, errors } = parse(source);
  expect(errors).toEqual([]);
  const [statement] = program.statements;
  if (statement === undefined) throw new Error("nothing was read");
  return statement.body;
}

/** Every part with its text, outermost first. */
function parts(source: string): readonly string[] {
  const shown: string[] = [];
  const show = (kind: string, { from, to }: { readonly from: number; readonly to: number }) =>
    shown.push(`${kind}: ${source.slice(from, to)}`);
  const visit = (expr: Expr): void => {
    show(expr.kind === "operator" ? expr.operation.name : expr.kind, expr);
    if (expr.kind === "operator" || expr.kind === "call") expr.operands.forEach(visit);
    if (expr.kind === "list") expr.items.forEach(visit);
    if (expr.kind !== "index") return;
    visit(expr.target);
    for (const selector of expr.selectors) {
      show(selector.kind, selector);
      if (selector.kind === "at") visit(selector.index);
      else for (const end of [selector.start, selector.stop]) end === null ? shown.push("open") : visit(end);
    }
  };
  visit(bodyOf(source));
  return shown;
}

describe("a list", () => {
  test("holds its items, signs included, with the brackets in its span", () => {
    expect(parts(" [1, -2,\n [a + 1,], ] ")).toEqual([
      "list: [1, -2,\n [a + 1,], ]",
      "number: 1",
      "number: -2",
      "list: [a + 1,]",
      "add: a + 1",
      "name: a",
      "number: 1",
    ]);
  });

  test("after a number or an operator is a factor or an operand", () => {
    expect(parts("2[1] + [x]")).toEqual([
      "add: 2[1] + [x]",
      "mul: 2[1]",
      "number: 2",
      "list: [1]",
      "number: 1",
      "list: [x]",
      "name: x",
    ]);
  });
});

describe("an index", () => {
  test("takes one selector an axis, from the value right before it", () => {
    expect(parts("-W[0, 1: , :i ,:] ")).toEqual([
      "neg: -W[0, 1: , :i ,:]",
      "index: W[0, 1: , :i ,:]",
      "name: W",
      "at: 0",
      "number: 0",
      "slice: 1:",
      "number: 1",
      "open",
      "slice: :i",
      "open",
      "name: i",
      "slice: :",
      "open",
      "open",
    ]);
  });

  test("goes on in a chain, after brackets, calls and other indices", () => {
    expect(parts("(a)[0] [1] + f(x)[-1:2]")).toEqual([
      "add: (a)[0] [1] + f(x)[-1:2]",
      "index: (a)[0] [1]",
      "index: (a)[0]",
      "name: (a)",
      "at: 0",
      "number: 0",
      "at: 1",
      "number: 1",
      "index: f(x)[-1:2]",
      "call: f(x)",
      "name: x",
      "slice: -1:2",
      "number: -1",
      "number: 2",
    ]);
  });

  test("binds tighter than a power and a sign", () => {
    expect(parts("x[0]^y[1]²")[0]).toBe("pow: x[0]^y[1]²");
    expect(parts("x[0]²")).toEqual([
      "pow: x[0]²",
      "index: x[0]",
      "name: x",
      "at: 0",
      "number: 0",
      "number: ²",
    ]);
  });
});

describe("the transpose", () => {
  test.each([
    ["W.T", ["transpose: W.T", "name: W"]],
    ["Wᵀ", ["transpose: Wᵀ", "name: W"]],
    ["-2 .T", ["neg: -2 .T", "transpose: 2 .T", "number: 2"]],
    ["[x].T.T", ["transpose: [x].T.T", "transpose: [x].T", "list: [x]", "name: x"]],
    ["W.T²", ["pow: W.T²", "transpose: W.T", "name: W", "number: ²"]],
  ])("%s stands after its value", (source, expected) => {
    expect(parts(source)).toEqual(expected);
  });

  test("is a name of its own elsewhere", () => {
    expect(parts("T + 2T")).toEqual(["add: T + 2T", "name: T", "mul: 2T", "number: 2", "name: T"]);
  });
});

describe("the matrix product", () => {
  test("has the rank of a product, from left to right", () => {
    expect(parts("a * W @ x + b")).toEqual([
      "add: a * W @ x + b",
      "matmul: a * W @ x",
      "mul: a * W",
      "name: a",
      "name: W",
      "name: x",
      "name: b",
    ]);
  });
});
