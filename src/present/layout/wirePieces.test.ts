import fc from "fast-check";
import { expect, test } from "vitest";
import { sampled } from "./pointOn.ts";
import { wirePieces } from "./wirePieces.ts";

test("a straight wire is one piece as thick as it is drawn", () => {
  const points = [0, 10, 20, 30].map((x) => ({ x, y: 5 }));
  expect(wirePieces(points, 3)).toEqual([{ x: -3, y: 2, width: 36, height: 6 }]);
});

test("the pieces of any wire hold every point of it, and little else", () => {
  const corner = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });
  fc.assert(
    fc.property(corner, corner, (from, to) => {
      const middle = (from.x + to.x) / 2;
      const points = [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
      const pieces = wirePieces(points, 3);
      for (const { x, y } of sampled(points, 41)) {
        const holds = pieces.some(
          (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
        );
        expect(holds).toBe(true);
      }
      const rise = Math.abs(to.y - from.y);
      for (const { height } of pieces) expect(height).toBeLessThanOrEqual(6 + rise / 3 + 1);
    }),
  );
});
