import { describe, expect, it } from "vitest";
import type { Elementwise, Structural } from "../engine/ops/operation.ts";
import { operations } from "../engine/ops/registry.ts";
import type { Shape } from "../engine/tensor/tensor.ts";
import { checkGradients } from "./checkGradients.ts";

const elementwise = operations.filter((operation) => operation.kind === "elementwise");

/** The record with one partial changed everywhere: a hundredth off, and off 0 too. */
function withPartial(record: Elementwise, position: number, change: (slope: number) => number): Elementwise {
  return {
    ...record,
    partials: record.partials.map((partial, index) =>
      index === position ? { ...partial, value: (y, a, b, c) => change(partial.value(y, a, b, c)) } : partial,
    ),
  };
}

const structural = operations.filter((operation) => operation.kind === "structural");

/** Every operand of every structural record that a gradient passes to, where a sample has it. */
const positions = structural.flatMap((record) => {
  const most = Math.max(...(record.tensorSamples ?? []).map(({ operands }) => operands.length));
  return Array.from({ length: most }, (_, position) => ({ record, position })).filter(({ position }) =>
    record.passes(position),
  );
});

function withVjp(
  record: Structural,
  position: number,
  change: (gradient: readonly number[], shape: Shape) => readonly number[],
): Structural {
  return {
    ...record,
    vjp: (at, ...rest) => {
      const gradient = record.vjp(at, ...rest);
      return at === position
        ? { shape: gradient.shape, data: change([...gradient.data], gradient.shape) }
        : gradient;
    },
  };
}

/** A matrix read column by column, a vector from its end. */
function transposedEntries(entries: readonly number[], shape: Shape): readonly number[] {
  const [rows = 1, columns] = shape;
  if (columns === undefined) return entries.toReversed();
  return entries.map(
    (_, place) => entries[(place % rows) * columns + Math.floor(place / rows)] ?? Number.NaN,
  );
}

const partials = elementwise.flatMap((record) =>
  record.partials.map((_, position) => ({ name: record.name, record, position })),
);

describe("checkGradients", () => {
  it.each(partials)("reports $name when partial $position is off by 1%", ({ record, position }) => {
    const wrong = withPartial(record, position, (slope) => (slope === 0 ? 0.01 : slope * 1.01));
    expect(checkGradients(wrong)).not.toEqual([]);
  });

  it.each(partials.filter(({ name }) => name !== "sign"))(
    "reports $name when partial $position has the wrong sign or is lost",
    ({ record, position }) => {
      expect(checkGradients(withPartial(record, position, (slope) => -slope))).not.toEqual([]);
      expect(checkGradients(withPartial(record, position, () => 0))).not.toEqual([]);
      expect(checkGradients(withPartial(record, position, () => Number.NaN))).not.toEqual([]);
    },
  );

  it.each(elementwise.filter((record) => record.kinks.length > 0))(
    "reports $name when its convention at a kink is another",
    (record) => {
      const kinks = record.kinks.map((kink) => ({
        ...kink,
        partials: kink.partials.map((partial) => partial + 0.25),
      }));
      expect(checkGradients({ ...record, kinks })).not.toEqual([]);
      const misplaced = record.kinks.map((kink) => ({ ...kink, at: kink.at.map(() => Number.NaN) }));
      expect(checkGradients({ ...record, kinks: misplaced })).not.toEqual([]);
      const sampled = record.kinks.map((kink) => kink.at);
      expect(checkGradients({ ...record, samples: sampled }).join()).toContain("is at a kink");
    },
  );

  it.each(positions)(
    "reports $record.name when its gradient to operand $position is off by 1%, lost, turned round or not a number",
    ({ record, position }) => {
      const changes: ((gradient: readonly number[]) => readonly number[])[] = [
        (gradient) => gradient.map((entry) => entry * 1.01),
        (gradient) => gradient.map(() => 0),
        (gradient) => gradient.map((entry) => -entry),
        (gradient) => gradient.map(() => Number.NaN),
      ];
      for (const change of changes) expect(checkGradients(withVjp(record, position, change))).not.toEqual([]);
    },
  );

  it("reports entries of a gradient that stand in each other's places, wherever they differ", () => {
    const swapped = positions.map(({ record, position }) => {
      let differs = false;
      const wrong = withVjp(record, position, (gradient, shape) => {
        const moved = transposedEntries(gradient, shape);
        differs ||= moved.some((entry, place) => entry !== gradient[place]);
        return moved;
      });
      const problems = checkGradients(wrong);
      expect(problems.length > 0, `${record.name}, operand ${position}`).toBe(differs);
      return differs;
    });
    expect(swapped.filter((differs) => differs).length).toBeGreaterThan(20);
  });

  it.each(positions)(
    "reports $record.name when gradient $position has another shape",
    ({ record, position }) => {
      const flat: Structural = {
        ...record,
        vjp: (at, ...rest) => {
          const gradient = record.vjp(at, ...rest);
          return at === position ? { ...gradient, shape: [...gradient.shape, 1] } : gradient;
        },
      };
      expect(checkGradients(flat).join()).toContain("the gradient has shape");
    },
  );

  it("reports a shape rule that says another shape than what comes out, or refuses a sample", () => {
    const [record] = structural;
    if (record === undefined) throw new Error("no records");
    expect(checkGradients({ ...record, shape: () => [7] }).join()).toContain("not (7)");
    expect(checkGradients({ ...record, shape: () => ({ problem: "no" }) }).join()).toContain(
      "is refused: no",
    );
  });

  it("asks nothing of an operand that no gradient passes to", () => {
    const closed = structural.find((record) => !record.passes(0));
    if (closed === undefined) throw new Error("no such record");
    expect(checkGradients(closed)).toEqual([]);
    const leaking = withVjp({ ...closed, passes: () => true }, 0, (gradient) =>
      gradient.map((entry) => 2 * entry),
    );
    expect(checkGradients(leaking)).not.toEqual([]);
  });

  it("reports a record that brings no samples", () => {
    const [record] = elementwise;
    expect(record && checkGradients({ ...record, samples: [] })).toEqual(["add has no samples"]);
    const [array] = structural;
    expect(array && checkGradients({ ...array, tensorSamples: [] })).toEqual([
      `${array?.name} has no samples`,
    ]);
  });
});
