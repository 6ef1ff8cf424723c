/** A number that was not found, with its reason: "It is 5. Edge d to b: upstream 3 times local 1 gives 3; …" */

import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { announce } from "../narration/announce.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import type { AskedNumber } from "./askedNumber.ts";

export function truthWords(trace: Trace, { position, truth }: AskedNumber, style: Style): string {
  return `It is ${formatTensor(truth, style)}. ${announce(frameAt(trace, position), style)}`;
}
