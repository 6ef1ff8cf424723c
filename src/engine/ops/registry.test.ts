import { describe, expect, it } from "vitest";
import {
  bracketOperation,
  infixOperation,
  operationElsewhere,
  operationFor,
  operationNamed,
  operations,
  postfixOperation,
  prefixOperation,
} from "./registry.ts";

describe("the registry", () => {
  it("gives every name to one operation, and an alias to two only when the arguments tell them apart", () => {
    for (const operation of operations) {
      const { name, aliases } = operation;
      const given = operation.operands.filter((operand) => operand.fixed === undefined).length;
      expect(operationFor(name, given)?.name).toBe(operation.brackets === undefined ? name : undefined);
      for (const alias of aliases) expect(operationFor(alias, given)?.name, alias).toBe(name);
    }
  });

  it.each([
    ["max", 1, "amax"],
    ["max", 2, "maximum"],
    ["min", 1, "amin"],
    ["min", 2, "minimum"],
    ["amax", 2, "amax"],
    ["sum", 1, "sum"],
    ["sum", 2, "sum"],
    ["leaky_relu", 1, "leaky_relu"],
    ["reshape", 3, "reshape"],
    ["concat", 9, "concat"],
  ])("reads %s with %i arguments as %s", (typed, count, name) => {
    expect(operationFor(typed, count)?.name).toBe(name);
  });

  it.each([
    ["max", 3],
    ["max", 0],
    ["sum", 3],
    ["concat", 0],
    ["nothing", 1],
  ])("knows no %s with %i arguments", (typed, count) => {
    expect(operationFor(typed, count)).toBeNull();
  });

  it("reads .T behind an operand as transpose", () => {
    expect(postfixOperation(".T")?.name).toBe("transpose");
    expect(postfixOperation(".t")).toBeNull();
  });

  it("gives every sign to one operation only", () => {
    const signs = operations.flatMap(({ syntax }) =>
      syntax.form === "call" ? [] : syntax.tokens.map((token) => `${syntax.form} ${token}`),
    );
    expect(new Set(signs).size).toBe(signs.length);
  });

  it("has names that can be typed and compared in NFKC", () => {
    for (const { name, aliases } of operations) {
      for (const each of [name, ...aliases]) {
        expect(each).toMatch(/^\p{L}[\p{L}\p{N}_]*$/u);
        expect(each.normalize("NFKC")).toBe(each);
      }
    }
  });

  it.each([
    ["ln", "log"],
    ["arctan", "atan"],
    ["arcsin", "asin"],
    ["arccos", "acos"],
    ["max", "maximum"],
    ["min", "minimum"],
    ["ReLU", "relu"],
    ["σ", "sigmoid"],
    ["stop_gradient", "detach"],
    ["mul", "mul"],
  ])("knows %s as %s", (typed, name) => {
    expect(operationNamed(typed)?.name).toBe(name);
  });

  it.each([
    ["+", "add"],
    ["-", "sub"],
    ["*", "mul"],
    ["/", "div"],
    ["^", "pow"],
    ["**", "pow"],
    ["@", "matmul"],
  ])("reads %s between operands as %s", (token, name) => {
    expect(infixOperation(token)?.name).toBe(name);
  });

  it("reads - before an operand as neg, and knows no unary plus", () => {
    expect(prefixOperation("-")?.name).toBe("neg");
    expect(prefixOperation("+")).toBeNull();
  });

  it("knows what other programs call an operation: one operation each, and no name of its own", () => {
    const names = operations.flatMap(({ elsewhere }) => elsewhere ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => operationNamed(name) !== null)).toEqual([]);
    expect(operationElsewhere("mse_loss")?.name).toBe("mse");
    expect(operationElsewhere("mse")).toBeNull();
  });

  it.each(["constructor", "__proto__", "toString", "", "Sin", "σσ"])("knows no operation %j", (name) => {
    expect(operationNamed(name)).toBeNull();
    expect(infixOperation(name)).toBeNull();
  });

  it("brings every operation of the language", () => {
    const wanted =
      "square reciprocal sqrt abs sign maximum minimum clamp exp log log2 log10 log1p expm1 sin cos tan asin acos " +
      "atan atan2 sinh cosh tanh erf sigmoid relu leaky_relu elu softplus silu gelu detach " +
      "sum mean amax amin prod norm logsumexp softmax log_softmax var matmul dot outer transpose index stack concat " +
      "reshape conv1d mse mae bce bce_with_logits cross_entropy hinge layer_norm";
    const names = new Set(operations.map(({ name }) => name));
    expect(wanted.split(" ").filter((name) => !names.has(name))).toEqual([]);
  });

  it("leaves the names of what brackets mean to the reader's own values", () => {
    expect([operationNamed("index"), operationNamed("stack")]).toEqual([null, null]);
    expect([bracketOperation("behind").name, bracketOperation("around").name]).toEqual(["index", "stack"]);
  });
});
