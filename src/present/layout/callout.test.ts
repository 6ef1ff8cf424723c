import fc from "fast-check";
import { expect, test } from "vitest";
import { graphOf, NEURON, SEED } from "../../test/layoutSketch.ts";
import { nearest, placeCallout } from "./callout.ts";
import type { Box } from "./geometry.ts";
import { type Layout, layout } from "./layout.ts";
import { pointOn } from "./pointOn.ts";
import { wirePieces } from "./wirePieces.ts";

const GAPS = { columnGap: 28, rowGap: 12, previous: null };
const size = { width: 96, height: 26 };

function gates(graph: ReturnType<typeof graphOf>): Box[] {
  return layout(graph, GAPS).nodes.map(({ x, y }, i) => {
    const { width = 0, height = 0 } = graph.nodes[i] ?? {};
    return { x: x - width / 2, y: y - height / 2, width, height };
  });
}

function cover(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function pieces(wires: Layout["wires"]): Box[] {
  return wires.flatMap(({ points }) => [...wirePieces(points, 3)]);
}

test("stands beside its wire, near it, touching no gate and no wire, its anchor on the wire", () => {
  for (const sketch of [SEED, NEURON]) {
    const graph = graphOf(sketch);
    const { wires } = layout(graph, GAPS);
    const taken = { boxes: gates(graph), wires: pieces(wires) };
    for (const { points } of wires) {
      const place = placeCallout(points, size, taken);
      const touched = [...taken.boxes, ...taken.wires].filter((box) => cover({ ...place, ...size }, box));
      expect(touched).toEqual([]);
      const [start, end] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0];
      const share = (place.anchor.x - start) / (end - start);
      expect(pointOn(points, share).y).toBeCloseTo(place.anchor.y, 1);
      const leaderEnd = nearest(place.anchor, place, size);
      expect(Math.hypot(leaderEnd.x - place.anchor.x, leaderEnd.y - place.anchor.y)).toBeLessThan(80);
    }
  }
});

test("goes above or below everything where nothing near its wire is free", () => {
  const points = [0, 100, 200, 300].map((x) => ({ x, y: 500 }));
  const bounds = { x: -50, y: -50, width: 400, height: 1_100 };
  const taken = { boxes: [{ x: -50, y: -10, width: 400, height: 1_020 }], wires: [] };
  const { y } = placeCallout(points, size, taken, bounds);
  expect(y + size.height < -10 || y > 1_010).toBe(true);
});

test("would rather lie on a wire than on a number", () => {
  const points = [0, 100, 200, 300].map((x) => ({ x, y: 100 }));
  const boxes = [{ x: -600, y: -600, width: 1_500, height: 690 }];
  const wires = [{ x: -600, y: 96, width: 1_500, height: 800 }];
  expect(placeCallout(points, size, { boxes, wires }).y).toBeGreaterThan(90);
});

test("stays within bounds wherever the obstacles are", () => {
  const graph = graphOf(SEED);
  const result = layout(graph, GAPS);
  const bounds = { x: -10, y: -10, width: result.width + 20, height: result.height + 20 };
  const box = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    width: fc.integer({ min: 1, max: 200 }),
    height: fc.integer({ min: 1, max: 200 }),
  });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 8 }), (obstacles) => {
      for (const { points } of result.wires) {
        const { x, y } = placeCallout(points, size, { boxes: obstacles, wires: [] }, bounds);
        expect(x >= bounds.x && x + size.width <= bounds.x + bounds.width).toBe(true);
        expect(y >= bounds.y && y + size.height <= bounds.y + bounds.height).toBe(true);
      }
    }),
  );
});

test("answers even where everything is covered and where there is no such wire", () => {
  const { wires } = layout(graphOf(SEED), GAPS);
  const everywhere = [{ x: -5_000, y: -5_000, width: 10_000, height: 10_000 }];
  for (const points of [wires[0]?.points ?? [], []]) {
    const { x, y, anchor } = placeCallout(points, size, { boxes: everywhere, wires: everywhere });
    expect([x, y, anchor.x, anchor.y].every(Number.isFinite)).toBe(true);
  }
});
