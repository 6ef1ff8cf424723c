/**
 * Graph → Picture: what the stage draws and where, before anything is known about values.
 * In: a graph, how numbers are written, the picture before (so that nodes hold still under an edit).
 * Out: gates with their labels' places, wires as paths, and the boxes that nothing may cover.
 */

import type { Edge, Graph, GraphNode, NodeGroup } from "../../engine/graph/graph.ts";
import { gateLite } from "../label/gateLite.ts";
import { labelRuns } from "../label/labelRuns.ts";
import { nameRuns } from "../label/nameRuns.ts";
import type { Run } from "../label/run.ts";
import { runsWidth } from "../label/runsWidth.ts";
import type { Box, Point } from "../layout/geometry.ts";
import { identify } from "../layout/identity.ts";
import {
  type Layout,
  type LayoutGraph,
  type LayoutNode,
  type LayoutOptions,
  layout,
  type Room,
} from "../layout/layout.ts";
import type { Style } from "../numbers/style.ts";
import { CALLOUT } from "./calloutCells.ts";
import { exits } from "./exits.ts";
import { gridSize } from "./gridSize.ts";
import { type LabelPlaces, labelPlaces, roomOf } from "./labelPlaces.ts";
import { SIZES } from "./sizes.ts";
import { structures } from "./structures.ts";
import { type GroupTag, tagPlaces } from "./tagPlaces.ts";

export type DrawnNode = {
  /** Stable across edits; `node.id` is not. */
  readonly key: string;
  readonly node: GraphNode;
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  /** What stands in the gate or pill. */
  readonly label: readonly Run[];
  /** The name above an operation, v1, v2 … for the unnamed; none for inputs, whose label it is. */
  readonly name: readonly Run[];
  /** Whether the program names it, rather than we. */
  readonly isNamed: boolean;
  readonly places: LabelPlaces;
  /** The names of the groups that it is the result of, relative to its centre. */
  readonly tags: readonly GroupTag[];
  /** Whether wires leave it; one that has none still shows a piece of wire for its labels. */
  readonly isUsed: boolean;
  /** The wires its gradient comes back along, in the order in which it does. */
  readonly exits: readonly Edge[];
};

export type DrawnWire = {
  readonly key: string;
  readonly edge: Edge;
  readonly points: readonly Point[];
};

export type Picture = {
  readonly graph: Graph;
  readonly keys: readonly string[];
  readonly layout: Layout;
  /** In order of computation. */
  readonly nodes: readonly DrawnNode[];
  readonly wires: readonly DrawnWire[];
  readonly width: number;
  readonly height: number;
};

/** Everything about a picture but where things stand, and what the layout is asked for. */
export type PicturePlan = {
  readonly layoutGraph: LayoutGraph;
  readonly options: LayoutOptions;
  /** In: the layout of `layoutGraph` with `options`. */
  readonly finish: (placed: Layout) => Picture;
};

export function drawPicture(graph: Graph, style: Style, previous: Picture | null): Picture {
  const { layoutGraph, options, finish } = planPicture(graph, style, previous);
  return finish(layout(layoutGraph, options));
}

export function planPicture(graph: Graph, style: Style, previous: Picture | null): PicturePlan {
  const keys = identify(graph, previous && { graph: previous.graph, ids: previous.keys });
  const drawn = graph.nodes.filter((node) => node.kind !== "constant" || node.index === graph.output);
  const isDrawn = new Set(drawn.map(({ index }) => index));
  const last = new Map(drawn.flatMap(({ index, group }) => groupsOf(group).map(({ key }) => [key, index])));
  const resultsOf = ({ index, group }: GraphNode) =>
    groupsOf(group).filter(({ key }) => last.get(key) === index);
  const sketches = new Map(
    drawn.map((node) => [node.index, sketchNode(graph, node, style, resultsOf(node))]),
  );
  const edges = graph.edges.filter(({ from, to }) => isDrawn.has(from) && isDrawn.has(to));
  const keyOf = (index: number): string => keys[index] ?? `n${index}`;
  const wireKey = ({ from, to, position }: Edge): string => `${keyOf(from)}>${keyOf(to)}:${position}`;
  const likeness = structures(graph);
  const returning = exits(graph);
  const finish = (placed: Layout): Picture => {
    const points = new Map(placed.wires.map((wire) => [wire.id, wire.points]));
    const wires = edges.map((edge) => ({
      key: wireKey(edge),
      edge,
      points: withStub(points.get(wireKey(edge)) ?? [], sketches.get(edge.from)?.places.stub ?? 0),
    }));
    return {
      graph,
      keys,
      layout: placed,
      nodes: drawn.flatMap((node, place): DrawnNode[] => {
        const sketch = sketches.get(node.index);
        const at = placed.nodes[place];
        if (sketch === undefined || at === undefined) return [];
        const centre = { x: at.x, y: at.y };
        return [{ key: keyOf(node.index), node, centre, ...sketch, exits: returning.get(node.index) ?? [] }];
      }),
      wires,
      width: placed.width,
      height: placed.height,
    };
  };
  return {
    layoutGraph: {
      nodes: drawn.map((node) =>
        layoutNode(keyOf(node.index), node, sketches.get(node.index), likeness[node.index] ?? null),
      ),
      edges: edges.map((edge) => ({
        id: wireKey(edge),
        from: keyOf(edge.from),
        to: keyOf(edge.to),
        position: edge.position,
      })),
    },
    options: { columnGap: SIZES.columnGap, rowGap: SIZES.rowGap, previous: previous?.layout ?? null },
    finish,
  };
}

