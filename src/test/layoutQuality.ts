/**
 * How good a layout is, measured on the drawing itself and not on how it was made, so that
 * layouts of other programs can be measured the same way. Used by tests and by bench/.
 */
import type { Box, Point } from "../present/layout/geometry.ts";
import type { Layout, LayoutGraph, LayoutNode } from "../present/layout/layout.ts";
import { sampled } from "../present/layout/pointOn.ts";

/** Any layout: where nodes stand (centres), and wires as polylines, in the graph's orders. */
export type Drawing = {
  readonly nodes: readonly Point[];
  readonly wires: readonly (readonly Point[])[];
};

export function drawingOf(layout: Layout): Drawing {
  return { nodes: layout.nodes, wires: layout.wires.map(({ points }) => sampled(points, 16)) };
}

/** The box around a node and its labels, shrunk by a pixel so that touching is no overlap. */
function roomAt({ room }: LayoutNode, { x, y }: Point): Box {
  const [left, top] = [x - room.left + 1, y - room.top + 1];
  return { x: left, y: top, width: room.left + room.right - 2, height: room.top + room.bottom - 2 };
}

/** Pairs of nodes whose rooms overlap. */
export function overlaps(graph: LayoutGraph, { nodes }: Drawing): number {
  const boxes = graph.nodes.map((node, i) => roomAt(node, nodes[i] ?? { x: 0, y: 0 }));
  let count = 0;
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const apart =
        a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
      if (!apart) count++;
    }
  });
  return count;
}

/** Wires that enter the room of a node other than their two ends. */
export function wiresOverNodes(graph: LayoutGraph, { nodes, wires }: Drawing): number {
  return graph.edges.filter(({ from, to }, edge) =>
    graph.nodes.some((node, i) => {
      if (node.id === from || node.id === to) return false;
      const box = roomAt(node, nodes[i] ?? { x: 0, y: 0 });
      const wire = wires[edge] ?? [];
      return wire.some((point, k) => k > 0 && entersBox(wire[k - 1] ?? point, point, box));
    }),
  ).length;
}

/** Whether a short straight piece has a point in the box, at a resolution of 2 px. */
function entersBox(a: Point, b: Point, box: Box): boolean {
  if (Math.max(a.x, b.x) < box.x || Math.min(a.x, b.x) > box.x + box.width) return false;
  if (Math.max(a.y, b.y) < box.y || Math.min(a.y, b.y) > box.y + box.height) return false;
  const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 2));
  for (let i = 0; i <= steps; i++) {
    const x = a.x + ((b.x - a.x) * i) / steps;
    const y = a.y + ((b.y - a.y) * i) / steps;
    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return true;
  }
  return false;
}

/** Points where two wires properly cross. Wires may run in any direction: some programs' start with a step back. */
export function crossings({ wires }: Drawing): number {
  const boxes = wires.map(boxAround);
  let count = 0;
  wires.forEach((wire, i) => {
    for (let j = i + 1; j < wires.length; j++) {
      if (meet(boxes[i], boxes[j])) count += crossingsOf(wire, wires[j] ?? []);
    }
  });
  return count;
}

function crossingsOf(a: readonly Point[], b: readonly Point[]): number {
  let count = 0;
  for (let i = 1; i < a.length; i++) {
    const [p, q] = [a[i - 1], a[i]];
    if (!p || !q) continue;
    for (let j = 1; j < b.length; j++) {
      const [r, s] = [b[j - 1], b[j]];
      if (!r || !s || Math.max(p.x, q.x) < Math.min(r.x, s.x) || Math.max(r.x, s.x) < Math.min(p.x, q.x))
        continue;
      if (side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0) count++;
    }
  }
  return count;
}

function boxAround(wire: readonly Point[]): Box {
  const [xs, ys] = [wire.map(({ x }) => x), wire.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function meet(a: Box | undefined, b: Box | undefined): boolean {
  if (!a || !b) return false;
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

function side(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/**
 * Consecutive operands from different nodes, and how many have the earlier one's gate standing below the later one's;
 * `wiresUpsideDown`, how many have its wire below the other's where the second of the two begins.
 */
export function operandOrder(
  graph: LayoutGraph,
  { nodes, wires }: Drawing,
): { pairs: number; upsideDown: number; wiresUpsideDown: number } {
  const y = new Map(graph.nodes.map(({ id }, i) => [id, nodes[i]?.y ?? 0]));
  const drawn = graph.edges.map((edge, i) => ({ ...edge, wire: wires[i] ?? [] }));
  let [pairs, upsideDown, wiresUpsideDown] = [0, 0, 0];
  for (const { id } of graph.nodes) {
    const operands = drawn.filter(({ to }) => to === id).sort((a, b) => a.position - b.position);
    operands.forEach((second, i) => {
      const first = operands[i - 1];
      if (!first || first.from === second.from) return;
      pairs++;
      if ((y.get(first.from) ?? 0) > (y.get(second.from) ?? 0) + 0.5) upsideDown++;
      const x = Math.max(first.wire[0]?.x ?? 0, second.wire[0]?.x ?? 0);
      if (heightAt(first.wire, x) > heightAt(second.wire, x) + 0.5) wiresUpsideDown++;
    });
  }
  return { pairs, upsideDown, wiresUpsideDown };
}

/** How far down a wire is where it first comes to x. */
function heightAt(wire: readonly Point[], x: number): number {
  const next = wire.findIndex((point) => point.x >= x);
  const [a, b] = [wire[next - 1], wire[next]];
  if (!b) return wire.at(-1)?.y ?? 0;
  return !a || a.x === b.x ? b.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

/** How far the nodes that are in both have moved, px, on average; 0 when there is none. */
export function meanDisplacement(
  before: { graph: LayoutGraph; drawing: Drawing },
  after: { graph: LayoutGraph; drawing: Drawing },
): number {
  const was = new Map(before.graph.nodes.map(({ id }, i) => [id, before.drawing.nodes[i]]));
  const moves = after.graph.nodes.flatMap(({ id }, i) => {
    const [from, to] = [was.get(id), after.drawing.nodes[i]];
    return from && to ? [Math.hypot(to.x - from.x, to.y - from.y)] : [];
  });
  return moves.reduce((sum, move) => sum + move, 0) / Math.max(1, moves.length);
}
