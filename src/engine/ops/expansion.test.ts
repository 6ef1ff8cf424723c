/** Operations that are made of others, through the whole engine: same value, same gradients. None is named. */
import { describe, expect, it } from "vitest";
import { irregular } from "../../test/irregular.ts";
import { tensorOf } from "../../test/tensorOf.ts";
import { type Differentiation, differentiate } from "../differentiate.ts";
import { toNested } from "../tensor/nested.ts";
import type { Structural, TensorSample } from "./operation.ts";
import { operations } from "./registry.ts";

const composites = operations.flatMap((record) =>
  record.kind === "structural" && record.expansion !== undefined
    ? [{ name: record.name, record, expansion: record.expansion }]
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
  const inputs = names.map((name, place) => `${name} = ${JSON.stringify(operands[place])}`);
  const tensors = operands.map(tensorOf);
  const shape = record.forward(tensors, fixed).shape;
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

describe.each(composites)("the composite operation $name", ({ record, expansion }) => {
  /** Definitions know vectors; rows of a matrix are another matter. */
  const samples = (record.tensorSamples ?? []).filter(({ operands }) =>
    operands.every((operand) => !Array.isArray(operand) || !Array.isArray(operand[0])),
  );

  it("has an expansion in the language with the same value and gradients", () => {
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) {
      const [whole, parts] = programs(record, expansion, sample).map((program) =>
        numbersOf(differentiate(program)),
      );
      expect(differ(whole ?? [], parts ?? [Number.NaN]), `${whole} and, taken apart, ${parts}`).toBe(false);
    }
  });

  it("is told from an expansion that is a little off", () => {
    for (const sample of samples) {
      const bent = `(${expansion}) * 1.000000001`;
      const [whole, parts] = programs(record, bent, sample).map((program) =>
        numbersOf(differentiate(program)),
      );
      expect(differ(whole ?? [], parts ?? [])).toBe(true);
    }
  });
});
