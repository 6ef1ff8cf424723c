/** Where the labels of a node stand: on none of its other labels, for any size of value and any name. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "../layout/geometry.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { gridSize } from "./gridSize.ts";
import { labelPlaces, roomOf } from "./labelPlaces.ts";
import { SIZES } from "./sizes.ts";

function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0;
}

const extent = fc.integer({ min: 1, max: 64 });
const shapes = fc.oneof(fc.constant([]), fc.tuple(extent), fc.tuple(extent, extent));

describe("the labels of a node", () => {
  it("overlap neither each other nor the gate, and lie in the node's room", () => {
    const numbers = { min: 0, max: 300, noNaN: true };
    fc.assert(
      fc.property(
        shapes,
        fc.boolean(),
        fc.integer({ min: 0, max: 30 }),
        fc.double(numbers),
        fc.double(numbers),
        (shape, isInput, contributions, nameWidth, extra) => {
          const [width, height] = [SIZES.gate + extra, SIZES.gate];
          const isGrid = shape.length > 0;
          const places = labelPlaces({
            ...{ isInput, width, height, isGrid, contributions, nameWidth },
            value: gridSize(shape, DEFAULT_STYLE),
          });
          const gate = { x: -width / 2, y: -height / 2, width, height };
          const boxes = [places.name, places.value, places.gradient, gate].filter((box) => box !== null);
          const room = roomOf(width, height, places);
          for (const [place, box] of boxes.entries()) {
            for (const other of boxes.slice(place + 1)) expect(overlap(box, other)).toBe(false);
            expect(box.x >= -room.left && box.x + box.width <= room.right).toBe(true);
            expect(box.y >= -room.top && box.y + box.height <= room.bottom).toBe(true);
          }
        },
      ),
    );
  });

  it("have room for the shape above a grid that is narrower", () => {
    const value = gridSize([64, 1], DEFAULT_STYLE);
    expect(value.noteWidth).toBeGreaterThan(value.width);
    const wanted = {
      width: SIZES.gate,
      height: SIZES.gate,
      isGrid: true,
      contributions: 1,
      nameWidth: 0,
      value,
    };
    for (const isInput of [true, false]) {
      expect(labelPlaces({ ...wanted, isInput }).value.width).toBeGreaterThanOrEqual(value.noteWidth);
    }
  });
});
