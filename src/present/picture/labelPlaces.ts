/**
 * Where a node's labels stand, relative to its centre: an input has its value above and its gradient below
 * its pill; an operation has its name above the gate, value above and gradient below the wire that leaves it.
 * A gradient that is a sum has two lines: the terms, and what they come to.
 */
import type { Box } from "../layout/geometry.ts";
import type { Room } from "../layout/layout.ts";
import { SIZES } from "./sizes.ts";

export type LabelPlaces = {
  readonly name: Box | null;
  readonly value: Box;
  readonly gradient: Box;
  /** Where the text of value and gradient is anchored in its box. */
  readonly anchor: "start" | "middle" | "end";
  /** Straight wire from the gate's right side, with the labels above and below it. */
  readonly stub: number;
};

/** "1 of 2 arrived" under a grid. */
const NOTE_WIDTH = 96;

type Wanted = {
  readonly isInput: boolean;
  readonly width: number;
  readonly height: number;
  /** Size of the value, and so of the gradient: a number's slot or a grid. */
  readonly value: { readonly width: number; readonly height: number };
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
  const slot = value.width;
  const sumWidth = isGrid ? Math.max(slot, NOTE_WIDTH) : 2 * slot + 34;
  const sumHeight = value.height + line + 4;
  const valueHeight = value.height + (isGrid ? SIZES.shapeNote : 0);
  const top = -height / 2 - margin;
  const bottom = height / 2 + margin;
  if (isInput) {
    // A sum grows to the left: to the right the wires leave.
    const wide = isSum ? Math.max(sumWidth, width) : Math.max(slot, width);
    const left = isSum ? width / 2 - wide : -wide / 2;
    return {
      name:
        nameWidth === 0
          ? null
          : { x: -nameWidth / 2, y: top - valueHeight - line - 4, width: nameWidth, height: line + 4 },
      value: {
        x: isGrid ? -slot / 2 : -wide / 2,
        y: top - valueHeight,
        width: isGrid ? slot : wide,
        height: valueHeight,
      },
      gradient: { x: left, y: bottom, width: wide, height: isSum ? sumHeight : value.height },
      anchor: isSum ? "end" : "middle",
      stub: 0,
    };
  }
  const stub = Math.max(slot + 2 * margin, isSum ? sumWidth - width + margin : 0);
  const right = width / 2;
  const name = { x: -nameWidth / 2, y: top - line - 2, width: nameWidth, height: line + 4 };
  return {
    name: nameWidth === 0 ? null : name,
    value: { x: right + margin, y: -margin - valueHeight + 2, width: stub - margin, height: valueHeight },
    gradient: isSum
      ? { x: -width / 2, y: bottom, width: sumWidth, height: sumHeight }
      : { x: right + margin, y: margin - 2, width: stub - margin, height: value.height },
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
