/**
 * The groups of a picture as things to draw behind its nodes. In: a picture. Out: a frame for each group, outer ones
 * first: a box around all its nodes where nothing else stands inside, else a tint along its nodes and wires; and its tag
 * with the name, above its result. The idea of the tint: bubble sets (Collins 2009).
 */
import type { NodeGroup } from "../../engine/graph/graph.ts";
import { groupResult } from "../../engine/graph/groupResult.ts";
import { invariant } from "../../engine/invariant.ts";
import type { Box, Point } from "../layout/geometry.ts";
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

type Members = { readonly group: NodeGroup; readonly nodes: DrawnNode[]; height: number };

export function groupFrames(picture: Picture): readonly GroupFrame[] {
  return membersByGroup(picture)
    .sort((a, b) => b.height - a.height)
    .map((members) => ({
      group: members.group,
      closes: members.group.kind === "gate" || hasResult(picture, members),
      tag: tagOf(members),
      ...shapeOf(picture, members),
    }));
}

/** Its result, the last of its nodes, has room for it. */
function tagOf({ group, nodes }: Members): Box {
  const result = nodes[nodes.length - 1];
  const box = result?.tags.find(({ key }) => key === group.key)?.box;
  invariant(result !== undefined && box !== undefined, `the result of ${group.key} has room for its name`);
  return moved(box, result.centre);
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

function shapeOf(picture: Picture, { group, nodes, height }: Members): Pick<GroupFrame, "outline" | "tint"> {
  const inside = new Set(nodes);
  const indices = new Set(nodes.map(({ node }) => node.index));
  const others = picture.nodes.filter((drawn) => !inside.has(drawn));
  const padding = PADDING * (height + 1);
  const areas = nodes.map((drawn) =>
    grown(around([...obstacles({ ...picture, nodes: [drawn] }), ...tagsInside(drawn, group)]), padding),
  );
  const whole = around(areas);
  const isFree = obstacles({ ...picture, nodes: others }).every((box) => overlap(whole, box) === 0);
  if (isFree) return { outline: whole, tint: { boxes: [], wires: [] } };
  return {
    outline: null,
    tint: {
      boxes: areas,
      wires: picture.wires.filter(({ edge }) => indices.has(edge.from) && indices.has(edge.to)),
    },
  };
}

/** The names above a node that are inside a group: its own and those of groups in it, the innermost first. */
function tagsInside({ tags, centre }: DrawnNode, group: NodeGroup): Box[] {
  const own = tags.findIndex(({ key }) => key === group.key);
  return tags.slice(0, own === -1 ? tags.length : own + 1).map(({ box }) => moved(box, centre));
}

function moved(box: Box, { x, y }: Point): Box {
  return { ...box, x: box.x + x, y: box.y + y };
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
