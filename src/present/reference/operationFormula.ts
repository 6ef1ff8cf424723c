/**
 * An operation's formulas for the reference. In: its record. Out: LaTeX of its value, called y, and of what each operand
 * gets: the derivative of an elementwise operation, the contribution to the gradient of f of any other. Vectors and
 * matrices are bold.
 */

import { resultShape } from "../../engine/ops/apply.ts";
import type { Elementwise, Operation } from "../../engine/ops/operation.ts";
import { shapeText } from "../../engine/tensor/tensor.ts";
import { entrywiseTex } from "../formula/entrywiseTex.ts";
import { derivativeTex, fractionTex } from "../formula/symbolTex.ts";
import { nameTex } from "../label/nameTex.ts";
import type { Style } from "../numbers/style.ts";
import { firstSample } from "./firstSample.ts";
import { nestedTensor } from "./nestedTensor.ts";

export type OperationFormula = {
  readonly value: string;
  /** The value where the operands are vectors or matrices, where that is written with other signs; else null. */
  readonly ofArrays: string | null;
  /** By operand that comes in by a wire; null where no gradient passes. */
  readonly derivatives: readonly { readonly operand: string; readonly tex: string | null }[];
  /** The shapes the derivatives are written for: "A is (2, 3), B is (3)"; null for an elementwise operation. */
  readonly shapes: string | null;
};

/** The output's name: the first of these that is no operand's. */
const OUTPUTS = ["y", "v"];

export function operationFormula(operation: Operation, style: Style): OperationFormula {
  const sample = firstSample(operation);
  const names = (operation.kind === "elementwise" ? operation.operands : sample.wires).map(
    ({ name }) => name,
  );
  const output = OUTPUTS.find((candidate) => !names.includes(candidate)) ?? "f";
  if (operation.kind === "elementwise") return elementwiseFormula(operation, names, output);
  const shapes = sample.wires.map((wire) => nestedTensor(wire.value).shape);
  const result = resultShape(operation, shapes, sample.fixed);
  const isArray = "problem" in result || result.length > 0;
  const operands = names.map((name, position) => nameTex(name, (shapes[position] ?? []).length > 0));
  const parts = {
    upstream: derivativeTex("f", nameTex(output, isArray), style),
    operands,
    output: nameTex(output, isArray),
    shapes,
  };
  const derivatives = names.map((operand, position) => {
    if (!operation.passes(position)) return { operand, tex: null };
    const tex = operation.contributionTex(position, parts, sample.fixed);
    return { operand, tex: `${derivativeTex("f", operands[position] ?? "", style)} = ${tex}` };
  });
  const told = names.map((name, position) => `${name} is ${shapeText(shapes[position] ?? [])}`);
  const value = `${parts.output} = ${operation.tex(operands, sample.fixed)}`;
  return { value, ofArrays: null, derivatives, shapes: told.join(", ") };
}

function elementwiseFormula(
  operation: Elementwise,
  names: readonly string[],
  output: string,
): OperationFormula {
  const operands = names.map((name) => nameTex(name));
  const pieces = operands.map((tex) => ({ tex, constant: null }));
  const derivatives = names.map((operand, position) => {
    const tex = operation.partials[position]?.tex(pieces, output) ?? "";
    return { operand, tex: `${fractionTex(nameTex(output), nameTex(operand))} = ${tex}` };
  });
  const arrays = names.map((name) => ({ tex: nameTex(name, true), array: true }));
  const write = (written: readonly { readonly tex: string }[]): string =>
    operation.tex(
      written.map(({ tex }) => tex),
      [],
    );
  const ofArrays = entrywiseTex(write, arrays);
  return {
    value: `${output} = ${operation.tex(operands, [])}`,
    ofArrays: ofArrays === write(arrays) ? null : `${nameTex(output, true)} = ${ofArrays}`,
    derivatives,
    shapes: null,
  };
}
