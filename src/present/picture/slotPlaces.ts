/**
 * Where the slots of a sum stand. In: the slots, the gradient's box, its anchor. Out: a box for each slot that is
 * shown, null standing for those left out: as many as have room for their numbers, the newest always.
 */

import { textWidth } from "../label/textWidth.ts";
import type { Box } from "../layout/geometry.ts";
import type { Style } from "../numbers/style.ts";
import { SIZES } from "./sizes.ts";
import { fewOf, newestOf, type Slot, slotText } from "./sumSlots.ts";

export type PlacedSlot = { readonly slot: Slot | null; readonly box: Box };

/** So many slots at most, fewer where they have no room; and the room a number has inside one, px. */
const MOST = [4, 3, 2, 1];
const PADDING = 8;
const REST = 14;
const WIDEST = 64;

export function placeSlots(
  slots: readonly Slot[],
  box: Box,
  anchor: "start" | "middle",
  style: Style,
): readonly PlacedSlot[] {
  const newest = newestOf(slots);
  const tried = MOST.map((most) => fewOf(slots, most, newest));
  const shown = tried.find((few) => fits(few, box.width, style)) ?? tried.at(-1) ?? slots;
  const wide = slotWidth(shown, box.width);
  const total = shown.reduce(
    (sum, slot) => sum + (slot === null ? REST : wide) + SIZES.slotGap,
    -SIZES.slotGap,
  );
  let x = anchor === "start" ? box.x : box.x + (box.width - total) / 2;
  return shown.map((slot) => {
    const width = slot === null ? REST : wide;
    const left = x;
    x += width + SIZES.slotGap;
    return { slot, box: { x: left, y: box.y, width, height: SIZES.line } };
  });
}

/** All slots are of one width, so that none moves when a number arrives. */
function slotWidth(shown: readonly (Slot | null)[], room: number): number {
  const count = shown.filter((slot) => slot !== null).length;
  const rests = REST * (shown.length - count);
  return Math.min(WIDEST, (room - rests - (shown.length - 1) * SIZES.slotGap) / count);
}

function fits(shown: readonly (Slot | null)[], room: number, style: Style): boolean {
  const width = slotWidth(shown, room);
  return shown.every(
    (slot) => slot === null || textWidth(slotText(slot, style), SIZES.text.number) + PADDING <= width,
  );
}
