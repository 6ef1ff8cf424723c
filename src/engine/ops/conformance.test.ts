/** What holds for every operation, whichever there are: the tests name none. */
import { describe, expect, it } from "vitest";
import { checkGradients } from "../../test/checkGradients.ts";
import { constant, type Dual } from "../../test/dual.ts";
import { evaluateFormula } from "../../test/evaluateFormula.ts";
import { formulas } from "../../test/formulas.ts";
import { texProblems } from "../../test/texProblems.ts";
import type { Elementwise, Operation, TexOperand } from "./operation.ts";
import { operations } from "./registry.ts";

const elementwise = operations.filter((operation) => operation.kind === "elementwise");

function close(found: number, expected: number): boolean {
  if (Number.isNaN(found) || Number.isNaN(expected)) return Number.isNaN(found) && Number.isNaN(expected);
  return Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(found), Math.abs(expected));
}

function padded(sample: readonly number[]): readonly [number, number, number] {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = sample;
  return [a, b, c];
}

/** Where value or partials differ from a second evaluation, as text. */
function differences(record: Elementwise, second: (operands: readonly Dual[]) => Dual): readonly string[] {
  return record.samples.flatMap((sample) => {
    const at = padded(sample);
    const y = record.value(...at);
    return record.partials.flatMap((partial, position) => {
      const expected = second(sample.map((value, index) => ({ value, slope: index === position ? 1 : 0 })));
      const slope = partial.value(y, ...at);
      if (close(y, expected.value) && close(slope, expected.slope)) return [];
      return [
        `(${sample.join(", ")}) by ${position}: ${y}, ${slope}, not ${expected.value}, ${expected.slope}`,
      ];
    });
  });
}

const SYMBOLS: readonly TexOperand[] = ["x", "w_{1}", "b", "v"].map((tex) => ({ tex, constant: null }));
const NUMBERS: readonly TexOperand[] = [
  { tex: "3", constant: 3 },
  { tex: "\\left(-4\\right)", constant: -4 },
  { tex: "0.5", constant: 0.5 },
];

/** How many wires may come in; for any number, one and three. */
function wireCounts({ operands }: Operation): readonly number[] {
  const count = operands.filter(({ fixed }) => fixed === undefined).length;
  return operands.at(-1)?.variadic === true ? [count, count + 2] : [count];
}

/** The fixed numbers it is sampled with, and none. */
function fixedLists(operation: Operation): readonly (readonly number[])[] {
  if (operation.kind === "elementwise") return [[]];
  return [[], ...(operation.tensorSamples ?? []).map(({ fixed }) => fixed)];
}

/** Far from any overflow: where a value is not finite here, the operation itself has none. */
const SMALL = [-2, -1, -0.5, 0, 0.5, 1, 2];

