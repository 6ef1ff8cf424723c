import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { drawPicture } from "./picture.ts";
import { placeSlots } from "./slotPlaces.ts";
import { fewOf, slotText, sumResult, sumSlots } from "./sumSlots.ts";

/** The sum at the node of this symbol, this many steps before the end. */
function sumOf(source: string, symbol: string, before: number) {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  const picture = drawPicture(trace.graph, DEFAULT_STYLE, null);
  const drawn = picture.nodes.find(({ node }) => node.symbol === symbol);
  const state = drawn && frameAt(trace, trace.steps.length - before).nodes[drawn.node.index];
  if (drawn === undefined || state === undefined) throw new Error(`no node ${symbol}`);
  const slots = sumSlots(drawn.exits, state.arrivals);
  const placed = placeSlots(slots, drawn.places.gradient, drawn.places.anchor, DEFAULT_STYLE);
  return {
    picture,
    drawn,
    placed,
    texts: placed.map(({ slot }) => slotText(slot, DEFAULT_STYLE)).join(" + "),
    result: sumResult(state, DEFAULT_STYLE),
  };
}

describe("a gradient that is a sum", () => {
  it.each([
    ["? + ?", "0 of 2 arrived", 2],
    ["2 + ?", "1 of 2 arrived", 1],
    ["2 + 3", "= 5", 0],
  ])("reads %j, %j", (texts, result, before) => {
    expect(sumOf("a = 2, b = 1\ne = (a + b) * (b + 1)", "b", before)).toMatchObject({ texts, result });
  });

  it.each([
    ["1 + 1 + 1", "= 3", 0],
    ["1 + 1 + ?", "2 so far, 2 of 3", 1],
  ])("of three terms reads %j, %j", (texts, result, before) => {
    expect(sumOf("x = 3\nf = x + x + x", "x", before)).toMatchObject({ texts, result });
  });

  it("keeps the newest of many terms in view, and all in one order", () => {
    const texts = [...Array(17).keys()].map((after) => {
      return sumOf("x = 1\nf = 8 * x + 7 * x + 6 * x + 5 * x + 4 * x + 3 * x", "x", 16 - after).texts;
    });
    expect(texts.filter((text, place) => text !== texts[place - 1])).toEqual([
      "? + ? + … + ?",
      "3 + ? + … + ?",
      "3 + 4 + … + ?",
      "3 + … + 5 + …",
      "3 + … + 6 + …",
      "3 + … + 8 + ?",
      "3 + 4 + … + 7",
    ]);
  });

  it("of many terms shows the first ones and the last, and how many they are", () => {
    const program = `x = 3\nf = ${Array(10).fill("x").join(" + ")}`;
    expect(sumOf(program, "x", 0)).toMatchObject({ texts: "1 + 1 + … + 1", result: "= 10, sum of 10" });
  });

  it("shows fewer of them where the numbers are long", () => {
    const program = `x = 3\nf = ${Array(6).fill("0.12345 * x").join(" + ")}`;
    expect(sumOf(program, "x", 0).texts).toBe("0.1235 + … + 0.1235");
  });

  it("says about where the shown terms don't give the shown total", () => {
    expect(sumOf("b = 1\nf = b / 3 + b / 3", "b", 0).result).toBe("≈ 0.6667");
  });

  it("has its slots in the order in which its terms arrive, wherever their wires leave", () => {
    // The path through q is the longer one, so it reports last, and it is the upper one.
    const program = "x = 2\nq = sin(cos(x))\nf = q + 3 * x";
    expect(sumOf(program, "x", 1).texts).toBe("3 + ?");
  });

  it("keeps its slots inside the room of the gradient, side by side, and where they are", () => {
    const program = "a = 2, b = 1\ne = (a + b) * (b + 1)";
    const { placed, drawn } = sumOf(program, "b", 0);
    const room = drawn.places.gradient;
    for (const [place, { box }] of placed.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(room.x - 1e-9);
      expect(box.x + box.width).toBeLessThanOrEqual(room.x + room.width + 1e-9);
      const next = placed[place + 1];
      if (next !== undefined) expect(next.box.x).toBeGreaterThan(box.x + box.width);
    }
    expect(sumOf(program, "b", 2).placed.map(({ box }) => box)).toEqual(placed.map(({ box }) => box));
  });
});

describe("a few of many", () => {
  it.each([
    [[1, 2], 4, -1, [1, 2]],
    [[1, 2, 3, 4], 4, 2, [1, 2, 3, 4]],
    [[1, 2, 3, 4, 5], 4, -1, [1, 2, 3, null, 5]],
    [[1, 2, 3, 4, 5], 4, 3, [1, 2, null, 4, 5]],
    [[1, 2, 3, 4, 5, 6], 4, 3, [1, 2, null, 4, null, 6]],
    [[1, 2, 3], 2, 0, [1, null, 3]],
    [[1, 2, 3, 4], 2, 2, [1, null, 3, null]],
    [[1, 2, 3], 1, 1, [null, 2, null]],
    [[1, 2, 3], 1, -1, [1, null, 3]],
    [[1, 2, 3], 2, 2, [1, null, 3]],
    [[], 2, -1, []],
  ])("%j, at most %d, number %d in view: %j", (all, most, seen, expected) => {
    expect(fewOf(all, most, seen)).toEqual(expected);
  });
});
