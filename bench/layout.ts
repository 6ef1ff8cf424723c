/**
 * Our layout beside @dagrejs/dagre's, and beside graphviz's where `dot` is installed, on the same graphs:
 * time, crossings, wires over nodes, operand pairs upside down (their gates, and their wires where both have begun),
 * and how far nodes move when one is spliced in.
 */
import dagre from "@dagrejs/dagre";
import type { Point } from "../src/present/layout/geometry.ts";
import { type Layout, type LayoutGraph, layout } from "../src/present/layout/layout.ts";
import {
  crossings,
  type Drawing,
  drawingOf,
  meanDisplacement,
  operandOrder,
  wiresOverNodes,
} from "../src/test/layoutQuality.ts";
import { FAN_OUT, graphOf, mlp, NEURON, SEED, splice } from "../src/test/layoutSketch.ts";
import { generator, randomSketch } from "../src/test/randomSketch.ts";
import { randomProgram } from "./graphs.ts";
import { byGraphviz, hasGraphviz } from "./graphviz.ts";

const GAPS = { columnGap: 28, rowGap: 12 };
const PROGRAMS = 40;

/** `run` lays out and is timed; what it returns tells where everything stands. */
type Program = {
  readonly name: string;
  readonly runs: number;
  readonly run: (graph: LayoutGraph) => () => Drawing;
};

export function bench(): void {
  const programs: Program[] = [
    { name: "ours", runs: 15, run: ours },
    { name: "dagre", runs: 3, run: byDagre },
    ...(hasGraphviz()
      ? [
          { name: "graphviz", runs: 3, run: (graph: LayoutGraph) => byGraphviz(graph, GAPS, false) },
          {
            name: "graphviz, ordering=in",
            runs: 3,
            run: (graph: LayoutGraph) => byGraphviz(graph, GAPS, true),
          },
        ]
      : []),
  ];
  const graphs: readonly (readonly [name: string, graph: LayoutGraph])[] = [
    ["neuron", graphOf(NEURON)],
    ["seed", graphOf(SEED)],
    ["fan-out", graphOf(FAN_OUT)],
    ["r50", graphOf(randomSketch(50, 1))],
    ["r200", graphOf(randomSketch(200, 1))],
    ["mlp", graphOf(mlp([4, 8, 8, 1]))],
  ];
  const warmUp = graphOf(randomSketch(50, 2));
  for (let run = 0; run < 100; run++) ours(warmUp);
  const rows = graphs.flatMap(([name, graph]) => programs.map((program) => measure(name, graph, program)));
  console.log("\nLayout: bars are 3 ms at 50 nodes, 33 ms at 200; no wire over a node");
  console.table(rows);

  console.log(`One operation spliced into ${PROGRAMS} random programs, mean move of the others (bar: 66 px)`);
  console.table(
    programs.map(({ name, run }) => ({
      layout: name,
      "mean move, px": Math.round(meanMove(name === "ours" ? ourEdit : eachAfresh(run))),
    })),
  );
}

function eachAfresh(run: Program["run"]): (graphs: readonly LayoutGraph[]) => readonly Drawing[] {
  return (graphs) => graphs.map((graph) => run(graph)());
}

function meanMove(edit: (graphs: readonly LayoutGraph[]) => readonly Drawing[]): number {
  let sum = 0;
  for (let seed = 0; seed < PROGRAMS; seed++) {
    const before = graphOf(randomProgram(seed));
    const after = splice(before, generator(seed)());
    const [first, second] = edit([before, after]);
    if (first && second) {
      sum += meanDisplacement({ graph: before, drawing: first }, { graph: after, drawing: second });
    }
  }
  return sum / PROGRAMS;
}

/** Each graph is laid out after the one before it. */
function ourEdit(graphs: readonly LayoutGraph[]): Drawing[] {
  let previous: Layout | null = null;
  return graphs.map((graph) => {
    previous = layout(graph, { ...GAPS, previous });
    return drawingOf(previous);
  });
}

function measure(name: string, graph: LayoutGraph, program: Program) {
  const times: number[] = [];
  let result = program.run(graph);
  for (let run = 0; run < program.runs; run++) {
    const start = performance.now();
    result = program.run(graph);
    times.push(performance.now() - start);
  }
  const drawing = result();
  const { pairs, upsideDown, wiresUpsideDown } = operandOrder(graph, drawing);
  return {
    graph: `${name} (${graph.nodes.length})`,
    layout: program.name,
    "median ms": Number((times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(1)),
    crossings: crossings(drawing),
    "wires over nodes": wiresOverNodes(graph, drawing),
    "upside down": `${upsideDown} of ${pairs}`,
    "their wires": wiresUpsideDown,
  };
}

function ours(graph: LayoutGraph): () => Drawing {
  const result = layout(graph, { ...GAPS, previous: null });
  return () => drawingOf(result);
}

/** dagre places the box of gate and labels; it knows no ports. */
function byDagre(graph: LayoutGraph): () => Drawing {
  const sheet = new dagre.graphlib.Graph({ multigraph: true });
  sheet.setGraph({ rankdir: "LR", nodesep: GAPS.rowGap, ranksep: GAPS.columnGap, edgesep: GAPS.rowGap });
  for (const { id, room } of graph.nodes) {
    sheet.setNode(id, { width: room.left + room.right, height: room.top + room.bottom });
  }
  for (const { id, from, to } of graph.edges) sheet.setEdge(from, to, {}, id);
  dagre.layout(sheet);
  return () => ({
    nodes: graph.nodes.map(({ id, room }) => centreOf(sheet.node(id), room)),
    wires: graph.edges.map(({ id, from, to }) => sheet.edge(from, to, id).points),
  });
}

/** Where the gate stands in its box. */
function centreOf(
  { x, y }: Point,
  room: { left: number; right: number; top: number; bottom: number },
): Point {
  return { x: x + (room.left - room.right) / 2, y: y + (room.top - room.bottom) / 2 };
}
