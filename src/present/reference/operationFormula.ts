/**
 * An operation's formulas for the reference. In: its record. Out: LaTeX of its value, called y, and of what each operand
 * gets: the derivative of an elementwise operation, the contribution to the gradient of f of any other.
 */
import type { Operation } from "../../engine/ops/operation.ts";
import { shapeText } from "../../engine/tensor/tensor.ts";
import { partialTex } from "../formula/symbolTex.ts";
import { nameTex } from "../label/nameTex.ts";
import { firstSample } from "./firstSample.ts";
import { nestedTensor } from "./nestedTensor.ts";

export type OperationFormula = {
  readonly value: string;
  /** By operand that comes in by a wire; null where no gradient passes. */
  readonly derivatives: readonly { readonly operand: string; readonly tex: string | null }[];
  /** The shapes the derivatives are written for: "A is (2, 3), B is (3)"; null for an elementwise operation. */
  readonly shapes: string | null;
};

/** The output's name: the first of these that is no operand's. */
const OUTPUTS = ["y", "v"];

export function operationFormula(operation: Operation): OperationFormula {
  const sample = firstSample(operation);
  const names = (operation.kind === "elementwise" ? operation.operands : sample.wires).map(
    ({ name }) => name,
  );
  const output = OUTPUTS.find((candidate) => !names.includes(candidate)) ?? "f";
  const operands = names.map(nameTex);
  const value = `${output} = ${operation.tex(operands, sample.fixed)}`;
  if (operation.kind === "elementwise") {
    const pieces = operands.map((tex) => ({ tex, constant: null }));
    const derivatives = names.map((operand, position) => {
      const tex = operation.partials[position]?.tex(pieces, output) ?? "";
      return { operand, tex: `${partialTex(output, operand)} = ${tex}` };
    });
    return { value, derivatives, shapes: null };
  }
  const shapes = sample.wires.map((wire) => nestedTensor(wire.value).shape);
  const parts = { upstream: partialTex("f", output), operands, output, shapes };
  const derivatives = names.map((operand, position) => {
    if (!operation.passes(position)) return { operand, tex: null };
    const tex = operation.contributionTex(position, parts, sample.fixed);
    return { operand, tex: `${partialTex("f", operand)} = ${tex}` };
  });
  const told = names.map((name, position) => `${name} is ${shapeText(shapes[position] ?? [])}`);
  return { value, derivatives, shapes: told.join(", ") };
}
