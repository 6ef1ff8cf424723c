import { expect, test } from "vitest";
import { crossings, operandOrder } from "./layoutQuality.ts";
import { graphOf } from "./layoutSketch.ts";

test("a wire that starts with a step back is crossed as often as one that does not", () => {
  const rising = [0, 1, 2, 3].map((x) => ({ x, y: x }));
  const falling = [0, 1, 2, 3].map((x) => ({ x, y: 2.5 - x }));
  expect(crossings({ nodes: [], wires: [rising, falling] })).toBe(1);
  const back = [{ x: 0.2, y: 0 }, { x: -0.5, y: 0.1 }, ...rising.slice(1)];
  expect(crossings({ nodes: [], wires: [back, falling] })).toBe(1);
  expect(crossings({ nodes: [], wires: [falling, back] })).toBe(1);
});

test("operands are in order by their gates, and by their wires where both have begun", () => {
  const graph = graphOf([[], [], [0, 1]]);
  const nodes = [
    { x: 0, y: 10 },
    { x: 40, y: 0 },
    { x: 80, y: 5 },
  ];
  const second = [
    { x: 40, y: 0 },
    { x: 80, y: 7 },
  ];
  const over = [
    { x: 0, y: 10 },
    { x: 30, y: -10 },
    { x: 50, y: -10 },
    { x: 80, y: 3 },
  ];
  const under = [
    { x: 0, y: 10 },
    { x: 80, y: 3 },
  ];
  expect(operandOrder(graph, { nodes, wires: [over, second] })).toEqual({
    pairs: 1,
    upsideDown: 1,
    wiresUpsideDown: 0,
  });
  expect(operandOrder(graph, { nodes, wires: [under, second] })).toMatchObject({ wiresUpsideDown: 1 });
});
