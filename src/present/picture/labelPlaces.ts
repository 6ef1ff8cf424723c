/**
 * Where a node's labels stand, relative to its centre: an input has its value above and its gradient below
 * its pill; an operation has its name above the gate, value above and gradient below the wire that leaves it.
 * A gradient that is a sum has two lines: the terms, and what they come to.
 */
import { textWidth } from "../label/textWidth.ts";
import type { Box } from "../layout/geometry.ts";
import type { Room } from "../layout/layout.ts";
import { SIZES } from "./sizes.ts";

export type LabelPlaces = {
  readonly name: Box | null;
  readonly value: Box;
  readonly gradient: Box;
  /** Where the text of value and gradient is anchored in its box. */
  readonly anchor: "start" | "middle";
  /** Straight wire from the gate's right side, with the labels above and below it. */
  readonly stub: number;
};

type Wanted = {
  readonly isInput: boolean;
  readonly width: number;
  readonly height: number;
  /** Size of the value, and so of the gradient: a number's slot or a grid. */
  readonly value: { readonly width: number; readonly height: number; readonly noteWidth: number };
  /** A grid shows its running total; only scalars write their terms out. */
  readonly isGrid: boolean;
  /** How many contributions the gradient is the sum of. */
  readonly contributions: number;
  readonly nameWidth: number;
};

export function labelPlaces(wanted: Wanted): LabelPlaces {
  const { isInput, width, height, value, isGrid, contributions, nameWidth } = wanted;
  const { line, margin } = SIZES;
  const isSum = contributions > 1;
  const slot = Math.max(value.width, value.noteWidth);
  const arrived = textWidth(`${contributions} of ${contributions} arrived`, SIZES.text.note);
  const sumWidth = isGrid ? Math.max(slot, Math.ceil(arrived)) : 2 * slot + 34;
  const sumHeight = value.height + line + 4;
  const valueHeight = value.height + (isGrid ? SIZES.shapeNote : 0);
  const top = -height / 2 - margin;
  const bottom = height / 2 + margin;
  if (isInput) {
    const valueWidth = isGrid ? slot : Math.max(slot, width);
    const wide = isSum ? Math.max(sumWidth, width) : Math.max(slot, width);
    return {
      name:
        nameWidth === 0
          ? null
          : { x: -nameWidth / 2, y: top - valueHeight - line - 4, width: nameWidth, height: line + 4 },
      value: {
        x: -valueWidth / 2,
        y: top - valueHeight,
        width: valueWidth,
        height: valueHeight,
      },
      gradient: { x: -wide / 2, y: bottom, width: wide, height: isSum ? sumHeight : value.height },
      anchor: "middle",
      stub: 0,
    };
  }
  const right = width / 2;
  // A grid reaches as high as the name does, so it stands beside a long one.
  const start = isGrid ? Math.max(right + margin, nameWidth / 2 + margin) : right + margin;
  const stub = Math.max(start - right + slot + margin, isSum ? sumWidth - width + margin : 0);
  const name = { x: -nameWidth / 2, y: top - line - 2, width: nameWidth, height: line + 4 };
  return {
    name: nameWidth === 0 ? null : name,
    value: { x: start, y: -margin - valueHeight + 2, width: stub + right - start, height: valueHeight },
    gradient: isSum
      ? { x: -width / 2, y: bottom, width: sumWidth, height: sumHeight }
      : { x: start, y: margin - 2, width: stub + right - start, height: value.height },
    anchor: "start",
    stub,
  };
}

/** How far the labels reach from the node's centre. */
export function roomOf(width: number, height: number, places: LabelPlaces): Room {
  const boxes = [places.name, places.value, places.gradient].filter((box) => box !== null);
  return {
    left: Math.max(width / 2, ...boxes.map((box) => -box.x)) + 2,
    right: Math.max(width / 2 + places.stub, ...boxes.map((box) => box.x + box.width)) + 2,
    top: Math.max(height / 2, ...boxes.map((box) => -box.y)) + 2,
    bottom: Math.max(height / 2, ...boxes.map((box) => box.y + box.height)) + 2,
  };
}
