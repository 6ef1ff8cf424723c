/**
 * The groups of a picture as things to draw behind its nodes. In: a picture. Out: a frame for each group, outer ones
 * first: a box around all its nodes where nothing else stands inside, else a tint along its nodes and wires; and where
 * its tag with the name stands. The idea of the tint: bubble sets (Collins 2009).
 */
import type { NodeGroup } from "../../engine/graph/graph.ts";
import { groupResult } from "../../engine/graph/groupResult.ts";
import type { Box } from "../layout/geometry.ts";
import { sampled } from "../layout/pointOn.ts";
import { type DrawnNode, type DrawnWire, obstacles, type Picture } from "./picture.ts";

export type GroupFrame = {
  readonly group: NodeGroup;
  /** A single box with an outline; or the boxes and wires of a tint. */
  readonly outline: Box | null;
  readonly tint: { readonly boxes: readonly Box[]; readonly wires: readonly DrawnWire[] };
  /** Where the name stands, with the sign that closes the group; of a definition, whose result is named, the sign alone. */
  readonly tag: Box;
  /** Whether it can be closed: one gate could stand for it. */
  readonly closes: boolean;
};

/** Between a node's labels and the innermost frame, and from a frame to the next one around it, px. */
const PADDING = 5;
const TAG = { height: 24, character: 8, sign: 26, padding: 18 } as const;
/** How far apart the places are that a tag is tried at, px. */
const STRIDE = 8;

type Members = { readonly group: NodeGroup; readonly nodes: DrawnNode[]; height: number };

export function groupFrames(picture: Picture): readonly GroupFrame[] {
  const wires = picture.wires.flatMap(({ points }) => sampled(points, 12));
  const taken = [
    ...obstacles(picture),
    ...wires.map(({ x, y }): Box => ({ x: x - 2, y: y - 2, width: 4, height: 4 })),
  ];
  const shapes = membersByGroup(picture)
    .sort((a, b) => b.height - a.height)
    .map((members) => ({
      group: members.group,
      closes: members.group.kind === "gate" || hasResult(picture, members),
      ...shapeOf(picture, members),
    }));
  const tags: Box[] = [];
  // The inner frames have the least choice.
  const placed = shapes.toReversed().map((shape): GroupFrame => {
    const tag = placeTag(shape, [...taken, ...tags]);
    tags.push(tag);
    return { ...shape, tag };
  });
  return placed.reverse();
}

function hasResult({ graph }: Picture, { nodes }: Members): boolean {
  return groupResult(graph, new Set(nodes.map(({ node }) => node.index))) !== null;
}

/** `height`: how many groups are nested in it. */
function membersByGroup({ nodes }: Picture): Members[] {
  const found = new Map<string, Members>();
  for (const drawn of nodes) {
    let height = 0;
    for (let { group } = drawn.node; group !== null; group = group.parent) {
      const members = found.get(group.key) ?? { group, nodes: [], height };
      members.nodes.push(drawn);
      members.height = Math.max(members.height, height);
      found.set(group.key, members);
      height += 1;
    }
  }
  return [...found.values()];
}

function shapeOf(picture: Picture, { nodes, height }: Members): Pick<GroupFrame, "outline" | "tint"> {
  const inside = new Set(nodes);
  const indices = new Set(nodes.map(({ node }) => node.index));
  const others = picture.nodes.filter((drawn) => !inside.has(drawn));
  const padding = PADDING * (height + 1);
  const whole = grown(around(obstacles({ ...picture, nodes })), padding);
  const isFree = obstacles({ ...picture, nodes: others }).every((box) => overlap(whole, box) === 0);
  if (isFree) return { outline: whole, tint: { boxes: [], wires: [] } };
  return {
    outline: null,
    tint: {
      boxes: nodes.map((drawn) => grown(around(obstacles({ ...picture, nodes: [drawn] })), padding)),
      wires: picture.wires.filter(({ edge }) => indices.has(edge.from) && indices.has(edge.to)),
    },
  };
}

/** On the frame's edges, above rather than below, left rather than right; where it covers least. */
function placeTag(
  { group, outline, tint, closes }: Omit<GroupFrame, "tag">,
  everything: readonly Box[],
): Box {
  const named = group.label.length * TAG.character + TAG.padding + (closes ? TAG.sign : 0);
  const size = { width: group.kind === "definition" ? TAG.height : named, height: TAG.height };
  // A definition's sign belongs to the name of its result, which is the last of its nodes.
  const boxes = group.kind === "definition" ? tint.boxes.slice(-1) : tint.boxes;
  const edges = outline === null ? boxes : [outline];
  const reach = grown(around(edges), Math.max(size.width, size.height));
  const taken = everything.filter((box) => overlap(reach, box) > 0);
  const places = edges.flatMap(({ x, y, width, height }) => {
    const count = Math.max(Math.floor((width - size.width) / STRIDE), 0) + 1;
    return [y - size.height, y + height].flatMap((top, below) =>
      Array.from({ length: count }, (_, place) => ({
        x: x + place * STRIDE,
        y: top,
        cost: place + 60 * below,
      })),
    );
  });
  let best: Box = { x: 0, y: 0, ...size };
  let least = Number.POSITIVE_INFINITY;
  for (const { x, y, cost } of places) {
    const box = { x, y, ...size };
    const covered = taken.reduce((area, other) => area + overlap(box, other), 0);
    if (cost + 10 * covered >= least) continue;
    least = cost + 10 * covered;
    best = box;
  }
  return best;
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Area two boxes share, px². */
function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > 0 && high > 0 ? wide * high : 0;
}
