/**
 * What a window that is too small for the picture should show of a step. In: a frame, the picture, the callout. Out:
 * boxes, from the one with the most around it to the one that must be seen: the first that fits is to be shown. At an
 * edge: both ends with room, both ends and the callout, the end the contribution goes to and the callout, the callout.
 */
import type { Frame } from "../../engine/trace/trace.ts";
import type { Box } from "../layout/geometry.ts";
import { activeBox, nodeRole } from "./activity.ts";
import type { DrawnNode, Picture } from "./picture.ts";

/** Between what is shown and the window's edge, px. */
const AIR = 6;

export function stepBoxes(frame: Frame, picture: Picture, callout: Box | null): readonly Box[] {
  const all = activeBox(frame, picture, callout);
  if (all === null) return [];
  const told = callout === null ? [] : [callout];
  const alive = picture.nodes.filter(({ node }) => nodeRole(frame, node.index) !== "quiet");
  const about = alive.filter(({ node }) => nodeRole(frame, node.index) !== "gate");
  return [
    all,
    around([...alive.flatMap(boxesOf), ...told]),
    around([...about.flatMap(boxesOf), ...told]),
    ...told,
  ];
}

/** Its outline and its numbers. */
function boxesOf({ centre, width, height, places }: DrawnNode): readonly Box[] {
  const labels = [places.value, places.gradient].map((box) => ({
    ...box,
    x: box.x + centre.x,
    y: box.y + centre.y,
  }));
  return [{ x: centre.x - width / 2, y: centre.y - height / 2, width, height }, ...labels];
}

function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x }) => x)) - AIR;
  const top = Math.min(...boxes.map(({ y }) => y)) - AIR;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + AIR;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + AIR;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
