/**
 * Graphviz's `dot` as a layout to compare with, where it is installed. In: a graph and gaps, px. Out: where everything
 * stands. Each call starts a process; that is in its time.
 */
import { spawnSync } from "node:child_process";
import type { LayoutGraph } from "../src/present/layout/layout.ts";
import { sampled } from "../src/present/layout/pointOn.ts";
import type { Drawing } from "../src/test/layoutQuality.ts";

/** Graphviz counts in inches of 72 points; a point is our pixel. */
const INCH = 72;

export function hasGraphviz(): boolean {
  return spawnSync("dot", ["-V"]).status === 0;
}

/** `isOrdered`: operands from top to bottom (`ordering=in`). */
export function byGraphviz(
  graph: LayoutGraph,
  gaps: { readonly columnGap: number; readonly rowGap: number },
  isOrdered: boolean,
): () => Drawing {
  const place = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  const nodes = graph.nodes.map(({ room }, index) => {
    const [width, height] = [(room.left + room.right) / INCH, (room.top + room.bottom) / INCH];
    return `n${index} [width=${width} height=${height}]`;
  });
  const edges = graph.edges
    .toSorted((a, b) => a.position - b.position)
    .map(({ from, to }) => `n${place.get(from)} -> n${place.get(to)}`);
  const source = [
    "digraph {",
    `rankdir=LR nodesep=${gaps.rowGap / INCH} ranksep=${gaps.columnGap / INCH}${isOrdered ? " ordering=in" : ""}`,
    'node [shape=box fixedsize=true label=""] edge [arrowhead=none]',
    ...nodes,
    ...edges,
    "}",
  ].join("\n");
  const { stdout } = spawnSync("dot", ["-Tplain"], { input: source, encoding: "utf8", maxBuffer: 1e8 });
  return () => readPlain(graph, stdout);
}

/** `node name x y …` and `edge tail head count x1 y1 …` a line, y upwards. */
function readPlain(graph: LayoutGraph, text: string): Drawing {
  const lines = text.split("\n").map((line) => line.split(" "));
  const point = (x: string | undefined, y: string | undefined) => ({
    x: Number(x) * INCH,
    y: -Number(y) * INCH,
  });
  const centres = new Map<string, { x: number; y: number }>();
  const chains = new Map<string, { x: number; y: number }[][]>();
  for (const [kind, name = "", ...rest] of lines) {
    if (kind === "node") centres.set(name, point(rest[0], rest[1]));
    if (kind !== "edge") continue;
    const key = `${name} ${rest[0]}`;
    const chain = Array.from({ length: Number(rest[1]) }, (_, i) => point(rest[2 + 2 * i], rest[3 + 2 * i]));
    chains.set(key, [...(chains.get(key) ?? []), chain]);
  }
  const place = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  return {
    nodes: graph.nodes.map(({ room }, index) => {
      const { x, y } = centres.get(`n${index}`) ?? { x: 0, y: 0 };
      return { x: x + (room.left - room.right) / 2, y: y + (room.top - room.bottom) / 2 };
    }),
    wires: graph.edges.map(({ from, to }) => {
      const chain = chains.get(`n${place.get(from)} n${place.get(to)}`)?.shift();
      return sampled(chain ?? [], 16);
    }),
  };
}
