/** The small map of a picture that is larger than its window: its size, what of it is in view, which corner is free. */
import type { Frame } from "../../engine/trace/trace.ts";
import type { Box } from "../layout/geometry.ts";
import { sampled } from "../layout/pointOn.ts";
import { nodeRole, wireState } from "./activity.ts";
import type { Transform } from "./fitTransform.ts";
import { obstacles, type Picture } from "./picture.ts";

type Size = { readonly width: number; readonly height: number };

/** Reading order of preference. */
const CORNERS = ["bottom-right", "top-right", "bottom-left", "top-left"] as const;
type Corner = (typeof CORNERS)[number];

/** The whole picture, as large as fits into `most`. */
export function mapSize(picture: Size, most: Size): Size {
  const scale = Math.min(most.width / Math.max(picture.width, 1), most.height / Math.max(picture.height, 1));
  return { width: picture.width * scale, height: picture.height * scale };
}

/** What the window shows, in the picture's own px. */
export function viewBox({ x, y, scale }: Transform, window: Size): Box {
  return { x: -x / scale, y: -y / scale, width: window.width / scale, height: window.height / scale };
}

/** What the map must not cover: gates, labels, wire and callout of this step. */
export function seenBoxes(picture: Picture, frame: Frame, callout: Box | null): readonly Box[] {
  const alive = picture.nodes.filter(({ node }) => nodeRole(frame, node.index) !== "quiet");
  const wires = picture.wires.filter(({ edge }) => wireState(frame, edge) === "active");
  const thick = wires.flatMap(({ points }) =>
    sampled(points, 8).map(({ x, y }) => ({ x: x - WIRE / 2, y: y - WIRE / 2, width: WIRE, height: WIRE })),
  );
  return [...obstacles({ ...picture, nodes: alive }), ...thick, ...(callout === null ? [] : [callout])];
}

const WIRE = 16;

/**
 * The first corner in which a map, so far from the edges, lies on none of the boxes of the picture that must be seen;
 * null where every corner is taken.
 */
export function freeCorner(
  map: Size,
  inset: Size,
  { x, y, scale }: Transform,
  window: Size,
  seen: readonly Box[],
): Corner | null {
  const isFree = (corner: Corner): boolean => {
    const left = corner.endsWith("left") ? inset.width : window.width - inset.width - map.width;
    const top = corner.startsWith("top") ? inset.height : window.height - inset.height - map.height;
    return seen.every((box) => {
      const [boxLeft, boxTop] = [box.x * scale + x, box.y * scale + y];
      return (
        boxLeft > left + map.width ||
        boxTop > top + map.height ||
        boxLeft + box.width * scale < left ||
        boxTop + box.height * scale < top
      );
    });
  };
  return CORNERS.find(isFree) ?? null;
}