const GATE_SIGNS = /undefined|null|NaN|[\\$<>&]|[_^](?![{])/;

describe.each(operations)("the operation $name", (operation) => {
  it("has gradients that agree with central differences and with its conventions at kinks", () => {
    expect(checkGradients(operation)).toEqual([]);
  });

  it("has operands in the order of the text: wires, those that may be left out, fixed numbers", () => {
    const { operands } = operation;
    const order = operands.map((operand) =>
      operand.fixed === true ? 2 : operand.default === undefined ? 0 : 1,
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(operation.operandRank).toHaveLength(wireCounts(operation)[0] ?? 0);
    expect(operands.slice(0, -1).filter(({ variadic }) => variadic === true)).toEqual([]);
    expect(new Set(operands.map(({ name }) => name)).size).toBe(operands.length);
    if (operation.syntax.form === "infix") expect(operands).toHaveLength(2);
    if (operation.syntax.form === "prefix") expect(operands).toHaveLength(1);
    if (operation.syntax.form === "postfix") expect(operands).toHaveLength(1);
  });

  it("renders in strict KaTeX and shows every operand", () => {
    for (const count of wireCounts(operation)) {
      for (const operands of [SYMBOLS, SYMBOLS.slice(1), NUMBERS, NUMBERS.toReversed()]) {
        const given = operands.slice(0, count).map((operand) => operand.tex);
        for (const fixed of fixedLists(operation)) {
          const tex = operation.tex(given, fixed);
          expect(texProblems(tex)).toEqual([]);
          for (const operand of given) expect(tex).toContain(operand);
        }
      }
    }
  });

  it("has names, a summary, a source and sentences a reader can be shown", () => {
    expect(operation.summary).toMatch(/[.]$/);
    expect(operation.source.length).toBeGreaterThan(5);
    expect(operation.glyph).not.toMatch(GATE_SIGNS);
    for (const count of wireCounts(operation)) {
      for (const position of Array.from({ length: count }).keys()) {
        for (const local of [0, 1, -1, 0.5, -2.25, Number.POSITIVE_INFINITY, Number.NaN]) {
          const localText = Number.isFinite(local) ? String(local).replaceAll("-", "−") : "∞";
          const told = operation.tell(
            { operand: "w1", other: "w3 = −4", gate: "q", local, localText },
            position,
          );
          expect(told).toMatch(/^[A-Z0-9].*\.$/);
          expect(told).not.toMatch(/undefined|NaN|Infinity|-\d/);
          expect(told.length).toBeLessThan(220);
        }
      }
      const given = Array.from({ length: count }, (_, position) => `operand${position}`);
      for (const fixed of fixedLists(operation)) {
        const torch = operation.torch(given, fixed);
        for (const name of given) expect(torch).toContain(name);
        expect(torch).not.toMatch(/undefined|NaN/);
      }
    }
  });

  it("labels its gate whichever operands are constants", () => {
    const { gate } = operation;
    if (gate === undefined) return;
    for (const count of wireCounts(operation)) {
      for (const fixed of fixedLists(operation)) {
        for (let mask = 0; mask < 2 ** count; mask++) {
          const constants = Array.from({ length: count }, (_, place) => ((mask >> place) & 1 ? "7" : null));
          expect(gate(constants, fixed)).not.toMatch(GATE_SIGNS);
          expect(gate(constants, fixed).length).toBeGreaterThan(0);
        }
      }
      expect(gate(new Array<null>(count).fill(null), [])).toBe(operation.glyph);
    }
  });
});

describe.each(elementwise)("the elementwise operation $name", (record) => {
  it("has as many partials as operands, in samples and at kinks too", () => {
    const arity = record.operands.length;
    expect(record.partials).toHaveLength(arity);
    expect(record.samples.filter((sample) => sample.length !== arity)).toEqual([]);
    for (const kink of record.kinks) {
      expect(kink.at).toHaveLength(arity);
      expect(kink.partials).toHaveLength(arity);
    }
  });

  it("says why it has no finite number where its operands are small ones", () => {
    for (const a of SMALL) {
      for (const b of record.operands.length > 1 ? SMALL : [Number.NaN]) {
        for (const c of record.operands.length > 2 ? SMALL : [Number.NaN]) {
          if (Number.isFinite(record.value(a, b, c))) continue;
          expect(record.noValue?.(a, b, c), `${a}, ${b}, ${c}`).toMatch(/^\S.*[^.]$/);
        }
      }
    }
  });

  it("agrees with an independent forward-mode evaluation of its textbook formula", () => {
    const formula = formulas.get(record.name);
    expect(formula, "its formula is missing in src/test/formulas.ts").toBeDefined();
    if (formula === undefined) return;
    const missing = constant(Number.NaN);
    expect(differences(record, ([a = missing, b = missing, c = missing]) => formula(a, b, c))).toEqual([]);
  });

  it("has partials whose LaTeX renders in strict KaTeX, with symbols and with numbers", () => {
    for (const operands of [SYMBOLS, NUMBERS, NUMBERS.toReversed()]) {
      for (const y of ["q", "\\left(-0.5\\right)"]) {
        for (const partial of record.partials) {
          expect(texProblems(partial.tex(operands.slice(0, record.operands.length), y))).toEqual([]);
        }
      }
    }
  });

  it("says how loosely a partial binds where that is looser than a product", () => {
    for (const partial of record.partials) {
      const flat = withoutGroups(partial.tex(SYMBOLS, "q"));
      const sum = / [-+] /.test(flat);
      expect(partial.texRank === 1, `sum: ${flat}`).toBe(sum);
      if (!sum) expect(partial.texRank === 3, `sign: ${flat}`).toBe(flat.startsWith("-"));
    }
  });
});

describe.each(
  elementwise.flatMap(({ expansion = [], ...record }) =>
    expansion.map((formula) => ({ name: record.name, record, formula })),
  ),
)("the composite operation $name", ({ record, formula }) => {
  it("has an expansion in the language with the same value and gradient", () => {
    const second = (operands: readonly Dual[]) =>
      evaluateFormula(
        formula,
        new Map(
          record.operands.map(({ name }, position) => [name, operands[position] ?? constant(Number.NaN)]),
        ),
      );
    expect(differences(record, second)).toEqual([]);
  });
});

/** LaTeX with everything inside brackets and braces taken out. */
function withoutGroups(tex: string): string {
  let flat = tex.replaceAll("\\left", "").replaceAll("\\right", "");
  for (let before = ""; before !== flat; ) {
    before = flat;
    flat = flat.replaceAll(/\{[^{}]*\}|\([^()]*\)|\[[^[\]]*\]/g, "");
  }
  return flat;
}

describe("the checks themselves", () => {
  it("notice a formula that differs in value or in slope", () => {
    const record = elementwise[0];
    if (record === undefined) throw new Error("no records");
    const formula = formulas.get(record.name);
    const missing = constant(Number.NaN);
    const bent = ([a = missing, b = missing]: readonly Dual[]) => formula?.(a, b, missing) ?? missing;
    expect(differences(record, bent)).toEqual([]);
    expect(differences(record, (at) => ({ ...bent(at), slope: bent(at).slope + 1e-11 }))).not.toEqual([]);
    expect(differences(record, (at) => ({ ...bent(at), value: bent(at).value * (1 + 1e-11) }))).not.toEqual(
      [],
    );
  });

  it("notice LaTeX that KaTeX refuses or warns about", () => {
    expect(texProblems("\\frac{1}{")).not.toEqual([]);
    expect(texProblems("é")).not.toEqual([]);
  });
});
