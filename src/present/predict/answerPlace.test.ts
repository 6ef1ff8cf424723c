import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { lessons } from "../../lessons/gallery.ts";
import { textWidth } from "../label/textWidth.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { drawPicture } from "../picture/picture.ts";
import { SIZES } from "../picture/sizes.ts";
import { answerPlace } from "./answerPlace.ts";

describe("one's own answer on the stage", () => {
  it("stays within the place of the number it stands beside, in every lesson, or is left out", () => {
    let placed = 0;
    for (const { program } of lessons) {
      const { trace } = run(program);
      if (trace === null) continue;
      for (const drawn of drawPicture(trace.graph, DEFAULT_STYLE, null).nodes) {
        for (const number of ["value", "gradient"] as const) {
          const place = answerPlace(drawn, number, "−4", "3");
          if (place === null) continue;
          placed += 1;
          const width = textWidth("3", SIZES.text.note);
          const left = place.x;
          const box = drawn.places[number];
          expect(left).toBeGreaterThanOrEqual(box.x);
          expect(left + width).toBeLessThanOrEqual(box.x + box.width);
        }
      }
    }
    expect(placed).toBeGreaterThan(100);
  });

  it("is left out where there is no room, and beside a grid", () => {
    const { trace } = run("x = 2\nW = [1, 2]\nf = sum(x * W)");
    if (trace === null) throw new Error("does not run");
    const [x, grid] = drawPicture(trace.graph, DEFAULT_STYLE, null).nodes;
    if (!x || !grid) throw new Error("no nodes");
    expect(answerPlace(x, "value", "−1.234e−5", "−9.876e−5")).toBeNull();
    expect(answerPlace(grid, "value", "[1, 2]", "3")).toBeNull();
  });
});
