/**
 * Where everything in a computational graph stands: a layered layout, left to right.
 * In: nodes with the room their labels need, edges with operand positions, the layout before.
 * Out: centres of nodes and Bézier chains of wires, all within (0, 0) … (width, height).
 * Pure and deterministic. Learned from Sugiyama, Tagawa & Toda 1981; Gansner et al. 1993 (dot);
 * Brandes & Köpf 2002 (straight chains).
 */
import { invariant } from "../../engine/invariant.ts";
import { rowsBefore } from "./before.ts";
import { placeRows } from "./coordinates.ts";
import type { Point } from "./geometry.ts";
import { buildGrid, type Grid, type Rows } from "./grid.ts";
import { assignColumns, type Link } from "./layers.ts";
import { orderRows } from "./order.ts";
import { drawWires } from "./wires.ts";

/** Distances from a node's centre, px ≥ 0: nothing else may enter. Labels included, the stub too (right). */
export type Room = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export type LayoutNode = {
  readonly id: string;
  /** The gate or pill, centred on the node's point; its outline is a circle or a pill with round ends. */
  readonly width: number;
  readonly height: number;
  readonly room: Room;
  /** Straight wire leaving to the right before it may bend, from the gate's right side; 0: wires fan out at the side. */
  readonly stub: number;
  readonly input: boolean;
  /** Keys of the groups it is in, outermost first: their nodes are kept together. */
  readonly groups: readonly string[];
  /** Equal for nodes computed alike, which may share a column; null for one that need not line up with others. */
  readonly structure: string | null;
};

export type LayoutEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Orders the drawn operands of `to`, first above second; need not be contiguous. */
  readonly position: number;
};

/** Nodes in topological order, ids unique. */
export type LayoutGraph = { readonly nodes: readonly LayoutNode[]; readonly edges: readonly LayoutEdge[] };

export type LayoutOptions = {
  /** Least distance between columns, px. Gaps whose wires bend are wider. */
  readonly columnGap: number;
  /** Least distance between the rooms of two nodes in a column, px. */
  readonly rowGap: number;
  /** Nodes and wires that were in it keep their order, by id. The same graph again gives the very same object. */
  readonly previous: Layout | null;
};

export type PlacedNode = {
  readonly id: string;
  /** Centre of the gate or pill. */
  readonly x: number;
  readonly y: number;
  /** 0 is leftmost. Nodes of one column share their x. */
  readonly column: number;
};

export type PlacedWire = {
  readonly id: string;
  /** A chain of cubic Béziers: the start, then (control, control, end) repeated. */
  readonly points: readonly Point[];
  /** Its y in each column it passes between its two ends. */
  readonly lanes: readonly number[];
};

export type Layout = {
  /** In the graph's order. */
  readonly nodes: readonly PlacedNode[];
  readonly wires: readonly PlacedWire[];
  readonly width: number;
  readonly height: number;
  /** Equal for equal graphs and gaps. */
  readonly signature: string;
};

/** Wires keep this share of the row gap from rooms and from each other. */
const WIRE_GAP = 0.75;
const PORT_SPACING = 20;
/** Room inside a group's border, and between two borders, px. */
const FRAME = 6;
const BETWEEN = 8;

/**
 * Lays the graph out. Throws (an invariant of ours) where an edge names a node that is not there.
 * Linear in nodes plus columns passed by wires, times a bounded number of rounds.
 */
