/** Every picture is clean: all lessons, and three hundred random programs with arrays, calls and opened gates. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Graph } from "../../engine/graph/graph.ts";
import { run } from "../../engine/run.ts";
import { lessons } from "../../lessons/gallery.ts";
import { groupProgramText, programText, tensorProgramText } from "../../test/arbitraries.ts";
import { pictureFaults } from "../../test/pictureFaults.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { drawPicture, type Picture } from "./picture.ts";

function graphOf(source: string, toggled: readonly string[] = []): Graph {
  const { trace, diagnostics } = run(source, toggled);
  if (trace === null) throw new Error(`${diagnostics[0]?.message} in ${source}`);
  return trace.graph;
}

const draw = (graph: Graph, previous: Picture | null = null): Picture =>
  drawPicture(graph, DEFAULT_STYLE, previous);

/** The keys of everything that can be opened, and of every group there is. */
function togglesOf({ nodes }: Graph): string[] {
  const keys = nodes.flatMap((node) => [
    node.kind === "operation" ? node.opens : null,
    node.group?.key ?? null,
  ]);
  return [...new Set(keys)].filter((key) => key !== null);
}

/** The same program with another number for each input. */
function renumbered(source: string, graph: Graph): string {
  const spans = graph.nodes.flatMap((node) =>
    node.kind === "input" && node.valueSpan !== null && node.shape.length === 0 ? [node.valueSpan] : [],
  );
  return spans
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to }) => `${text.slice(0, from)}0.0072973525${text.slice(to)}`, source);
}

function places({ nodes, wires }: Picture) {
  return [nodes.map(({ centre }) => centre), wires.map(({ points }) => points)];
}

describe.each(lessons.map(({ id, title, program }) => [`${id} ${title}`, program]))("%s", (_, program) => {
  const graph = graphOf(program);

  it("is drawn with nothing on anything else, operands in order, and every group in an area of its own", () => {
    expect(pictureFaults(draw(graph))).toEqual([]);
  });

  it("is drawn so with each thing opened or folded that can be, coming from the picture before", () => {
    const before = draw(graph);
    for (const key of togglesOf(graph)) {
      expect(pictureFaults(draw(graphOf(program, [key]), before)), key).toEqual([]);
    }
  });

  it("holds still when numbers change", () => {
    const before = draw(graph);
    const after = draw(graphOf(renumbered(program, graph)), before);
    expect(places(after)).toEqual(places(before));
  });
});

describe("any program", () => {
  it.each([
    ["of numbers", programText],
    ["of arrays", tensorProgramText],
    ["of calls and repeated definitions", groupProgramText],
  ])(
    "%s is drawn so too, with things opened and folded",
    (_, anyText) => {
      fc.assert(
        fc.property(anyText, fc.array(fc.nat(), { maxLength: 4 }), (source, picks) => {
          const graph = graphOf(source);
          const before = draw(graph);
          expect(pictureFaults(before)).toEqual([]);
          const keys = togglesOf(graph);
          const toggled = picks.flatMap((pick) => keys[pick % Math.max(1, keys.length)] ?? []);
          if (toggled.length > 0) expect(pictureFaults(draw(graphOf(source, toggled), before))).toEqual([]);
          const after = draw(graphOf(renumbered(source, graph)), before);
          expect(places(after)).toEqual(places(before));
        }),
        { seed: 11, numRuns: 100 },
      );
    },
    60_000,
  );
});
