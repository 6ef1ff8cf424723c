import { expect, test } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { lessons } from "../../lessons/gallery.ts";
import type { Box } from "../layout/geometry.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { calloutObstacles, edgeCallout } from "./edgeCallout.ts";
import { groupFrames } from "./groupFrames.ts";
import { drawPicture } from "./picture.ts";

function cover(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const programs = [
  ...lessons.map(({ id, program }) => [id, program] as const),
  ["one variable six times", "x = 2\nf = x*x*x*x*x*x"] as const,
  [
    "arrays too large for numbers",
    "column = transpose(reshape([1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17], 1, 17))\nL = sum(sin(column) * 2 + column)",
  ] as const,
];

test.each(programs)("%s: no callout lies on a wire, a gate or a label", (_, program) => {
  const { trace } = run(program);
  if (trace === null) throw new Error("the program runs");
  const picture = drawPicture(trace.graph, DEFAULT_STYLE, null);
  const taken = calloutObstacles(picture, groupFrames(picture));
  const all = [...taken.boxes, ...taken.wires];
  const covered: number[] = [];
  for (let position = 0; position <= trace.steps.length; position += 1) {
    const callout = edgeCallout(picture, frameAt(trace, position), DEFAULT_STYLE, taken);
    if (callout !== null && all.some((box) => cover(callout, box))) covered.push(position);
  }
  expect(covered).toEqual([]);
});
