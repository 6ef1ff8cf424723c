/**
 * The x of the columns and the wires between them. In: the layered graph, its rows, the y of every vertex,
 * the sizes of the nodes. Out: where each column stands and a Bézier chain per link.
 * Wires bend only in the gaps between columns, so none can touch a node or label; then every wire is pulled
 * taut: bends go where one longer curve keeps clear of everything above and below it.
 */
import type { Point } from "./geometry.ts";
import type { Grid, Rows } from "./grid.ts";
import type { Link } from "./layers.ts";
import { type Curve, type Passage, pullTaut, type Station } from "./taut.ts";

export type Gate = {
  readonly width: number;
  readonly height: number;
  readonly stub: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** What the wires need to know about the picture so far. */
export type Scene = {
  readonly grid: Grid;
  readonly rows: Rows;
  readonly gates: readonly Gate[];
  /** By vertex. */
  readonly y: Float64Array;
  /** By link: how far below the centre of its gate it arrives. */
  readonly port: readonly number[];
  readonly columnGap: number;
};

/** Left edge, centre and right edge of a column, px. */
export type Column = { readonly left: number; readonly x: number; readonly right: number };

const MOST_GAP = 64;
const BEND = { room: 10, slope: 0.26 } as const;
const FAN_SPACING = 8;
/** Where the control points of a curve stand, as a share of its width. */
const HANDLE = { short: 0.45, long: 1 / 3 } as const;

export function drawWires(scene: Scene): {
  columns: readonly Column[];
  wires: readonly (readonly Point[])[];
} {
  const { grid, y } = scene;
  const exits = fanOut(scene);
  const route = (columns: readonly Column[]) => {
    const passage = passageOf(scene);
    const stops = grid.links.map((link, i) => stations(scene, columns, exits, link, i));
    // Twice: a wire may follow where its neighbour has been pulled out of the way.
    const once = stops.map((wire) => pullTaut(wire, passage, null));
    return stops.map((wire, i) => pullTaut(wire, passage, once[i] ?? null));
  };
  // Gaps wide enough for every bend; then again without the bends that could be pulled out.
  const straight = grid.segments.map(({ from, to, link }) => {
    const arrival = to < grid.nodes ? (scene.port[link] ?? 0) : 0;
    return { column: grid.column[from] ?? 0, rise: (y[to] ?? 0) + arrival - (y[from] ?? 0) };
  });
  const wide = placeColumns(scene, straight);
  const bends = route(wide).flatMap((curves) =>
    curves
      .filter(({ long }) => !long)
      .map(({ from, to }) => ({ column: grid.column[from.vertex] ?? 0, rise: to.y - from.y })),
  );
  const columns = placeColumns(scene, bends);
  return { columns, wires: route(columns).map(toPoints) };
}

function placeColumns(
  { grid, gates, columnGap }: Scene,
  bends: readonly { column: number; rise: number }[],
): Column[] {
  const left = new Float64Array(grid.columns);
  const right = new Float64Array(grid.columns);
  const gap = new Float64Array(grid.columns).fill(columnGap);
  gates.forEach((gate, node) => {
    const column = grid.column[node] ?? 0;
    left[column] = Math.max(left[column] ?? 0, gate.left, gate.width / 2);
    right[column] = Math.max(right[column] ?? 0, gate.right, gate.width / 2 + gate.stub);
  });
  for (const { column, rise } of bends) {
    const need =
      Math.abs(rise) < 1 ? 0 : Math.min(MOST_GAP, Math.ceil(BEND.room + BEND.slope * Math.abs(rise)));
    gap[column] = Math.max(gap[column] ?? 0, need);
  }
  let edge = 0;
  return Array.from({ length: grid.columns }, (_, column) => {
    const start = edge;
    const x = start + (left[column] ?? 0);
    const end = x + (right[column] ?? 0);
    edge = end + (gap[column] ?? 0);
    return { left: start, x, right: end };
  });
}

/** How far below the centre each link leaves: from one point at the end of a stub, else fanned by destination. */
function fanOut({ grid, gates, y, port }: Scene): Float64Array {
  const exits = new Float64Array(grid.links.length);
  gates.forEach((gate, node) => {
    const out = grid.outOf[node] ?? [];
    if (gate.stub > 0 || out.length < 2) return;
    const aims = out.map((segment) => {
      const { to, link } = grid.segments[segment] ?? { to: 0, link: 0 };
      return { link, aim: (y[to] ?? 0) + (to < grid.nodes ? (port[link] ?? 0) : 0) };
    });
    aims.sort((a, b) => a.aim - b.aim || a.link - b.link);
    const spacing = Math.min(FAN_SPACING, (gate.height - 16) / (aims.length - 1));
    aims.forEach(({ link }, i) => {
      exits[link] = (i - (aims.length - 1) / 2) * spacing;
    });
  });
  return exits;
}

function passageOf({ grid, rows, gates, y }: Scene): Passage {
  const place = new Int32Array(grid.column.length);
  for (const row of rows) for (const [i, vertex] of row.entries()) place[vertex] = i;
  const beside = (vertex: number, step: number) =>
    rows[grid.column[vertex] ?? 0]?.[(place[vertex] ?? 0) + step];
  return {
    entry: y.slice(),
    exit: y.slice(),
    above: (vertex) => gates[vertex]?.top ?? 0,
    below: (vertex) => gates[vertex]?.bottom ?? 0,
    upper: (vertex) => beside(vertex, -1),
    lower: (vertex) => beside(vertex, 1),
    isLane: (vertex) => vertex >= grid.nodes,
  };
}

function stations(
  { grid, gates, y, port }: Scene,
  columns: readonly Column[],
  exits: Float64Array,
  link: Link,
  index: number,
): Station[] {
  const column = (vertex: number) => columns[grid.column[vertex] ?? 0] ?? { left: 0, x: 0, right: 0 };
  const [source, target] = [gates[link.from], gates[link.to]];
  if (!source || !target) return [];
  const exit = exits[index] ?? 0;
  const entry = port[index] ?? 0;
  const start = column(link.from);
  const end = column(link.to);
  const startX = start.x + (source.stub > 0 ? source.width / 2 + source.stub : outline(source, exit));
  return [
    { vertex: link.from, left: startX, right: start.right, y: (y[link.from] ?? 0) + exit },
    ...(grid.lanes[index] ?? []).map((lane) => ({
      vertex: lane,
      left: column(lane).left,
      right: column(lane).right,
      y: y[lane] ?? 0,
    })),
    { vertex: link.to, left: end.left, right: end.x - outline(target, entry), y: (y[link.to] ?? 0) + entry },
  ];
}

/** Half the width of a gate `offset` px above or below its centre: circles, and pills with round ends. */
function outline({ width, height }: Gate, offset: number): number {
  const radius = Math.min(width, height) / 2;
  return width / 2 - radius + Math.sqrt(Math.max(0, radius * radius - offset * offset));
}

function toPoints(curves: readonly Curve[]): Point[] {
  const first = curves[0]?.from;
  if (!first) return [];
  const points: Point[] = [{ x: first.left, y: first.y }];
  const line = (x: number, y: number) => {
    const start = points[points.length - 1] ?? { x, y };
    const third = (x - start.x) / 3;
    if (third > 0.1) points.push({ x: start.x + third, y }, { x: x - third, y }, { x, y });
  };
  for (const { from, to, long } of curves) {
    if (Math.abs(to.y - from.y) < 0.01) continue;
    line(from.right, from.y);
    const handle = (to.left - from.right) * (long ? HANDLE.long : HANDLE.short);
    points.push(
      { x: from.right + handle, y: from.y },
      { x: to.left - handle, y: to.y },
      { x: to.left, y: to.y },
    );
  }
  const end = curves[curves.length - 1]?.to;
  if (end) line(end.right, end.y);
  return points;
}
