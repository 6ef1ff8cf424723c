/**
 * Whether a path's contribution can be checked with the shown numbers. In: a path that was passed. A structural
 * gate is asked for its contribution again, with everything rounded as shown.
 */

import type { Frame } from "../../engine/trace/trace.ts";
import { productReproduces } from "../numbers/productReproduces.ts";
import type { Style } from "../numbers/style.ts";
import { sameShownTensor, shownTensor } from "../numbers/tensorReproduces.ts";
import { isWrittenOut } from "../numbers/tensorTex.ts";
import { gateValues } from "./gateValues.ts";
import type { Path } from "./paths.ts";

/** True for a path not yet passed, and where not all entries are shown. */
export function termReproduces(frame: Frame, { edge, passed }: Path, style: Style): boolean {
  const gate = frame.trace.graph.nodes[edge.to];
  if (passed === null || !isWrittenOut(passed.upstream) || !isWrittenOut(passed.contribution)) return true;
  if (gate?.kind !== "operation" || gate.operation.kind === "elementwise" || passed.local !== null) {
    return productReproduces(passed, style);
  }
  const { operands, output } = gateValues(frame, gate);
  if (!operands.every(isWrittenOut)) return true;
  const again = gate.operation.vjp(
    edge.position,
    shownTensor(passed.upstream, style),
    operands.map((operand) => shownTensor(operand, style)),
    shownTensor(output, style),
    gate.fixed,
  );
  return sameShownTensor(again, passed.contribution, style);
}
