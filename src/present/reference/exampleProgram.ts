/**
 * A small program that shows an operation at work. In: its record. Out: source text: its first sample as inputs
 * and one line with the operation, brought down to one number so that backprop can start.
 */
import { resultShape } from "../../engine/ops/apply.ts";
import type { Operation, Structural } from "../../engine/ops/operation.ts";
import type { Nested } from "../../engine/tensor/nested.ts";
import { type Shape, sizeOf, type Tensor } from "../../engine/tensor/tensor.ts";
import { type FirstSample, firstSample } from "./firstSample.ts";
import { nestedTensor } from "./nestedTensor.ts";
import { typed } from "./typedForms.ts";

/** Gradients smaller than this are what rounding leaves of 0. */
const VANISHING = 1e-3;

export function exampleProgram(operation: Operation): string {
  const sample = firstSample(operation);
  const inputs = sample.wires.map(({ name, value }) => `${name} = ${literal(value)}\n`);
  const names = sample.wires.map(({ name }) => name);
  const text = typed(operation, names, sample.fixed);
  return `${inputs.join("")}f = ${oneNumber(operation, sample, text)}`;
}

function literal(value: Nested): string {
  return typeof value === "number" ? String(value) : `[${value.map(literal).join(", ")}]`;
}

/** Summed up; or its first entry, where the entries' sum stays the same whatever the operands are. */
function oneNumber(operation: Operation, { wires, fixed }: FirstSample, text: string): string {
  const operands = wires.map(({ value }) => nestedTensor(value));
  const shape = resultShape(
    operation,
    operands.map((operand) => operand.shape),
    fixed,
  );
  if ("problem" in shape || shape.length === 0) return text;
  const constant = operation.kind === "structural" && sumIsConstant(operation, operands, shape, fixed);
  return constant ? `${text}[${shape.map(() => 0).join(", ")}]` : `sum(${text})`;
}

function sumIsConstant(
  operation: Structural,
  operands: readonly Tensor[],
  shape: Shape,
  fixed: readonly number[],
): boolean {
  const output = operation.forward(operands, fixed);
  const ones = { shape, data: new Array<number>(sizeOf(shape)).fill(1) };
  const passing = [...operands.keys()].filter(operation.passes);
  const gradients = passing.flatMap((position) => [
    ...operation.vjp(position, ones, operands, output, fixed).data,
  ]);
  return gradients.length > 0 && gradients.every((entry) => Math.abs(entry) < VANISHING);
}
