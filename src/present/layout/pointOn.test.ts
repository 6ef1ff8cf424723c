import { expect, test } from "vitest";
import { pointOn, sampled } from "./pointOn.ts";

/** Straight from (0, 0) to (30, 0), then an S-curve down to (90, 60). */
const wire = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 20, y: 0 },
  { x: 30, y: 0 },
  { x: 60, y: 0 },
  { x: 60, y: 60 },
  { x: 90, y: 60 },
];

test("shares are of the way from left to right", () => {
  expect(pointOn(wire, 0).x).toBeCloseTo(0);
  expect(pointOn(wire, 1).x).toBeCloseTo(90);
  const quarter = pointOn(wire, 0.25);
  expect(quarter.x).toBeCloseTo(22.5);
  expect(quarter.y).toBeCloseTo(0);
});

test("the middle of an S-curve is its centre of symmetry", () => {
  const middle = pointOn(wire, 60 / 90);
  expect(middle.x).toBeCloseTo(60);
  expect(middle.y).toBeCloseTo(30);
});

test("samples begin and end where the wire does and lie on it", () => {
  const points = sampled(wire, 8);
  expect(points).toHaveLength(17);
  expect(points[0]).toEqual({ x: 0, y: 0 });
  expect(points.at(-1)).toEqual({ x: 90, y: 60 });
  for (const point of points) expect(pointOn(wire, point.x / 90).y).toBeCloseTo(point.y, 3);
});

test("a wire without points is at the origin", () => {
  expect(pointOn([], 0.5)).toEqual({ x: 0, y: 0 });
});
