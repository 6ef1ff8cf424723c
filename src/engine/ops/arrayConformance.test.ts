/** What holds for every operation on whole arrays, whichever there are: the tests name none. */
import { describe, expect, it } from "vitest";
import { inner } from "../../test/checkGradientsOfArrays.ts";
import type { Dual } from "../../test/dual.ts";
import { type DualArray, flat, formulasOfArrays } from "../../test/formulasOfArrays.ts";
import { irregular } from "../../test/irregular.ts";
import { tensorOf } from "../../test/tensorOf.ts";
import { texProblems } from "../../test/texProblems.ts";
import type { Nested } from "../tensor/nested.ts";
import { type Shape, sameShape, shapeText, sizeOf } from "../tensor/tensor.ts";
import type { Structural, TensorSample } from "./operation.ts";
import { operations } from "./registry.ts";

const structural = operations.filter((operation) => operation.kind === "structural");
const sampled = structural.flatMap((record) =>
  (record.tensorSamples ?? []).map((sample) => ({ record, sample, given: JSON.stringify(sample) })),
);

function close(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(found), Math.abs(expected));
}

/** The numbers with a direction: entry by entry, value and slope. */
function dualOf(nested: Nested, slopes: readonly number[]): DualArray {
  let next = 0;
  const read = (part: Nested): DualArray =>
    typeof part === "number" ? { value: part, slope: slopes[next++] ?? Number.NaN } : part.map(read);
  return read(nested);
}

function outcome(record: Structural, { operands: nested, fixed }: TensorSample) {
  const operands = nested.map(tensorOf);
  const output = record.forward(operands, fixed);
  const upstream = irregular(output.shape, 2);
  const directions = operands.map(({ shape }, position) => irregular(shape, position + 3));
  const arrived = operands.map((operand, position) => {
    if (!record.passes(position)) return 0;
    return inner(record.vjp(position, upstream, operands, output, fixed), directions[position] ?? operand);
  });
  return { operands, output, upstream, directions, arrived: arrived.reduce((sum, part) => sum + part, 0) };
}

describe.each(sampled)("$record.name of $given", ({ record, sample }) => {
  it("has the value of its textbook formula, and ⟨u, Jv⟩ by forward mode is ⟨Jᵀu, v⟩", () => {
    const formula = formulasOfArrays.get(record.name);
    expect(formula, "its formula is missing in src/test/formulasOfArrays.ts").toBeDefined();
    if (formula === undefined) return;
    const { output, upstream, directions, arrived } = outcome(record, sample);
    const moving = sample.operands.map((nested, position) =>
      dualOf(nested, [...(directions[position]?.data ?? [])]),
    );
    const expected: readonly Dual[] = flat(formula(moving, sample.fixed));
    expect(expected).toHaveLength(output.data.length);
    for (const [entry, { value }] of expected.entries()) {
      expect(
        close(output.data[entry] ?? Number.NaN, value),
        `entry ${entry}: ${output.data[entry]}, not ${value}`,
      ).toBe(true);
    }
    const slopes = { shape: output.shape, data: expected.map(({ slope }) => slope) };
    expect(close(arrived, inner(upstream, slopes)), `${arrived}, not ${inner(upstream, slopes)}`).toBe(true);
  });

  it("has a contribution whose LaTeX renders in strict KaTeX, with symbols and with numbers", () => {
    const { operands } = outcome(record, sample);
    const shapes = operands.map(({ shape }) => shape);
    const symbols = {
      upstream: "\\frac{\\partial f}{\\partial v_{1}}",
      operands: operands.map((_, position) => `x_{${position}}`),
      output: "v_{1}",
      shapes,
    };
    const matrix = "\\begin{bmatrix} 1 & -2 \\\\ 0.5 & 4 \\end{bmatrix}";
    const numbers = { upstream: matrix, operands: operands.map(() => matrix), output: matrix, shapes };
    for (const position of operands.keys()) {
      if (!record.passes(position)) continue;
      for (const parts of [symbols, { ...symbols, upstream: "G_{1}" }, numbers]) {
        const tex = record.contributionTex(position, parts, sample.fixed);
        expect(texProblems(tex)).toEqual([]);
        expect(tex).toContain(parts.upstream);
      }
    }
  });
});

const SHAPES: readonly Shape[] = [[], [1], [3], [4], [1, 3], [2, 3], [3, 2], [4, 4]];
const FIXED = [
  [],
  [0],
  [1],
  [2],
  [-1],
  [9],
  [0.5],
  [2, 3],
  [3, 1, 2],
  [5, 6, 0],
  [2, 2, 1],
  [0, 1, 0, 0, 2, 1],
];

/** Every choice of shapes for so many operands. */
function choices(count: number): readonly (readonly Shape[])[] {
  if (count === 0) return [[]];
  return choices(count - 1).flatMap((before) => SHAPES.map((shape) => [...before, shape]));
}

describe.each(structural)("the shape rule of $name", (record) => {
  const wires = record.operands.filter(({ fixed }) => fixed === undefined).length;
  const counts = record.operands.at(-1)?.variadic === true ? [wires, wires + 1] : [wires];
  const tried = counts.flatMap(choices).flatMap((shapes) => FIXED.map((fixed) => ({ shapes, fixed })));

  it("says what the result and every gradient are shaped like, for whatever it does not refuse", () => {
    let allowed = 0;
    for (const { shapes, fixed } of tried) {
      const shape = record.shape(shapes, fixed);
      if ("problem" in shape) continue;
      allowed++;
      const operands = shapes.map((each, position) => irregular(each, position));
      const output = record.forward(operands, fixed);
      const where = `${shapes.map(shapeText).join(" ")} ${fixed}`;
      expect(sameShape(output.shape, shape), `${where}: ${shapeText(output.shape)}`).toBe(true);
      expect(output.data.length, where).toBe(sizeOf(shape));
      for (const [position, operand] of operands.entries()) {
        if (!record.passes(position)) continue;
        const gradient = record.vjp(position, irregular(shape, 5), operands, output, fixed);
        expect(sameShape(gradient.shape, operand.shape), `${where}: ${shapeText(gradient.shape)}`).toBe(true);
        expect(gradient.data.length, where).toBe(operand.data.length);
      }
    }
    expect(allowed).toBeGreaterThan(0);
  });

  it("refuses shapes in words that go on after the operation's name and a colon", () => {
    for (const { shapes, fixed } of tried) {
      const shape = record.shape(shapes, fixed);
      if (!("problem" in shape)) continue;
      expect(shape.problem).toMatch(/^[a-z(].*[^.\s]$/);
      expect(shape.problem).not.toMatch(/undefined|NaN|null|\n/);
      expect(shape.problem).toMatch(/\(/);
      expect(shape.problem.length).toBeLessThan(120);
    }
  });

  it("names a convention by a sentence, and none at its samples", () => {
    for (const { operands, fixed } of record.tensorSamples ?? []) {
      expect(record.convention?.(operands.map(tensorOf), fixed, null) ?? null).toBeNull();
    }
    for (const { shapes, fixed } of tried) {
      if ("problem" in record.shape(shapes, fixed)) continue;
      const equal = shapes.map((shape) => ({ shape, data: new Array<number>(sizeOf(shape)).fill(1) }));
      expect(record.convention?.(equal, fixed, null) ?? "None.").toMatch(/^\S.*\.$/);
    }
  });
});
