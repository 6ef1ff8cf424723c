import { describe, expect, it } from "vitest";
import type { Elementwise, Structural } from "../engine/ops/operation.ts";
import { operations } from "../engine/ops/registry.ts";
import { scalar } from "../engine/tensor/tensor.ts";
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

  it("reports a structural record with a wrong vector-Jacobian product", () => {
    const detach = operations.find(
      (operation) => operation.kind === "structural" && operation.name === "detach",
    );
    const leaking: Structural = { ...(detach as Structural), vjp: [() => scalar(2)] };
    expect(checkGradients(leaking)).not.toEqual([]);
    expect(checkGradients({ ...leaking, vjp: [(upstream) => upstream] })).toEqual([]);
  });

  it("reports a record that brings no samples", () => {
    const [record] = elementwise;
    expect(record && checkGradients({ ...record, samples: [] })).toEqual(["add has no samples"]);
  });
});
