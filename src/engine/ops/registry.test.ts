import { describe, expect, it } from "vitest";
import { infixOperation, operationNamed, operations, prefixOperation } from "./registry.ts";

describe("the registry", () => {
  it("gives every name and alias to one operation only", () => {
    const names = operations.flatMap((operation) => [operation.name, ...operation.aliases]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
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
  ])("reads %s between operands as %s", (token, name) => {
    expect(infixOperation(token)?.name).toBe(name);
  });

  it("reads - before an operand as neg, and knows no unary plus", () => {
    expect(prefixOperation("-")?.name).toBe("neg");
    expect(prefixOperation("+")).toBeNull();
  });

  it.each(["constructor", "__proto__", "toString", "", "Sin", "σσ"])("knows no operation %j", (name) => {
    expect(operationNamed(name)).toBeNull();
    expect(infixOperation(name)).toBeNull();
  });

  it("brings every operation of the scalar families", () => {
    const wanted =
      "square reciprocal sqrt abs sign maximum minimum clamp exp log log2 log10 log1p expm1 sin cos tan asin acos " +
      "atan atan2 sinh cosh tanh erf sigmoid relu leaky_relu elu softplus silu gelu detach";
    expect(wanted.split(" ").filter((name) => operationNamed(name)?.name !== name)).toEqual([]);
  });
});
