/** Where the run stands as a sentence, the step slider's text: "Step 6 of 7: backward, edge 3 of 4, q to w1." */
import type { Frame } from "../../engine/trace/trace.ts";
import { positionLabel } from "./positionLabel.ts";

export function describePosition(frame: Frame): string {
  const count = frame.trace.steps.length;
  if (frame.step === null) return `Step 0 of ${count}: start, the inputs have their values.`;
  const { phase, detail } = positionLabel(frame);
  return `Step ${frame.position} of ${count}: ${phase.toLowerCase()}, ${detail.replace(": ", ", ")}.`;
}
