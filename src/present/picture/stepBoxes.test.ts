import { expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Box } from "../layout/geometry.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { drawPicture } from "./picture.ts";
import { stepBoxes } from "./stepBoxes.ts";

const { trace } = run("a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d");
if (trace === null) throw new Error("the program runs");
const picture = drawPicture(trace.graph, DEFAULT_STYLE, null);
const callout = { x: 0, y: 300, width: 60, height: 50 };

function holds(outer: Box | undefined, { x, y }: { readonly x: number; readonly y: number }): boolean {
  if (outer === undefined) return false;
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

it("is nothing at the start", () => {
  expect(stepBoxes(frameAt(trace, 0), picture, null)).toEqual([]);
});

it("asks for both ends with the callout, then for the end the gradient goes to, then for the callout alone", () => {
  // From d back to b.
  const boxes = stepBoxes(frameAt(trace, 9), picture, callout);
  const centre = (symbol: string) => {
    const drawn = picture.nodes.find(({ node }) => node.symbol === symbol);
    return drawn?.centre ?? { x: Number.NaN, y: Number.NaN };
  };
  expect(boxes.map((box) => holds(box, centre("b")))).toEqual([true, true, true, false]);
  expect(boxes.map((box) => holds(box, centre("d")))).toEqual([true, true, false, false]);
  expect(boxes.every((box) => holds(box, callout))).toBe(true);
  const areas = boxes.map(({ width, height }) => width * height);
  expect(areas).toEqual(areas.toSorted((a, b) => b - a));
});
