import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "../layout/geometry.ts";
import { fitTransform, legibleZoom, revealFirst, revealTransform, type Transform } from "./fitTransform.ts";

/** Where a box of the stage stands in the window. */
function shown(box: Box, { x, y, scale }: Transform) {
  const left = box.x * scale + x;
  const top = box.y * scale + y;
  return { left, top, right: left + box.width * scale, bottom: top + box.height * scale };
}

const WINDOW = { width: 824, height: 424 };

function fitted(box: Box, legible: number, extent: "whole" | "legible" = "legible") {
  const transform = fitTransform(box, WINDOW, legible, extent);
  if (transform === null) throw new Error("no transform");
  return { ...shown(box, transform), ...transform };
}

describe("fitting a picture into the window", () => {
  it("puts it in the middle, with a margin at the narrower side", () => {
    expect(fitted({ x: -20, y: 50, width: 1600, height: 400 }, 0.4)).toMatchObject({
      ...{ scale: 0.5, left: 12, right: 812, top: 112, bottom: 312 },
    });
    expect(fitted({ x: 0, y: 0, width: 400, height: 800 }, 0.4)).toMatchObject({
      ...{ scale: 0.5, left: 312, right: 512, top: 12, bottom: 412 },
    });
  });

  it("does not blow a small one up", () => {
    expect(fitted({ x: 10, y: 10, width: 100, height: 50 }, 1)).toMatchObject({
      scale: 1.75,
      left: 324.5,
      right: 499.5,
    });
  });

  it("shows all of a large one when asked to, however small it gets", () => {
    const all = fitted({ x: 0, y: 0, width: 4_000, height: 300 }, 0.75, "whole");
    expect(all).toMatchObject({ scale: 0.2, left: 12, right: 812 });
  });

  it("sets the smallest type, 14 px at zoom 1, in the px that are asked for", () => {
    expect(legibleZoom(14)).toBe(1);
    expect(legibleZoom(28)).toBe(2);
  });

  it("stays legible, and then begins at the left, where the inputs are", () => {
    const wide = fitted({ x: -24, y: 0, width: 4_000, height: 300 }, 0.75);
    expect(wide).toMatchObject({ scale: 0.75, left: 12 });
    expect(wide.right).toBeGreaterThan(WINDOW.width);
    expect((wide.top + wide.bottom) / 2).toBeCloseTo(WINDOW.height / 2, 9);
  });

  it.each([
    [
      { width: 0, height: 400 },
      { width: 100, height: 100 },
    ],
    [
      { width: 400, height: 0.5 },
      { width: 100, height: 100 },
    ],
    [
      { width: 400, height: 400 },
      { width: 0, height: 100 },
    ],
  ])("is nothing for a window %j or a picture %j without a size", (window, size) => {
    expect(fitTransform({ x: 0, y: 0, ...size }, window, 0.5, "legible")).toBe(null);
  });

  it("is finite in a window of a single pixel", () => {
    const transform = fitTransform(
      { x: 0, y: 0, width: 500, height: 300 },
      { width: 1, height: 1 },
      0.76,
      "legible",
    );
    expect(Object.values(transform ?? {}).every(Number.isFinite)).toBe(true);
    expect(transform?.scale).toBe(0.76);
  });
});

const HERE: Transform = { x: 0, y: 0, scale: 1 };

describe("bringing a box into view", () => {
  it.each([
    ["in view", { x: 100, y: 100, width: 200, height: 100 }, null],
    ["past the right", { x: 700, y: 100, width: 200, height: 100 }, { x: -88, y: 0 }],
    ["past the left", { x: -50, y: 100, width: 200, height: 100 }, { x: 62, y: 0 }],
    ["past the top", { x: 100, y: 2, width: 200, height: 100 }, { x: 0, y: 10 }],
    ["past a corner", { x: 700, y: 400, width: 200, height: 100 }, { x: -88, y: -88 }],
    ["nearly as wide as the window", { x: 10, y: 100, width: 820, height: 100 }, { x: -8, y: 0 }],
    ["too wide, leaving the left free", { x: 30, y: 100, width: 1000, height: 100 }, { x: -30, y: 0 }],
    ["too wide, filling the window", { x: -30, y: 100, width: 1000, height: 100 }, null],
    ["off by less than anyone sees", { x: 11.8, y: 100, width: 200, height: 100 }, null],
  ])("that is %s", (_, box, moved) => {
    expect(revealTransform(box, HERE, WINDOW)).toEqual(moved && { scale: 1, ...moved });
  });

  it("counts with the zoom", () => {
    const now = { x: -100, y: 0, scale: 2 };
    expect(revealTransform({ x: 50, y: 50, width: 100, height: 50 }, now, WINDOW)).toEqual({
      x: -88,
      y: 0,
      scale: 2,
    });
  });

  it("is nothing in a window without a size", () => {
    expect(revealTransform({ x: 900, y: 0, width: 10, height: 10 }, HERE, { width: 0, height: 0 })).toBe(
      null,
    );
  });

  it("is done with one move, and moves no farther than it must", () => {
    const length = fc.double({ min: 1, max: 3_000, noNaN: true });
    const place = fc.double({ min: -4_000, max: 4_000, noNaN: true });
    const boxes = fc.record({ x: place, y: place, width: length, height: length });
    const transforms = fc.record({ x: place, y: place, scale: fc.double({ min: 0.1, max: 6, noNaN: true }) });
    fc.assert(
      fc.property(boxes, transforms, fc.record({ width: length, height: length }), (box, now, window) => {
        const next = revealTransform(box, now, window);
        if (next === null) return;
        expect(revealTransform(box, next, window)).toBe(null);
        const { left, right, top, bottom } = shown(box, next);
        for (const [from, to, room] of [
          [left, right, window.width],
          [top, bottom, window.height],
        ] as const) {
          const isInside = from > -0.6 && to < room + 0.6;
          const isAround = from < 0.6 && to > room - 0.6;
          expect(isInside || isAround).toBe(true);
        }
      }),
    );
  });
});

describe("showing the first box there is room for", () => {
  const wide = { x: 0, y: 0, width: 2_000, height: 100 };
  const right = { x: 1_500, y: 0, width: 400, height: 100 };
  const left = { x: 0, y: 0, width: 400, height: 100 };

  it("leaves out what comes after it", () => {
    expect(revealFirst([right, left], HERE, WINDOW)).toEqual(revealTransform(right, HERE, WINDOW));
  });

  it("passes over one that is too large", () => {
    const { left: from, right: to } = shown(left, revealFirst([wide, left], { ...HERE, x: -900 }, WINDOW));
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeLessThanOrEqual(WINDOW.width);
  });

  it("leaves a margin to one that is too large before it leaves it empty", () => {
    const small = { ...left, x: wide.x + wide.width - left.width };
    const { right: to } = shown(small, revealFirst([wide, small], { ...HERE, x: -9_000 }, WINDOW));
    expect(to).toBeLessThanOrEqual(WINDOW.width);
    expect(to).toBeGreaterThan(WINDOW.width - 5);
  });

  it("shows the last one as well as it can where none fits", () => {
    const large = { ...wide, x: 5_000 };
    const { left: from } = shown(large, revealFirst([wide, large], HERE, WINDOW));
    expect(from).toBeLessThan(WINDOW.width / 2);
  });

  it("does not move without need", () => {
    expect(revealFirst([{ ...left, x: 50, y: 50 }], HERE, WINDOW)).toBe(HERE);
  });
});
