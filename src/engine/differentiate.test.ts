/** Values and gradients against numbers from outside: papers, lectures and courses, and PyTorch. */
import { describe, expect, it } from "vitest";
import published from "../test/data/published.json";
import conventions from "../test/data/torch-conventions.json";
import random from "../test/data/torch-random.json";
import { differentiate } from "./differentiate.ts";

type Row = { readonly source: string; readonly value: unknown; readonly gradients: object };

const WORDS = new Map<unknown, number>([
  ["inf", Number.POSITIVE_INFINITY],
  ["-inf", Number.NEGATIVE_INFINITY],
  ["nan", Number.NaN],
  ["-0", -0],
]);

function numberIn(written: unknown): number {
  const number = typeof written === "number" ? written : WORDS.get(written);
  if (number === undefined) throw new Error(`no number: ${JSON.stringify(written)}`);
  return number;
}

/** Rows of numbers only: brackets begin a vector, a matrix or an index. */
function scalarRows(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ source }) => !/[[@]/.test(source));
}

/** ∞ and NaN exactly, a finite number to 12 digits, and 0 only for 0. */
function agrees(found: unknown, expected: number): boolean {
  if (typeof found !== "number") return false;
  if (!Number.isFinite(expected)) return Object.is(found, expected);
  return Math.abs(found - expected) <= 1e-12 * Math.abs(expected);
}

function sameValue(found: unknown, expected: number): boolean {
  return agrees(found, expected) && Object.is(found, -0) === Object.is(expected, -0);
}

function differences({ source, value, gradients }: Row): readonly string[] {
  const result = differentiate(source);
  if (!result.ok) return result.diagnostics.map(({ message }) => message);
  const found = new Map(Object.entries(result.gradients));
  return [
    ...(sameValue(result.value, numberIn(value)) ? [] : [`value ${result.value}, not ${value}`]),
    ...Object.entries(gradients).flatMap(([name, expected]) => {
      const gradient = found.get(name);
      const isRight = expected === null ? gradient === null : agrees(gradient, numberIn(expected));
      return isRight ? [] : [`gradient of ${name} ${gradient}, not ${expected}`];
    }),
  ];
}

describe.each([
  { name: "published examples", rows: published, all: 31, scalar: 29 },
  { name: "random programs, from PyTorch", rows: random, all: 120, scalar: 81 },
  { name: "conventions, from PyTorch", rows: conventions, all: 195, scalar: 166 },
])("$name", ({ rows, all, scalar }) => {
  const singles = scalarRows(rows);

  it("are all there", () => {
    expect([rows.length, singles.length]).toEqual([all, scalar]);
  });

  it.each(singles)("$source", (row) => {
    expect(differences(row)).toEqual([]);
  });
});

describe("the answer", () => {
  it("has output, value, every input and every gradient, and a step for each press", () => {
    const result = differentiate("w1 = -2, w2 = 5, w3 = -4\nunused = 7\nq = w1 + w2\nf = q * w3");
    expect(result).toMatchObject({
      ok: true,
      output: "f",
      value: -12,
      inputs: { w1: -2, w2: 5, w3: -4, unused: 7 },
      gradients: { w1: -4, w2: -4, w3: 3, unused: null },
      diagnostics: [],
    });
    expect(result.ok && result.steps.map(({ kind }) => kind)).toEqual([
      ...["forward", "forward", "seed"],
      ...["edge", "edge", "edge", "edge"],
    ]);
  });

  it("of a text with a mistake is the mistake, with its place", () => {
    expect(differentiate("a = 1\nf = a +")).toEqual({
      ok: false,
      diagnostics: [expect.objectContaining({ severity: "error", line: 2, column: 7, from: 12, to: 13 })],
    });
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"])(
    "takes %s for a name like any other, as input, intermediate, function, parameter and output",
    (name) => {
      const programs = [
        `${name} = 3\nf = ${name} * 2`,
        `a = 3\n${name} = a * 2\nf = ${name} * 1`,
        `a = 3\n${name}(x) = x * 2\nf = ${name}(a)`,
        `${name} * 2\n${name} = 3`,
        `s(${name}) = ${name} * 2\na = 3\nf = s(a)`,
        `f(${name}) = ${name} * 2, ${name} = 3`,
        `a = 3\n${name} = a * 2`,
      ];
      for (const program of programs) {
        const result = differentiate(program);
        if (!result.ok) throw new Error(`${program}: ${result.diagnostics[0]?.message}`);
        expect(result.value).toBe(6);
        expect(Object.values(result.gradients)).toEqual([2]);
        expect(Object.getPrototypeOf(result.gradients)).toBe(null);
        expect(Object.getPrototypeOf(result.inputs)).toBe(null);
      }
      const missing = differentiate(`f = ${name}(2)`);
      expect(missing.ok).toBe(false);
      expect(missing.diagnostics[0]?.message).toMatch(`There is no function called ${name}.`);
    },
  );

  it("is not confused by a name that every object has and the program does not", () => {
    const result = differentiate("a = 2\nf = a^2");
    if (!result.ok) throw new Error("not computed");
    expect("constructor" in result.gradients).toBe(false);
    expect("toString" in result.inputs).toBe(false);
  });
});
