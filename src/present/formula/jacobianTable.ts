/** The local derivative in full, for those who want to open it. In: an edge's scene. Out: a matrix with its labels; null where it is large, or one number by another. */

import type { GraphNode } from "../../engine/graph/graph.ts";
import { shapeText } from "../../engine/tensor/tensor.ts";
import type { Style } from "../numbers/style.ts";
import { tensorTex } from "../numbers/tensorTex.ts";
import type { EdgeScene } from "./edgeScene.ts";
import type { JacobianTable } from "./formula.ts";
import { localJacobian } from "./localJacobian.ts";
import { localSymbolTex } from "./localTex.ts";

/** Rows and columns written out; of larger ones the first and the last. */
const MOST_SHOWN = 6;

export function jacobianTable({ frame, edge, gate, operand }: EdgeScene, style: Style): JacobianTable | null {
  if (gate.shape.length === 0 && operand.shape.length === 0) return null;
  const jacobian = localJacobian(frame.trace, edge);
  if (jacobian === null) return null;
  return {
    tex: `${localSymbolTex(frame.trace.graph, edge)} = ${tensorTex(jacobian, style, "column", MOST_SHOWN)}`,
    rowLabel: `a row for ${entriesOf(gate)}`,
    columnLabel: `a column for ${entriesOf(operand)}`,
  };
}

function entriesOf({ symbol, shape }: GraphNode): string {
  if (shape.length === 0) return `${symbol}, a single number`;
  return `each entry of ${symbol} ${shapeText(shape)}${shape.length === 2 ? ", row by row" : ""}`;
}
