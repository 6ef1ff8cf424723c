/**
 * Holds a structural record against numbers. In: the record. Out: what is wrong, a line each; none when all is
 * well. At every sample its shape rule must agree with what it computes, each gradient must have its operand's
 * shape, and under irregular upstreams each entry must agree with central differences.
 */
import type { Structural, TensorSample } from "../engine/ops/operation.ts";
import { sameShape, shapeText, sizeOf, type Tensor } from "../engine/tensor/tensor.ts";
import { agree, centralDifference } from "./centralDifference.ts";
import { irregular } from "./irregular.ts";
import { tensorOf } from "./tensorOf.ts";

export function checkGradientsOfArrays(record: Structural): readonly string[] {
  const { tensorSamples = [] } = record;
  if (tensorSamples.length === 0) return [`${record.name} has no samples`];
  return tensorSamples.flatMap((sample) => sampleProblems(record, sample));
}

function sampleProblems(record: Structural, { operands: nested, fixed }: TensorSample): string[] {
  const operands = nested.map(tensorOf);
  const at = `${record.name}(${[...nested.map((operand) => JSON.stringify(operand)), ...fixed].join(", ")})`;
  const shape = record.shape(
    operands.map((operand) => operand.shape),
    fixed,
  );
  if ("problem" in shape) return [`${at} is refused: ${shape.problem}`];
  const output = record.forward(operands, fixed);
  if (!isOfShape(output, shape))
    return [`${at} has shape ${shapeText(output.shape)}, not ${shapeText(shape)}`];
  const upstream = irregular(shape, 1);
  return operands.flatMap((operand, position) => {
    if (!record.passes(position)) return [];
    const gradient = record.vjp(position, upstream, operands, output, fixed);
    if (!isOfShape(gradient, operand.shape)) {
      return [`${at}, operand ${position}: the gradient has shape ${shapeText(gradient.shape)}`];
    }
    const weighted = (entries: readonly number[]): number => {
      const moved = operands.with(position, { shape: operand.shape, data: entries });
      return inner(upstream, record.forward(moved, fixed));
    };
    return [...operand.data.keys()].flatMap((entry) => {
      const analytic = gradient.data[entry] ?? Number.NaN;
      const numeric = centralDifference(weighted, [...operand.data], entry);
      if (agree(analytic, numeric)) return [];
      return [`${at}, operand ${position}, entry ${entry}: ${analytic}, but differences give ${numeric}`];
    });
  });
}

function isOfShape(tensor: Tensor, shape: Tensor["shape"]): boolean {
  return sameShape(tensor.shape, shape) && tensor.data.length === sizeOf(shape);
}

/** Sum of the products of entries. */
export function inner(a: Tensor, b: Tensor): number {
  let sum = 0;
  for (let entry = 0; entry < a.data.length; entry++) {
    sum += (a.data[entry] ?? Number.NaN) * (b.data[entry] ?? Number.NaN);
  }
  return sum;
}
