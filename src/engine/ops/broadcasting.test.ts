/** Elementwise operations on shapes that differ, against NumPy's rule: the tests name no operation. */
import { describe, expect, it } from "vitest";
import { agree, centralDifference } from "../../test/centralDifference.ts";
import { irregular } from "../../test/irregular.ts";
import { differentiate } from "../differentiate.ts";
import { toNested } from "../tensor/nested.ts";
import { type Shape, shapeText, type Tensor } from "../tensor/tensor.ts";
import { applyOperation, resultShape } from "./apply.ts";
import type { Elementwise } from "./operation.ts";
import { operations } from "./registry.ts";

const elementwise = operations.filter((operation) => operation.kind === "elementwise");

/** Operand shapes and the shape NumPy gives the result. */
const BY_COUNT: readonly (readonly { readonly shapes: readonly Shape[]; readonly result: Shape }[])[] = [
  [],
  [[], [3], [2, 3], [1, 3], [2, 1]].map((shape) => ({ shapes: [shape], result: shape })),
  [
    { shapes: [[3], []], result: [3] },
    { shapes: [[], [2, 3]], result: [2, 3] },
    { shapes: [[2, 3], [3]], result: [2, 3] },
    { shapes: [[3], [2, 1]], result: [2, 3] },
    {
      shapes: [
        [1, 3],
        [2, 1],
      ],
      result: [2, 3],
    },
    {
      shapes: [
        [2, 3],
        [2, 3],
      ],
      result: [2, 3],
    },
    {
      shapes: [
        [2, 1],
        [2, 3],
      ],
      result: [2, 3],
    },
    { shapes: [[1], [3]], result: [3] },
  ],
  [
    { shapes: [[2, 3], [], [3]], result: [2, 3] },
    { shapes: [[2, 1], [1, 3], []], result: [2, 3] },
  ],
];

/** Close to the first sample, so no entry is at a kink or outside the domain. */
function operandsOf({ samples: [sample = []] }: Elementwise, shapes: readonly Shape[]): readonly Tensor[] {
  return shapes.map((shape, position) => {
    const { data } = irregular(shape, position + 1);
    const base = sample[position] ?? Number.NaN;
    // The exponent of a power of a negative number has to stay whole.
    const spread = position > 0 && Number.isInteger(base) ? 0 : 0.01;
    return { shape, data: Array.from(data, (entry) => base + spread * entry) };
  });
}

/** The entry of an operand that meets entry (row, column), shapes aligned at the right. */
function met({ shape, data }: Tensor, row: number, column: number): number {
  const columns = shape.at(-1) ?? 1;
  const rows = shape.length === 2 ? (shape[0] ?? 1) : 1;
  return data[(rows === 1 ? 0 : row) * columns + (columns === 1 ? 0 : column)] ?? Number.NaN;
}

function expectedValues(record: Elementwise, operands: readonly Tensor[], result: Shape): readonly number[] {
  const columns = result.at(-1) ?? 1;
  const rows = result.length === 2 ? (result[0] ?? 1) : 1;
  return Array.from({ length: rows * columns }, (_, place) => {
    const at = operands.map((operand) => met(operand, Math.floor(place / columns), place % columns));
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = at;
    return record.value(a, b, c);
  });
}

describe.each(elementwise)("$name under broadcasting", (record) => {
  const cases = BY_COUNT[record.operands.length] ?? [];

  it("meets the entries that NumPy's rule brings together", () => {
    expect(cases.length).toBeGreaterThan(1);
    for (const { shapes, result } of cases) {
      const operands = operandsOf(record, shapes);
      expect(resultShape(record, shapes, [])).toEqual(result);
      const found = applyOperation(record, operands, result, []);
      expect(found.shape).toEqual(result);
      expect([...found.data], shapes.map(shapeText).join(" ")).toEqual(
        expectedValues(record, operands, result),
      );
    }
  });

  it("has gradients in the operands' shapes that agree with central differences of the whole", () => {
    for (const { shapes, result } of cases) {
      const operands = operandsOf(record, shapes);
      const weights = irregular(result, 7);
      const names = ["a", "b", "c"].slice(0, shapes.length);
      const inputs = operands.map(
        (operand, position) => `${names[position]} = ${JSON.stringify(toNested(operand))}`,
      );
      const called = `${record.name}(${names.join(", ")})`;
      const found = differentiate(
        [...inputs, `f = sum(${JSON.stringify(toNested(weights))} * ${called})`].join("\n"),
      );
      if (!found.ok) throw new Error(found.diagnostics[0]?.message);
      for (const [position, operand] of operands.entries()) {
        const whole = (entries: readonly number[]): number =>
          expectedValues(record, operands.with(position, { ...operand, data: entries }), result).reduce(
            (sum, value, place) => sum + value * (weights.data[place] ?? Number.NaN),
            0,
          );
        const numeric = [...operand.data.keys()].map((entry) =>
          centralDifference(whole, [...operand.data], entry),
        );
        const gradient = found.gradients[names[position] ?? ""];
        const where = `${called} ${shapes.map(shapeText).join(" ")}, ${names[position]}: ${JSON.stringify(gradient)}`;
        expect(shapeOf(gradient), where).toEqual(operand.shape);
        expect(
          [gradient].flat(2).every((entry, place) => agree(Number(entry), numeric[place] ?? 0)),
          where,
        ).toBe(true);
      }
    }
  });
});

function shapeOf(nested: unknown): readonly number[] {
  return Array.isArray(nested) ? [nested.length, ...shapeOf(nested[0])] : [];
}
