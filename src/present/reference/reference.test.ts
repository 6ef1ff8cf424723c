/** What the reference says of every operation there is: no test names one of the registry by its rule. */

import { describe, expect, it } from "vitest";
import { operations } from "../../engine/ops/registry.ts";
import { run } from "../../engine/run.ts";
import { texProblems } from "../../test/texProblems.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { conventionsOf } from "./conventionsOf.ts";
import { exampleProgram } from "./exampleProgram.ts";
import { firstSample } from "./firstSample.ts";
import { operationFormula } from "./operationFormula.ts";
import { torchOf } from "./torchOf.ts";
import { typedForms } from "./typedForms.ts";

function named(name: string) {
  const operation = operations.find((record) => record.name === name);
  if (operation === undefined) throw new Error(`there is no ${name}`);
  return operation;
}

describe.each(operations)("the reference of $name", (operation) => {
  it("has formulas KaTeX draws in strict mode, one for each operand that gets a gradient", () => {
    const { value, ofArrays, derivatives } = operationFormula(operation, DEFAULT_STYLE);
    expect(texProblems(value)).toEqual([]);
    expect(texProblems(ofArrays ?? "")).toEqual([]);
    expect(derivatives.length).toBeGreaterThan(0);
    for (const [position, { tex }] of derivatives.entries()) {
      const passes = operation.kind === "elementwise" || operation.passes(position);
      expect(tex !== null).toBe(passes);
      if (tex !== null) expect(texProblems(tex)).toEqual([]);
    }
  });

  it("opens as a program without mistakes, whose gradients arrive, and are not 0 for want of an example", () => {
    const { trace, diagnostics } = run(exampleProgram(operation));
    expect(diagnostics).toEqual([]);
    const nodes = trace?.graph.nodes ?? [];
    expect(nodes.some((node) => node.kind === "operation" && node.operation === operation)).toBe(true);
    const passes = operation.kind === "elementwise" || operation.passes(0);
    const gradients = nodes.flatMap((node, index) =>
      node.kind === "input" ? (trace?.timelines[index]?.at(-1)?.state.gradient ?? []) : [],
    );
    expect(gradients.length > 0).toBe(passes);
    const entries = gradients.flatMap(({ data }) => [...data]);
    expect(entries.every(Number.isFinite)).toBe(true);
    if (operation.kind === "structural" && passes) {
      expect(Math.max(...entries.map(Math.abs))).toBeGreaterThan(0.01);
    }
  });

  it("can be typed in each of the ways it says that leave no place open", () => {
    const { wires } = firstSample(operation);
    const inputs = wires.map(({ name, value }) => `${name} = ${JSON.stringify(value)}\n`).join("");
    const names = new Set(wires.map(({ name }) => name));
    const forms = typedForms(operation);
    expect(forms.length).toBeGreaterThan(0);
    for (const form of forms) {
      expect(form).not.toMatch(/undefined|null|NaN|\(\)/);
      const [, operands = ""] = /\((.*)\)/.exec(form) ?? [];
      if (/…|\[/.test(form) || !operands.split(", ").every((name) => name === "" || names.has(name)))
        continue;
      const { diagnostics } = run(`${inputs}f = ${form}`);
      const mistakes = diagnostics.filter(
        ({ message }) => !message.includes("Backprop starts from one number"),
      );
      if (operation.syntax.form !== "call" || operation.kind === "elementwise") expect(mistakes).toEqual([]);
    }
  });

  it("has a line of PyTorch with no operand missing", () => {
    expect(torchOf(operation)).not.toMatch(/undefined|NaN|null/);
  });

  it("tells conventions in sentences, each once", () => {
    const told = conventionsOf(operation);
    expect(new Set(told).size).toBe(told.length);
    for (const sentence of told) expect(sentence).toMatch(/^\S.*\.$/);
  });
});

describe("what a reader of the reference sees", () => {
  it.each([
    ["add", ["a + b", "add(a, b)"]],
    ["pow", ["a ^ b", "a ** b", "pow(a, b)"]],
    ["neg", ["-x", "neg(x)"]],
    ["transpose", ["A.T", "transpose(A)"]],
    ["sigmoid", ["sigmoid(x)"]],
    ["leaky_relu", ["leaky_relu(x)", "leaky_relu(x, slope = 0.01)"]],
    ["sum", ["sum(x)", "sum(x, axis)"]],
    ["cross_entropy", ["cross_entropy(z, class)"]],
    ["reshape", ["reshape(x, rows, columns)"]],
    ["index", ["x[i]"]],
    ["stack", ["[x0, x1, …]"]],
    ["concat", ["concat(x0, x1, …)"]],
  ])("of how %s is typed: %j", (name, forms) => {
    expect(typedForms(named(name))).toEqual(forms);
  });

  it.each([
    ["sigmoid", "x = 1\nf = sigmoid(x)"],
    ["mul", "a = 3\nb = -4\nf = a * b"],
    ["matmul", "A = [[1, -2, 0.5], [0.3, 1, -1]]\nB = [1, 0.5, -1]\nf = sum(A @ B)"],
    ["index", "x = [1, 2, 3]\nf = x[1]"],
    ["stack", "x0 = 2\nx1 = -1\nx2 = 0.5\nf = sum([x0, x1, x2])"],
    ["cross_entropy", "z = [2, 1.25, 0.5]\nf = cross_entropy(z, 2)"],
    ["softmax", "x = [2, 1, 0]\nf = softmax(x)[0]"],
  ])("of %s opened as a graph", (name, program) => {
    expect(exampleProgram(named(name))).toBe(program);
  });

  it("of the derivatives of a product and of a matrix product", () => {
    expect(operationFormula(named("mul"), DEFAULT_STYLE)).toEqual({
      value: "y = a \\cdot b",
      ofArrays: "\\boldsymbol{y} = \\boldsymbol{a} \\odot \\boldsymbol{b}",
      derivatives: [
        { operand: "a", tex: "\\frac{\\partial y}{\\partial a} = b" },
        { operand: "b", tex: "\\frac{\\partial y}{\\partial b} = a" },
      ],
      shapes: null,
    });
    const matmul = operationFormula(named("matmul"), DEFAULT_STYLE);
    expect(matmul.shapes).toBe("A is (2, 3), B is (3)");
    expect(matmul.derivatives[1]?.tex).toBe(
      "\\frac{\\partial f}{\\partial \\boldsymbol{B}} = \\boldsymbol{A}^{\\top}\\,\\left(\\frac{\\partial f}{\\partial \\boldsymbol{y}}\\right)",
    );
    expect(matmul.ofArrays).toBeNull();
  });

  it.each([
    ["square", "\\boldsymbol{y} = \\boldsymbol{x}^{\\circ 2}"],
    ["pow", "\\boldsymbol{y} = \\boldsymbol{a}^{\\circ \\boldsymbol{b}}"],
    ["exp", "\\boldsymbol{y} = e^{\\circ \\boldsymbol{x}}"],
    ["sin", null],
    ["add", null],
  ])("of %s on arrays, where its signs are others: %s", (name, tex) => {
    expect(operationFormula(named(name), DEFAULT_STYLE).ofArrays).toBe(tex);
  });

  it.each(["atan2", "mse"])("of %s, whose operand y is not its output", (name) => {
    const { value, derivatives } = operationFormula(named(name), DEFAULT_STYLE);
    expect(value).toMatch(/^v = /);
    expect(derivatives[0]?.tex).toMatch(/^\\frac\{\\partial [vf]\}\{\\partial (?:\\boldsymbol\{)?y\}+ = /);
  });

  it.each([
    ["relu", ["relu′(0) = 0, as in PyTorch."]],
    ["amax", ["Entries that tie in max share the gradient equally, as in PyTorch."]],
    ["norm", ["norm′(0) = 0, as in PyTorch."]],
    ["exp", []],
  ])("of the conventions of %s: %j", (name, told) => {
    expect(conventionsOf(named(name))).toEqual(told);
  });
});
