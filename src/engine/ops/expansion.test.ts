/** Operations that are made of others, through the whole engine: same value, same gradients. None is named. */
import { describe, expect, it } from "vitest";
import { irregular } from "../../test/irregular.ts";
import { tensorOf } from "../../test/tensorOf.ts";
import { type Differentiation, differentiate } from "../differentiate.ts";
import { toNested } from "../tensor/nested.ts";
import { sizeOf } from "../tensor/tensor.ts";
import type { Structural, TensorSample } from "./operation.ts";
import { operations } from "./registry.ts";

const composites = operations.flatMap((record) =>
  record.kind === "structural" && record.expansion !== undefined
    ? [{ name: record.name, record, formulas: record.expansion }]
    : [],
);

/** The operation called by name; its definition with the fixed operands put in, those left out taken away. */
function programs(
  record: Structural,
  expansion: string,
  { operands, fixed }: TensorSample,
): readonly string[] {
  const names = record.operands.filter((operand) => operand.fixed === undefined).map(({ name }) => name);
  const fixedNames = record.operands.filter((operand) => operand.fixed === true).map(({ name }) => name);
  let formula = expansion;
  for (const [place, name] of fixedNames.entries()) {
    const given = fixed[place];
    formula =
      given === undefined
        ? formula.replaceAll(new RegExp(`, ${name}\\b`, "g"), "")
        : formula.replaceAll(new RegExp(`\\b${name}\\b`, "g"), String(given));
  }
  const tensors = operands.map(tensorOf);
  const { shape } = record.forward(tensors, fixed);
  const entries = tensors.map(({ data }) => data.length);
  formula = formula.replaceAll(/\bn\b/g, String((entries[0] ?? 1) / sizeOf(shape)));
  // In a program an index is a number, not a sum.
  formula = formula.replaceAll(/(\d+) \+ 1:/g, (_, index: string) => `${Number(index) + 1}:`);
  const inputs = names.map((name, place) => `${name} = ${JSON.stringify(operands[place])}`);
  const weights = JSON.stringify(toNested(irregular(shape, 4)));
  const call = `${record.name}(${[...names, ...fixed].join(", ")})`;
  return [call, formula].map((body) => [...inputs, `f_ = sum(${weights} * (${body}))`].join("\n"));
}

function numbersOf(found: Differentiation | undefined): readonly number[] {
  if (found?.ok !== true) throw new Error(found?.diagnostics[0]?.message);
  return [found.value, ...Object.values(found.gradients)].flat(3).map(Number);
}

function differ(whole: readonly number[], parts: readonly number[]): boolean {
  return (
    whole.length !== parts.length ||
    whole.some(
      (entry, place) =>
        !(Math.abs(entry - (parts[place] ?? Number.NaN)) <= 1e-12 * Math.max(1, Math.abs(entry))),
    )
  );
}

describe.each(composites)("the composite operation $name", ({ record, formulas }) => {
  const samples = record.tensorSamples ?? [];
  const isSame = (formula: string, sample: TensorSample): boolean => {
    const [whole, parts] = programs(record, formula, sample).map((program) => differentiate(program));
    // A formula for vectors may not fit a matrix at all.
    return parts?.ok === true && !differ(numbersOf(whole), numbersOf(parts));
  };

  it("has for every sample an expansion with the same value and gradients, and none to spare", () => {
    const fitting = samples.map((sample) => formulas.find((formula) => isSame(formula, sample)));
    expect(new Set(fitting)).toEqual(new Set(formulas));
  });

  it("is told from an expansion that is a little off", () => {
    const bent = formulas.map((formula) => `(${formula}) * 1.000000001`);
    expect(samples.flatMap((sample) => bent.filter((formula) => isSame(formula, sample)))).toEqual([]);
  });
});