export function layout(graph: LayoutGraph, options: LayoutOptions): Layout {
  const { previous, columnGap, rowGap } = options;
  const signature = signatureOf(graph, options);
  if (previous?.signature === signature) return previous;
  const links = linksOf(graph);
  const paths = groupPaths(graph);
  const grid = buildGrid(assignColumns(graph.nodes, links), links);
  const order = orderRows(grid, paths, previous && keptRows(grid, graph, previous));
  const { rows } = order;
  const port = portsOf(graph, links);
  const rooms = graph.nodes.map(({ room, height }) => ({
    above: Math.max(room.top, height / 2),
    below: Math.max(room.bottom, height / 2),
  }));
  const wireGap = rowGap * WIRE_GAP;
  const spacing = {
    above: grid.column.map((_, vertex) => rooms[vertex]?.above ?? 0),
    below: grid.column.map((_, vertex) => rooms[vertex]?.below ?? 0),
    rowGap,
    wireGap,
    frame: FRAME,
    between: BETWEEN,
  };
  const arrivals = grid.segments.map(({ to, link }) => (to < grid.nodes ? (port[link] ?? 0) : 0));
  const y = placeRows(grid, order, spacing, arrivals);
  const top = y.reduce(
    (least, value, vertex) => Math.min(least, value - (rooms[vertex]?.above ?? 0)),
    Infinity,
  );
  for (let vertex = 0; vertex < y.length; vertex++) y[vertex] = Math.round(2 * ((y[vertex] ?? 0) - top)) / 2;
  const gates = graph.nodes.map(({ width, height, stub, room }) => ({ width, height, stub, ...room }));
  const { columns, wires } = drawWires({ grid, rows, gates, y, port, columnGap });
  return {
    nodes: graph.nodes.map(({ id }, node) => {
      const column = grid.column[node] ?? 0;
      return { id, x: columns[column]?.x ?? 0, y: y[node] ?? 0, column };
    }),
    wires: graph.edges.map(({ id }, edge) => ({
      id,
      points: wires[edge] ?? [],
      lanes: (grid.lanes[edge] ?? []).map((lane) => y[lane] ?? 0),
    })),
    width: columns[columns.length - 1]?.right ?? 0,
    height: y.reduce((most, value, vertex) => Math.max(most, value + (rooms[vertex]?.below ?? 0)), 0),
    signature,
  };
}

/** Equal for equal graphs and gaps: then a layout there is serves again. */
export function signatureOf({ nodes, edges }: LayoutGraph, { columnGap, rowGap }: LayoutOptions): string {
  return JSON.stringify([nodes, edges, columnGap, rowGap]);
}

/** The groups of each node by number, outermost first. */
function groupPaths({ nodes }: LayoutGraph): number[][] {
  const numbers = new Map<string, number>();
  return nodes.map(({ groups }) =>
    groups.map((key) => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    }),
  );
}

/** Edges by node indices, in the order of the graph's edges; ports by rank of position. */
function linksOf({ nodes, edges }: LayoutGraph): Link[] {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const operands = new Map<string, number[]>();
  for (const [edge, { to }] of edges.entries()) {
    const list = operands.get(to);
    if (list) list.push(edge);
    else operands.set(to, [edge]);
  }
  const port = new Int32Array(edges.length);
  for (const list of operands.values()) {
    list.sort((a, b) => (edges[a]?.position ?? 0) - (edges[b]?.position ?? 0));
    for (const [rank, edge] of list.entries()) port[edge] = rank;
  }
  return edges.map((edge, i) => {
    const [from, to] = [index.get(edge.from), index.get(edge.to)];
    invariant(from !== undefined && to !== undefined, `edge ${edge.id} joins two nodes of the graph`);
    return { from, to, port: port[i] ?? 0 };
  });
}

/** How far below the centre of its gate each link arrives: operands spread evenly, first at the top. */
function portsOf({ nodes }: LayoutGraph, links: readonly Link[]): number[] {
  const count = new Int32Array(nodes.length);
  for (const { to } of links) count[to] = (count[to] ?? 0) + 1;
  return links.map(({ to, port }) => {
    const ports = count[to] ?? 1;
    const spacing = ports > 1 ? Math.min(PORT_SPACING, ((nodes[to]?.height ?? 0) - 16) / (ports - 1)) : 0;
    return (port - (ports - 1) / 2) * spacing;
  });
}

function keptRows(grid: Grid, { nodes, edges }: LayoutGraph, previous: Layout): Rows {
  const y = new Map(previous.nodes.map((node) => [node.id, node.y]));
  const lanes = new Map(previous.wires.map((wire) => [wire.id, wire.lanes]));
  return rowsBefore(
    grid,
    nodes.map(({ id }) => y.get(id)),
    edges.map(({ id }) => lanes.get(id) ?? []),
  );
}
