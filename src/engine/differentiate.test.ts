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

/** ∞, NaN and the sign of a zero exactly, all else within the relative tolerance. */
function agrees(found: unknown, expected: number, tolerance: number): boolean {
  if (typeof found !== "number") return false;
  if (!Number.isFinite(expected) || expected === 0) return Object.is(found, expected);
  return Math.abs(found - expected) <= tolerance * Math.abs(expected);
}

/** A line each where they differ, by place: `x[0][1]`. */
function differences(what: string, found: unknown, expected: unknown, tolerance: number): readonly string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length)
      return [`${what}: ${found}, not ${expected}`];
    return expected.flatMap((entry, place) =>
      differences(`${what}[${place}]`, found[place], entry, tolerance),
    );
  }
  const isRight = expected === null ? found === null : agrees(found, numberIn(expected), tolerance);
  return isRight ? [] : [`${what}: ${Object.is(found, -0) ? "-0" : found}, not ${expected}`];
}

function problems({ source, value, gradients }: Row): readonly string[] {
  const result = differentiate(source);
  if (!result.ok) return result.diagnostics.map(({ message }) => message);
  const tolerance = /[[@]/.test(source) ? 1e-10 : 1e-12;
  const found = new Map(Object.entries(result.gradients));
  return [
    ...differences("value", result.value, value, tolerance),
    ...Object.entries(gradients).flatMap(([name, expected]) =>
      differences(name, found.get(name), expected, tolerance),
    ),
  ];
}

/**
 * Zero gradients with the other sign, by the end of the program. Where a max takes the other operand PyTorch writes
 * a 0, and we multiply the upstream by 0.
 */
const OTHER_SIGN: readonly (readonly [end: string, problem: string])[] = [
  ["L = (-(max(b, alpha)))", "alpha: -0, not 0"],
  ["L = cos(max(0.5, cos(exp(y))))", "y: 0, not -0"],
];

describe.each([
  { name: "published examples", rows: published, count: 31 },
  { name: "conventions, from PyTorch", rows: conventions, count: 195 },
  { name: "random programs, from PyTorch", rows: random, count: 120 },
])("$name", ({ rows, count }) => {
  it("are all there", () => {
    expect(rows.length).toBe(count);
  });

  it.each<Row>(rows)("$source", (row) => {
    const signs = OTHER_SIGN.flatMap(([end, problem]) => (row.source.endsWith(end) ? problem : []));
    expect(problems(row)).toEqual(signs);
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

  it("of a vector is its value, no gradient at all, and what to do", () => {
    const result = differentiate("x = [1, 2]\nw = 3\nf = w * x");
    expect(result).toMatchObject({ ok: true, value: [3, 6], gradients: { x: null, w: null } });
    expect(result.ok && result.steps.map(({ kind }) => kind)).toEqual(["forward"]);
    expect(result.diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ["info", "f has shape (2). Backprop starts from one number: use sum(f), or pick f[0]."],
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
