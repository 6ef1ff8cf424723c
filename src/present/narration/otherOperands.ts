/** The other operands of a gate, as sentences name them. In: an edge. Out: "w3 = −4", "2", "lo = 0 and hi = 1"; "" for none. */

import type { Edge, OperationNode } from "../../engine/graph/graph.ts";
import { shapeText } from "../../engine/tensor/tensor.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { listed } from "./listed.ts";

export function otherOperands(frame: Frame, gate: OperationNode, edge: Edge, style: Style): string {
  const others = gate.operands.filter((_, position) => position !== edge.position);
  const words = others.flatMap((index) => {
    const node = frame.trace.graph.nodes[index];
    const value = frame.nodes[index]?.value;
    if (node === undefined || value === null || value === undefined) return [];
    const number = formatTensor(value, style);
    if (node.kind !== "constant" && isLarge(value))
      return [`${node.symbol} of shape ${shapeText(value.shape)}`];
    return node.kind === "constant" ? [number] : [`${node.symbol} = ${number}`];
  });
  return listed(words);
}
