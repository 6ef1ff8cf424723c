/** Where ∞ and NaN are born, and why; what hands them on is not named. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programText } from "../../test/arbitraries.ts";
import { run } from "../run.ts";
import { birthplaces } from "./birthplace.ts";
import type { Step } from "./step.ts";
import type { Trace } from "./trace.ts";

function traceOf(source: string, toggled: readonly string[] = []): Trace {
  const { trace, diagnostics } = run(source, toggled);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace;
}

/** `value of f: division by zero`, `local v1>f: …`, `total at x: …`. */
function told(source: string, toggled: readonly string[] = []): readonly string[] {
  const trace = traceOf(source, toggled);
  const { nodes, edges } = trace.graph;
  const symbol = (index: number | undefined) => nodes[index ?? -1]?.symbol;
  return birthplaces(trace).map(({ of, node, edge, reason }) => {
    const passed = edges[edge ?? -1];
    const place = passed === undefined ? symbol(node) : `${symbol(passed.from)}>${symbol(passed.to)}`;
    return `${of} ${place}: ${reason}`;
  });
}

describe("a value that is no finite number", () => {
  it.each([
    ["x = 1, y = 0\nf = x / y", "division by zero"],
    ["x = 0, y = 0\nf = x / y", "0 ÷ 0"],
    ["x = 1/0, y = 1/0\nf = x / y", "∞ ÷ ∞"],
    ["x = 0\nf = 1 / x", "division by zero"],
    ["x = 0\nf = reciprocal(x)", "division by zero"],
    ["x = -2\nf = log(x)", "log of a negative number"],
    ["x = 0\nf = log(x)", "log of 0"],
    ["x = -1\nf = log1p(x)", "log of 0"],
    ["x = -2\nf = sqrt(x)", "square root of a negative number"],
    ["x = -2\nf = x^0.5", "fractional power of a negative number"],
    ["x = 0\nf = x^-2", "division by zero: 0 to a negative power"],
    ["x = 1e200\nf = x^2", "overflow: the result is larger than any float64"],
    ["x = 1000\nf = exp(x)", "overflow: e to the power 1000 is larger than any float64"],
    ["x = 1e308\nf = x * 10", "overflow: the result is larger than any float64"],
    ["x = 0, y = 1/0\nf = x * y", "0 × ∞"],
    ["x = 1/0, y = 1/0\nf = x - y", "∞ − ∞"],
    ["x = 1/0\nf = sin(x)", "sin has no value at ∞"],
    ["x = -1/0\nf = cos(x)", "cos has no value at −∞"],
    ["x = 2\nf = asin(x)", "asin of a number outside −1 to 1"],
    ["x = [1e308, 1e308]\nf = sum(x)", "overflow: the result is larger than any float64"],
    ["x = [1/0, -1/0]\nf = sum(x)", "∞ − ∞"],
    ["x = [1/0, 1], y = [0, 1]\nf = x @ y", "0 × ∞"],
    ["x = [1, 0, 2]\nf = sum(1 / x)", "division by zero"],
    ["x = [0, 1/0, -1/0]\nf = sum(x)", "∞ − ∞"],
    ["x = [0, 1/0, -1/0]\nf = mean(x)", "∞ − ∞"],
    ["x = [0, 1/0]\nf = prod(x)", "0 × ∞"],
    ["x = [0, 1/0]\nf = x @ [0, 0]", "0 × ∞"],
    ["x = [0, 1/0, -1/0], y = [0, 1, 1]\nf = x @ y", "∞ − ∞"],
    ["x = [0, 1/0], y = [1, 0]\nf = sum(outer(x, y))", "0 × ∞"],
    ["x = [0, 1/0]\nf = softmax(x)[0]", "softmax has no value where an entry is ∞"],
    ["x = [0, 1/0]\nf = var(x)", "var has no value where an entry is ∞"],
    ["x = [0, 1/0]\nf = cross_entropy(x, 0)", "cross_entropy has no value where an entry is ∞"],
  ])("%s: %s", (source, reason) => {
    const [first] = told(source);
    expect(first?.replace(/^value \w+: /, "")).toBe(reason);
    expect(first).toMatch(/^value /);
  });

  it("is told where it is born, not where it is handed on", () => {
    const values = (source: string) => told(source).filter((line) => line.startsWith("value"));
    expect(values("x = -1\nq = log(x)\nr = q + 1\nf = r * 2")).toEqual(["value q: log of a negative number"]);
    expect(values("x = 0\nq = 1 / x\nr = q + 1\nf = r - q")).toEqual([
      "value q: division by zero",
      "value f: ∞ − ∞",
    ]);
    expect(values("x = 0\nf = x * log(x)")).toEqual(["value v1: log of 0", "value f: 0 × ∞"]);
  });

  it("is not told of an input that was given so", () => {
    expect(told("x = 1/0\nf = x + 1")).toEqual([]);
    expect(told("x = 0/0\nf = 2 * x")).toEqual([]);
  });
});

