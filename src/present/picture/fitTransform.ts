/** Where the picture stands in the window. All sizes in px; a transform maps stage points p to p · scale + (x, y). */
import type { Box } from "../layout/geometry.ts";
import { SIZES } from "./sizes.ts";

type Size = { readonly width: number; readonly height: number };
export type Transform = { readonly x: number; readonly y: number; readonly scale: number };

const MARGIN = 12;
/** The same where more would be out of view for it. */
const LEAST_MARGIN = 2;
/** A move that nobody would see, px. */
const LEAST_MOVE = 0.5;
/** Times the least zoom: a graph of two nodes is not blown up to poster size. */
const LARGEST = 1.75;

/** At which zoom the drawing's smallest type is so many px. */
export function legibleZoom(smallest: number): number {
  return smallest / SIZES.text.note;
}

/**
 * The whole picture in the middle of the window, at a zoom from `legible` to a little more. A picture that is then too
 * large starts at its left edge, where its inputs are; `whole` shows all of it, however small. Null for a window
 * without a size.
 */
export function fitTransform(
  picture: Box,
  window: Size,
  legible: number,
  whole: "whole" | "legible",
): Transform | null {
  if (window.width < 1 || window.height < 1 || picture.width <= 0 || picture.height <= 0) return null;
  const inside = {
    width: Math.max(window.width - 2 * MARGIN, 1),
    height: Math.max(window.height - 2 * MARGIN, 1),
  };
  const all = Math.min(inside.width / picture.width, inside.height / picture.height);
  const scale = Math.min(whole === "whole" ? all : Math.max(all, legible), legible * LARGEST);
  return {
    scale,
    x: place(picture.width * scale, window.width) - picture.x * scale,
    y: place(picture.height * scale, window.height) - picture.y * scale,
  };
}

function place(size: number, room: number): number {
  return Math.max((room - size) / 2, MARGIN);
}

/**
 * The smallest move that brings the box into the window, or fills the window with a box that is too large
 * for it; null when that is so already.
 */
export function revealTransform(
  box: Box,
  now: Transform,
  window: Size,
  margin: number = MARGIN,
): Transform | null {
  if (window.width < 1 || window.height < 1) return null;
  const x = shift(box.x * now.scale + now.x, box.width * now.scale, window.width, margin);
  const y = shift(box.y * now.scale + now.y, box.height * now.scale, window.height, margin);
  if (Math.abs(x) < LEAST_MOVE && Math.abs(y) < LEAST_MOVE) return null;
  return { ...now, x: now.x + x, y: now.y + y };
}

/** Whether the box is small enough for the window at this zoom. */
function hasRoom(box: Box, scale: number, window: Size): boolean {
  return box.width * scale <= window.width && box.height * scale <= window.height;
}

/**
 * The window moves to the first of the boxes that it has room for. The ones before it, too large, are brought in as far
 * as they go, so that of several places the one that shows most of them is taken; then the margin is theirs. The same
 * transform where none is needed.
 */
export function revealFirst(boxes: readonly Box[], now: Transform, window: Size): Transform {
  const fitting = boxes.findIndex((box) => hasRoom(box, now.scale, window));
  return boxes.slice(0, fitting < 0 ? boxes.length : fitting + 1).reduce((from, box, place) => {
    const margin = fitting > 0 && place === fitting ? LEAST_MARGIN : MARGIN;
    return revealTransform(box, from, window, margin) ?? from;
  }, now);
}

function shift(start: number, size: number, room: number, widest: number): number {
  const margin = Math.min(widest, Math.max((room - size) / 2, 0));
  const far = room - margin - size;
  return Math.min(Math.max(start, Math.min(margin, far)), Math.max(margin, far)) - start;
}

/** Whether the whole box is inside the window. */
export function isInView(box: Box, { x, y, scale }: Transform, window: Size): boolean {
  const [left, top] = [box.x * scale + x, box.y * scale + y];
  return (
    left >= 0 &&
    top >= 0 &&
    left + box.width * scale <= window.width &&
    top + box.height * scale <= window.height
  );
}
