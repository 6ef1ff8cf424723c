import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { programText } from "../../test/arbitraries.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { type Direction, neighbour } from "./neighbour.ts";
import { drawPicture, type Picture } from "./picture.ts";

function pictureOf(source: string): Picture {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return drawPicture(trace.graph, DEFAULT_STYLE, null);
}

/** The symbol one comes to from the node of this symbol; null where there is none. */
function from(picture: Picture, symbol: string, direction: Direction): string | null {
  const node = picture.graph.nodes.findIndex((candidate) => candidate.symbol === symbol);
  const next = neighbour(picture, node, direction);
  return next === null ? null : (picture.graph.nodes[next]?.symbol ?? "?");
}

describe("walking the graph with arrow keys", () => {
  const picture = pictureOf("w1 = -2, w2 = 5, w3 = -4\nq = w1 + w2\nf = 2 * (q * w3)");

  it.each([
    ["q", "left", "w1"],
    ["w1", "right", "q"],
    ["v1", "left", "q"],
    ["v1", "right", "f"],
    ["w1", "left", null],
    ["f", "right", null],
  ] as const)("from %s to the %s is %s", (symbol, direction, expected) => {
    expect(from(picture, symbol, direction)).toBe(expected);
  });

  it("never comes to a constant, which is not drawn: the next operand is taken", () => {
    expect(from(picture, "f", "left")).toBe("v1");
  });

  it("up and down stay in the column and end at its ends", () => {
    const columnOf = (index: number) =>
      picture.layout.nodes[picture.nodes.findIndex(({ node }) => node.index === index)]?.column;
    for (const { node, centre } of picture.nodes) {
      const down = neighbour(picture, node.index, "down");
      if (down === null) continue;
      const below = picture.nodes.find((drawn) => drawn.node.index === down);
      expect(columnOf(down)).toBe(columnOf(node.index));
      expect(below?.centre.y).toBeGreaterThan(centre.y);
      expect(neighbour(picture, down, "up")).toBe(node.index);
    }
    const steps = picture.nodes.filter(({ node }) => neighbour(picture, node.index, "down") !== null);
    const columns = new Set(picture.layout.nodes.map(({ column }) => column));
    expect(steps).toHaveLength(picture.nodes.length - columns.size);
  });

  it("leads right to a node that nothing uses, and left to one that uses none", () => {
    fc.assert(
      fc.property(programText, (source) => {
        const drawn = pictureOf(source);
        const shown = new Set(drawn.nodes.map(({ node }) => node.index));
        const walk = (start: number, direction: Direction): number => {
          const next = neighbour(drawn, start, direction);
          return next === null ? start : walk(next, direction);
        };
        for (const { node } of drawn.nodes) {
          expect(drawn.graph.outgoing[walk(node.index, "right")]).toEqual([]);
          const first = drawn.graph.incoming[walk(node.index, "left")] ?? [];
          expect(first.filter((edge) => shown.has(drawn.graph.edges[edge]?.from ?? -1))).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("from a node that is not there leads nowhere", () => {
    for (const direction of ["left", "right", "up", "down"] as const)
      expect(neighbour(picture, 99, direction)).toBe(null);
  });
});
