/** What holds for every operation, whichever there are: the tests name none. */
import katex from "katex";
import { describe, expect, it } from "vitest";
import { checkGradients } from "../../test/checkGradients.ts";
import { constant, type Dual } from "../../test/dual.ts";
import { evaluateFormula } from "../../test/evaluateFormula.ts";
import { formulas } from "../../test/formulas.ts";
import type { Elementwise, TexOperand } from "./operation.ts";
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

function render(tex: string): string {
  return katex.renderToString(tex, { strict: "error", throwOnError: true, trust: false, output: "html" });
}

function texProblems(tex: string): readonly string[] {
  if (/undefined|NaN|null/.test(tex)) return [tex];
  try {
    render(tex);
    return [];
  } catch (error) {
    return [`${tex}: ${error}`];
  }
}

const SYMBOLS: readonly TexOperand[] = ["x", "w_{1}", "b"].map((tex) => ({ tex, constant: null }));
const NUMBERS: readonly TexOperand[] = [
  { tex: "3", constant: 3 },
  { tex: "\\left(-4\\right)", constant: -4 },
  { tex: "0.5", constant: 0.5 },
];

describe.each(operations)("the operation $name", (operation) => {
  it("has gradients that agree with central differences and with its conventions at kinks", () => {
    expect(checkGradients(operation)).toEqual([]);
  });

  it("has as many partials, samples and operand ranks as operands", () => {
    const arity = operation.operands.length;
    expect(operation.operandRank).toHaveLength(arity);
    expect(operation.kind === "elementwise" ? operation.partials : operation.vjp).toHaveLength(arity);
    expect(operation.samples.filter((sample) => sample.length !== arity)).toEqual([]);
    if (operation.syntax.form === "infix") expect(arity).toBe(2);
    if (operation.syntax.form === "prefix") expect(arity).toBe(1);
    const required = operation.operands.map((operand) => operand.default === undefined);
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    if (operation.kind !== "elementwise") return;
    for (const kink of operation.kinks) {
      expect(kink.at).toHaveLength(arity);
      expect(kink.partials).toHaveLength(arity);
    }
  });

  it("renders in strict KaTeX and shows every operand", () => {
    const arity = operation.operands.length;
    for (const operands of [SYMBOLS, NUMBERS, NUMBERS.toReversed()]) {
      const given = operands.slice(0, arity).map((operand) => operand.tex);
      const tex = operation.tex(given);
      expect(texProblems(tex)).toEqual([]);
      for (const operand of given) expect(tex).toContain(operand);
    }
  });

  it("has names, a summary, a source and sentences a reader can be shown", () => {
    expect(operation.summary).toMatch(/[.]$/);
    expect(operation.source.length).toBeGreaterThan(5);
    expect(operation.glyph).not.toMatch(/[\\$<>&]/);
    for (const operand of operation.operands.keys()) {
      for (const local of [0, 1, -1, 0.5, -2.25, Number.POSITIVE_INFINITY, Number.NaN]) {
        const told = operation.tell(
          {
            operand: "w1",
            other: "w3 = −4",
            gate: "q",
            local,
            localText: Number.isFinite(local) ? String(local).replaceAll("-", "−") : "∞",
          },
          operand,
        );
        expect(told).toMatch(/^[A-Z0-9].*\.$/);
        expect(told).not.toMatch(/undefined|NaN|Infinity|-\d/);
        expect(told.length).toBeLessThan(220);
      }
    }
    const given = operation.operands.map((_, position) => `operand${position}`);
    for (const name of given) expect(operation.torch(given)).toContain(name);
  });

  it("labels its gate whichever operands are constants", () => {
    const { gate } = operation;
    if (gate === undefined) return;
    const arity = operation.operands.length;
    for (let mask = 0; mask < 2 ** arity; mask++) {
      const constants = operation.operands.map((_, place) => ((mask >> place) & 1 ? "7" : null));
      expect(gate(constants)).not.toMatch(/undefined|null|[\\$<>&]/);
      expect(gate(constants).length).toBeGreaterThan(0);
    }
    expect(gate(operation.operands.map(() => null))).toBe(operation.glyph);
  });
});

describe.each(elementwise)("the elementwise operation $name", (record) => {
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
  elementwise.flatMap(({ expansion, ...record }) =>
    expansion === undefined ? [] : [{ name: record.name, record, expansion }],
  ),
)("the composite operation $name", ({ record, expansion }) => {
  it("has an expansion in the language with the same value and gradient", () => {
    const second = (operands: readonly Dual[]) =>
      evaluateFormula(
        expansion,
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