/** The straight piece between gate and bend, where the labels stand, is part of every wire that leaves there. */
function withStub(points: readonly Point[], stub: number): readonly Point[] {
  const [start] = points;
  if (start === undefined || stub === 0) return points;
  const gate = { x: start.x - stub, y: start.y };
  return [gate, gate, start, ...points];
}

type Sketch = Pick<
  DrawnNode,
  "width" | "height" | "label" | "name" | "isNamed" | "places" | "tags" | "isUsed"
> & { readonly room: Room };

/** `results`: the groups it is the result of. */
function sketchNode(graph: Graph, node: GraphNode, style: Style, results: readonly NodeGroup[]): Sketch {
  const [ownName] = node.names;
  const isInput = node.kind === "input";
  const isGrid = node.shape.length > 0;
  const label =
    isInput && ownName !== undefined ? nameRuns(ownName, isGrid) : labelRuns(gateLite(node, graph, style));
  const shownName = node.index === graph.output ? graph.outputName : ownName;
  const name = isInput ? aliasRuns(graph, node) : nameRuns(shownName ?? node.symbol, isGrid);
  const least = isInput ? SIZES.input.width : SIZES.gate;
  const width = Math.max(least, Math.ceil(runsWidth(label, SIZES.text.glyph) + 2 * SIZES.glyphPadding));
  const height = isInput ? SIZES.input.height : SIZES.gate;
  const isUsed = (graph.outgoing[node.index] ?? []).length > 0;
  const contributions = (graph.outgoing[node.index] ?? []).filter(
    (edge) => graph.edges[edge]?.carriesGradient,
  ).length;
  const places = labelPlaces({
    isInput,
    width,
    height,
    value: gridSize(node.shape, style),
    isGrid,
    contributions,
    nameWidth: runsWidth(name, SIZES.text.name),
  });
  const { tags, room } = tagPlaces(roomOf(width, height, places), results);
  return { width, height, label, name, isNamed: shownName !== undefined, places, tags, room, isUsed };
}

/** An input that is itself the output (`L = alpha`) carries the output's name above it. */
function aliasRuns(graph: Graph, node: GraphNode): readonly Run[] {
  return node.index === graph.output && node.names[0] !== graph.outputName
    ? nameRuns(graph.outputName, node.shape.length > 0)
    : [];
}

const NO_ROOM: Room = { left: 0, right: 0, top: 0, bottom: 0 };

function layoutNode(
  id: string,
  node: GraphNode,
  sketch: Sketch | undefined,
  structure: string | null,
): LayoutNode {
  const { width = 0, height = 0, places, room = NO_ROOM } = sketch ?? {};
  const groups = groupsOf(node.group).map(({ key }) => key);
  return {
    id,
    width,
    height,
    room,
    stub: places?.stub ?? 0,
    input: node.kind === "input",
    groups,
    structure,
  };
}

/** Outermost first. */
function groupsOf(inside: NodeGroup | null): NodeGroup[] {
  return inside === null ? [] : [...groupsOf(inside.parent), inside];
}

/** Room around the picture, px: above and below it a callout finds place, with air on both sides of it. */
const AROUND = { side: 24, over: CALLOUT.height + 8 };

/** The picture with room around it for a callout: what must be in view. */
export function frameBox({ width, height }: Picture): Box {
  const { side, over } = AROUND;
  return { x: -side, y: -over, width: width + 2 * side, height: height + 2 * over };
}

/** The boxes of all gates and labels, which a callout must not cover. */
export function obstacles(picture: Picture): readonly Box[] {
  return picture.nodes.flatMap(({ centre, width, height, places }) => [
    { x: centre.x - width / 2, y: centre.y - height / 2, width, height },
    ...[places.name, places.value, places.gradient].flatMap((box) =>
      box === null ? [] : [{ ...box, x: box.x + centre.x, y: box.y + centre.y }],
    ),
  ]);
}
