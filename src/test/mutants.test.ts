/**
 * The checker is checked on everything there is: each partial of each record and each gradient of each structural
 * record is altered, one at a time, and every altered record must be noticed.
 */
import { describe, expect, it } from "vitest";
import type { Operation } from "../engine/ops/operation.ts";
import { operations } from "../engine/ops/registry.ts";
import { checkGradients } from "./checkGradients.ts";

const alterations: readonly { readonly how: string; readonly change: (slope: number) => number }[] = [
  { how: "1% too large", change: (slope) => slope * 1.01 },
  { how: "twice", change: (slope) => slope * 2 },
  { how: "of the other sign", change: (slope) => -slope },
  { how: "0.01 too large", change: (slope) => slope + 0.01 },
  { how: "lost", change: () => 0 },
  { how: "not a number", change: () => Number.NaN },
];

type Mutant = { readonly name: string; readonly record: Operation; readonly isSame: () => boolean };

/** One for each operand a gradient passes to and each alteration. */
function mutantsOf(record: Operation): readonly Mutant[] {
  return places(record).flatMap((position) =>
    alterations.map(({ how, change }) => {
      let isSame = true;
      const altered = (slope: number): number => {
        const other = change(slope);
        // 0 and −0 are one number.
        if (other !== slope) isSame = false;
        return other;
      };
      return {
        name: `${record.name}, operand ${position}, ${how}`,
        record: withSlope(record, position, altered),
        isSame: () => isSame,
      };
    }),
  );
}

function places(record: Operation): readonly number[] {
  if (record.kind === "elementwise") return [...record.partials.keys()];
  const most = Math.max(...(record.tensorSamples ?? []).map(({ operands }) => operands.length));
  return Array.from({ length: most }, (_, position) => position).filter((position) =>
    record.passes(position),
  );
}

function withSlope(record: Operation, position: number, altered: (slope: number) => number): Operation {
  if (record.kind === "elementwise") {
    const partials = record.partials.map((partial, index) =>
      index === position
        ? {
            ...partial,
            value: (y: number, a: number, b: number, c: number) => altered(partial.value(y, a, b, c)),
          }
        : partial,
    );
    return { ...record, partials };
  }
  return {
    ...record,
    vjp: (at, ...rest) => {
      const gradient = record.vjp(at, ...rest);
      return at === position ? { shape: gradient.shape, data: Array.from(gradient.data, altered) } : gradient;
    },
  };
}

const mutants = operations.flatMap(mutantsOf);

describe("of all operations", () => {
  it("each partial and each gradient, altered in turn, is noticed", () => {
    const silent = mutants.filter(({ record }) => checkGradients(record).length === 0);
    // Where a partial is 0 everywhere (the sign's), a factor alters nothing.
    const survivors = silent.filter(({ isSame }) => !isSame()).map(({ name }) => name);
    console.info(
      `${mutants.length} altered gradients: ${mutants.length - silent.length} noticed, ${silent.length - survivors.length} alter nothing, ${survivors.length} not noticed`,
    );
    expect(survivors).toEqual([]);
    const unaltered = silent.map(({ name }) => name.replace(/, operand.*/, ""));
    expect([...new Set(unaltered)]).toEqual(["sign"]);
  });

  it("none is left out: every operand a gradient passes to is there, in each record", () => {
    const wires = ({ operands }: Operation) => operands.filter(({ fixed }) => fixed !== true).length;
    for (const record of operations) {
      const closed =
        record.kind === "structural"
          ? Array.from({ length: wires(record) }, (_, at) => at).filter((at) => !record.passes(at)).length
          : 0;
      expect(places(record).length, record.name).toBeGreaterThanOrEqual(wires(record) - closed);
      expect(checkGradients(record), record.name).toEqual([]);
    }
    expect(mutants.length).toBe(alterations.length * operations.flatMap(places).length);
  });
});
