/** The map in the corner: the picture's proportions, the window's part of it, and never on what must be seen. */
import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { freeCorner, mapSize, seenBoxes, viewBox } from "./mapPlace.ts";
import { drawPicture, type Picture } from "./picture.ts";

const WINDOW = { width: 800, height: 600 };
const MAP = { width: 150, height: 90 };
const INSET = { width: 12, height: 54 };

describe("the map", () => {
  it("has the picture's proportions and fits in the room there is", () => {
    expect(mapSize({ width: 2000, height: 500 }, { width: 160, height: 100 })).toEqual({
      width: 160,
      height: 40,
    });
    expect(mapSize({ width: 500, height: 2000 }, { width: 160, height: 100 })).toEqual({
      width: 25,
      height: 100,
    });
  });

  it("shows what of the picture is in the window", () => {
    expect(viewBox({ x: -100, y: 50, scale: 2 }, WINDOW)).toEqual({ x: 50, y: -25, width: 400, height: 300 });
  });

  it("stands at the bottom right, and elsewhere while something there must be seen", () => {
    const now = { x: -1000, y: 0, scale: 1 };
    const corner = (x: number, y: number) =>
      freeCorner(MAP, INSET, now, WINDOW, [{ x: 1000 + x, y, width: 100, height: 60 }]);
    expect(corner(300, 250)).toBe("bottom-right");
    expect(corner(650, 470)).toBe("top-right");
    expect(freeCorner(MAP, INSET, now, WINDOW, [{ x: 1500, y: 0, width: 300, height: 600 }])).toBe(
      "bottom-left",
    );
  });

  it("stands nowhere where all corners are taken", () => {
    const all = { x: 0, y: 0, width: 800, height: 600 };
    expect(freeCorner(MAP, INSET, { x: 0, y: 0, scale: 1 }, WINDOW, [all])).toBe(null);
  });

  it("keeps off the step's gates, labels, wire and callout, and off nothing else", () => {
    const { trace } = run("a = 2, b = 1\nf = (a + b) * (b + 1)");
    if (trace === null) throw new Error("does not run");
    const picture = drawPicture(trace.graph, DEFAULT_STYLE, null);
    const frame = frameAt(trace, trace.forwardCount + 2);
    const callout = { x: 0, y: -60, width: 200, height: 50 };
    const boxes = seenBoxes(picture, frame, callout);
    const holds = ({ centre }: Picture["nodes"][number]) =>
      boxes.some(
        ({ x, y, width, height }) =>
          centre.x > x && centre.x < x + width && centre.y > y && centre.y < y + height,
      );
    const held = picture.nodes.filter(holds).map(({ key }) => key);
    expect(held).toEqual(["add#1", "=f"]);
    expect(boxes).toContain(callout);
    expect(seenBoxes(picture, frameAt(trace, 0), null)).toEqual([]);
  });
});
