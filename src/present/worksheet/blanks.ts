/**
 * Where a worksheet has its boxes to write in: above the wire for the value, below it for the gradient, and for a sum
 * one for each wire that brings a part of it. In: a drawn node. Out: boxes relative to its centre, px of the picture;
 * they reach further from the wire than printed numbers do, since hands write larger.
 */
import type { Box } from "../layout/geometry.ts";
import type { DrawnNode } from "../picture/picture.ts";
import { SIZES } from "../picture/sizes.ts";

export type Blanks = {
  readonly value: Box;
  /** One for each part, in the order of the wires; empty where the gradient is no sum. */
  readonly parts: readonly Box[];
  readonly gradient: Box;
};

/** More than a printed line is high; below an input nothing else passes. */
const TALLER = 6;
const TALLEST = 10;
const MOST_PARTS = 4;

export function blanksOf({ node, places, exits }: DrawnNode): Blanks {
  const { value, gradient } = places;
  const isArray = node.shape.length > 0;
  const parts = exits.filter(({ carriesGradient }) => carriesGradient).length;
  const more = node.kind === "input" ? TALLEST : TALLER;
  const above: Box = { ...value, y: value.y - TALLER, height: value.height + TALLER };
  if (parts < 2 || isArray)
    return { value: above, parts: [], gradient: { ...gradient, height: gradient.height + more } };
  const shown = Math.min(parts, MOST_PARTS);
  const width = (gradient.width - (shown - 1) * SIZES.slotGap) / shown;
  const height = SIZES.line + 4;
  const boxes = Array.from({ length: shown }, (_, part) => ({
    x: gradient.x + part * (width + SIZES.slotGap),
    y: gradient.y,
    ...{ width, height },
  }));
  const total: Box = { ...(boxes.at(-1) ?? gradient), y: gradient.y + height + 3 };
  return { value: above, parts: boxes, gradient: total };
}