describe("a gradient that is no finite number", () => {
  it.each([
    ["x = 0\nf = sqrt(x)", ["local x>f: the slope of sqrt is infinite there"]],
    ["x = 0\nf = log(x)", ["value f: log of 0", "local x>f: the slope of log is infinite there"]],
    [
      "x = 0\nf = sqrt(x) * 0",
      ["local x>v1: the slope of sqrt is infinite there, and 0 × ∞ is not a number"],
    ],
    [
      "x = [0, 0]\nf = sqrt(sum(x^2))",
      ["local v2>f: the slope of sqrt is infinite there", "contribution x>v1: 0 × ∞"],
    ],
    [
      "x = 1e200\nq = x * 1e200\nf = q * 1e-200",
      ["value q: overflow: the result is larger than any float64"],
    ],
    [
      "x = 1\nq = x * 1e200\nf = q * 1e200",
      [
        "value f: overflow: the result is larger than any float64",
        "contribution x>q: overflow: the result is larger than any float64",
      ],
    ],
    ["a = 1/0, x = 2\nf = x * a - x * a", ["value f: ∞ − ∞", "total x: ∞ − ∞"]],
    ["x = 0.1\nf = x * 1e308 + x * 1e308", ["total x: overflow: the result is larger than any float64"]],
    [
      "x = [0, 1/0]\nf = norm(x)",
      ["contribution x>f: the gradient of norm has no value where an entry is ∞"],
    ],
    ["p = 0, t = 0\nf = bce(p, t)", ["contribution t>f: the gradient of bce is infinite there"]],
    [
      "b = 0.1\nf = sum(b * [1e308, 1e308])",
      ["contribution b>v1: overflow: the result is larger than any float64"],
    ],
  ])("%s", (source, expected) => {
    expect(told(source)).toEqual(expected);
  });
});

/** Whether a step has a number that is not finite. */
function isReckless(step: Step): boolean {
  if (step.kind === "seed") return false;
  const tensors = step.kind === "forward" ? [step.value] : [step.local, step.contribution, step.total];
  return tensors.some((tensor) => tensor !== null && !tensor.data.every(Number.isFinite));
}

describe("every run", () => {
  it("has its first birthplace at the first step with a number that is not finite, and none without", () => {
    const reckless = programText.map((source) =>
      source.replace("\nf = ", "\nf = 1 / log(q1) + sqrt(q2) * exp(1e3 a) - "),
    );
    fc.assert(
      fc.property(fc.oneof(programText, reckless), (source) => {
        const trace = traceOf(source);
        expect(birthplaces(trace)[0]?.step ?? -1).toBe(trace.steps.findIndex(isReckless));
      }),
    );
  });
});

describe("a folded group in which one is born", () => {
  it("is named as the place to unfold, whatever the names of the program's functions", () => {
    const source = "log(x) = 1 / x\nx = 0\nf = log(x) + x";
    const reason = "inside log; unfold it to see where";
    expect(told(source, ["log#1"])).toEqual([`value v1: ${reason}`, `contribution x>v1: ${reason}`]);
  });
});
