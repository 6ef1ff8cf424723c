/**
 * What is wrong with a picture, as sentences; none for a clean one. Measured on what is drawn and not on how it came
 * about: gates, labels, tags of groups and wires as polylines.
 */
import type { Box, Point } from "../present/layout/geometry.ts";
import { sampled } from "../present/layout/pointOn.ts";
import { groupFrames } from "../present/picture/groupFrames.ts";
import type { DrawnNode, Picture } from "../present/picture/picture.ts";

type Part = Box & { readonly what: string; readonly owner: string };

/** Px by which things may touch; and between two points of a wire that are looked at. */
const TOUCH = 0.5;
const STRIDE = 3;

export function pictureFaults(picture: Picture): string[] {
  const parts = picture.nodes.flatMap(partsOf);
  for (const { tag, group } of groupFrames(picture))
    parts.push({ ...tag, what: `tag of ${group.key}`, owner: `group ${group.key}` });
  return [
    ...notNumbers(picture),
    ...parts.flatMap((part, place) =>
      parts
        .slice(place + 1)
        .filter((other) => meet(part, other))
        .map((other) => `${part.what} on ${other.what}`),
    ),
    ...picture.wires.flatMap(({ key, points, edge }) => {
      const keys = [edge.from, edge.to].map((index) => picture.keys[index]);
      const foreign = parts.filter(({ what, owner }) => what !== `gate ${owner}` || !keys.includes(owner));
      const line = walked(points);
      const [top, bottom] = [Math.min(...line.map(({ y }) => y)), Math.max(...line.map(({ y }) => y))];
      return foreign
        .filter(({ y, height }) => y < bottom && y + height > top)
        .filter((part) => line.some((point) => isInside(point, part)))
        .map(({ what }) => `wire ${key} over ${what}`);
    }),
    ...operandsUpsideDown(picture),
  ];
}

function partsOf({ key, centre, width, height, places }: DrawnNode): Part[] {
  const labels = Object.entries({ name: places.name, value: places.value, gradient: places.gradient });
  return [
    { x: centre.x - width / 2, y: centre.y - height / 2, width, height, what: `gate ${key}`, owner: key },
    ...labels.flatMap(([label, box]) =>
      box === null
        ? []
        : [{ ...box, x: box.x + centre.x, y: box.y + centre.y, what: `${label} of ${key}`, owner: key }],
    ),
  ];
}

function notNumbers({ nodes, wires, width, height }: Picture): string[] {
  const points = [...nodes.map(({ centre }) => centre), ...wires.flatMap((wire) => wire.points)];
  const numbers = [width, height, ...points.flatMap(({ x, y }) => [x, y])];
  return numbers.every(Number.isFinite) ? [] : ["a place that is no finite number"];
}

/** Wires that arrive at one gate, from the top, in another order than its operands'. */
function operandsUpsideDown({ graph, wires }: Picture): string[] {
  const arrivals = new Map(wires.map(({ edge, points }) => [edge.index, points.at(-1)?.y ?? 0]));
  return graph.nodes.flatMap((node, index) => {
    const heights = (graph.incoming[index] ?? []).flatMap((edge) => arrivals.get(edge) ?? []);
    const isOrdered = heights.every((y, place) => place === 0 || y > (heights[place - 1] ?? y));
    return isOrdered ? [] : [`the operands of ${node.symbol} arrive out of order`];
  });
}

function meet(a: Box, b: Box): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > TOUCH && high > TOUCH;
}

function isInside({ x, y }: Point, box: Box): boolean {
  return (
    x > box.x + TOUCH && x < box.x + box.width - TOUCH && y > box.y + TOUCH && y < box.y + box.height - TOUCH
  );
}

/** Points along a wire, never further apart than a stride. */
function walked(points: readonly Point[]): Point[] {
  const corners = sampled(points, 16);
  return corners.flatMap((point, place) => {
    const before = corners[place - 1] ?? point;
    const count = Math.max(1, Math.ceil(Math.hypot(point.x - before.x, point.y - before.y) / STRIDE));
    return Array.from({ length: count }, (_, step) => ({
      x: before.x + ((point.x - before.x) * (step + 1)) / count,
      y: before.y + ((point.y - before.y) * (step + 1)) / count,
    }));
  });
}
