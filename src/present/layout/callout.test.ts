import fc from "fast-check";
import { expect, test } from "vitest";
import { graphOf, NEURON, SEED } from "../../test/layoutSketch.ts";
import { placeCallout } from "./callout.ts";
import type { Box } from "./geometry.ts";
import { layout } from "./layout.ts";
import { pointOn } from "./pointOn.ts";

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

test("stands on the middle of a wire that has room", () => {
  const graph = graphOf(SEED);
  const result = layout(graph, GAPS);
  const wire = result.wires.find(({ id }) => id === "n2>n4:1");
  const { x, y, anchor } = placeCallout(result, "n2>n4:1", size, gates(graph));
  const middle = pointOn(wire?.points ?? [], 0.5);
  expect(anchor).toEqual(middle);
  expect({ x: x + size.width / 2, y: y + size.height / 2 }).toEqual(middle);
});

test("stands beside a wire that is too short for it, without covering a gate, its anchor on the wire", () => {
  for (const sketch of [SEED, NEURON]) {
    const graph = graphOf(sketch);
    const result = layout(graph, GAPS);
    for (const { id, points } of result.wires) {
      const place = placeCallout(result, id, size, gates(graph));
      expect(gates(graph).some((gate) => cover({ ...place, ...size }, gate))).toBe(false);
      const [start, end] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0];
      const share = (place.anchor.x - start) / (end - start);
      expect(pointOn(points, share).y).toBeCloseTo(place.anchor.y, 1);
    }
  }
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
      for (const { id } of result.wires) {
        const { x, y } = placeCallout(result, id, size, obstacles, bounds);
        expect(x >= bounds.x && x + size.width <= bounds.x + bounds.width).toBe(true);
        expect(y >= bounds.y && y + size.height <= bounds.y + bounds.height).toBe(true);
      }
    }),
  );
});

test("answers even where everything is covered and where there is no such wire", () => {
  const result = layout(graphOf(SEED), GAPS);
  const everywhere = [{ x: -5_000, y: -5_000, width: 10_000, height: 10_000 }];
  for (const id of ["n0>n3:0", "no such wire"]) {
    const { x, y, anchor } = placeCallout(result, id, size, everywhere);
    expect([x, y, anchor.x, anchor.y].every(Number.isFinite)).toBe(true);
  }
});
