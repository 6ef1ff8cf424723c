/**
 * The engine beside micrograd's algorithm, in JavaScript and in Python, on the same graphs of scalars and on layers of
 * a net; then a whole trace, and the way from text to picture.
 */

import type { Graph } from "../src/engine/graph/graph.ts";
import { runWhole } from "../src/engine/run.ts";
import { backward } from "../src/engine/trace/backward.ts";
import { buildTrace } from "../src/engine/trace/buildTrace.ts";
import { forward } from "../src/engine/trace/forward.ts";
import { frameAt } from "../src/engine/trace/frameAt.ts";
import { makeTape } from "../src/engine/trace/tape.ts";
import { DEFAULT_STYLE } from "../src/present/numbers/style.ts";
import { drawPicture } from "../src/present/picture/picture.ts";
import { closurePass } from "./closures.ts";
import { keptClosures } from "./keptClosures.ts";
import { reluNet, scalarLayers, scattered, tensorLayers } from "./nets.ts";
import { pythonPass } from "./python.ts";
import { scalarProgram } from "./scalarProgram.ts";
import { race, rounded } from "./timing.ts";

const COUNTS = [1_000, 10_000, 100_000];

export function bench(): void {
  // Before the races: what the closures leave behind would be swept up in here.
  console.log("\nA whole trace with its steps, and one frame of it, 2,000 nodes (bar: 15 ms for the trace)");
  console.table([traceRow("relu net", reluNet(2_000)), traceRow("x + x + …", repeatedSum(2_000))]);
  console.log("\nFrom text to picture (bars for both together: 50 ms at 30 nodes, 200 ms at 300)");
  console.table([30, 300].map(pictureRow));
  console.log(`
Forward + backward in scalars, nanoseconds a node
  ours             both passes over a tape that is made once, into arrays that are kept
  + tape           the tape made anew as well, from a graph that stands
  closures         micrograd's algorithm in JavaScript: it builds its graph by running it, sorts, walks back
  closures kept    a stronger rival: graph and order are kept, two closures a node are called
  Python           micrograd's algorithm in Python, as closures
`);
  scalarTable("a net of relu units", COUNTS.map(reluNet));
  scalarTable("units that take their operands from anywhere", COUNTS.map(scattered));
  console.log("\nLayers with bias and tanh, then mse, as tensors; the rivals do the same in scalars");
  console.table([layerRow(1, [16, 16, 16, 4]), layerRow(1, [64, 64, 64, 10]), layerRow(8, [64, 64, 64, 10])]);
}

function scalarTable(name: string, graphs: readonly Graph[]): void {
  const rows = graphs.map((graph) => {
    const { times, size } = raceOf(graph, graph);
    const nanoseconds = (time: number) => rounded((time * 1e6) / size);
    return {
      nodes: size,
      ours: nanoseconds(times.ours),
      "+ tape": nanoseconds(times.withTape),
      closures: nanoseconds(times.closures),
      "closures kept": nanoseconds(times.kept),
      Python: times.python === null ? null : nanoseconds(times.python),
    };
  });
  console.log(name);
  console.table(rows);
  console.log("The same as ratios (bars of closures and Python to ours: 8 and 100)");
  console.table(
    rows.map((row) => ({
      nodes: row.nodes,
      "closures : ours": rounded(row.closures / row.ours),
      "closures : ours + tape": rounded(row.closures / row["+ tape"]),
      "closures kept : ours": rounded(row["closures kept"] / row.ours),
      "Python : ours": row.Python === null ? "no python3" : rounded(row.Python / row.ours),
      "Python : ours + tape": row.Python === null ? "no python3" : rounded(row.Python / row["+ tape"]),
    })),
  );
  const [least, most] = [rows[0], rows.at(-1)];
  if (least === undefined || most === undefined) return;
  const growth = (column: "ours" | "+ tape" | "closures" | "closures kept") =>
    `${column} × ${(most[column] / least[column]).toFixed(1)}`;
  const growths = [growth("ours"), growth("+ tape"), growth("closures"), growth("closures kept")];
  console.log(
    `A node's time from ${least.nodes} to ${most.nodes} nodes: ${growths.join(", ")} (linear: × 1)\n`,
  );
}

function layerRow(samples: number, sizes: readonly number[]) {
  const { times, size } = raceOf(tensorLayers(samples, sizes), scalarLayers(samples, sizes));
  return {
    layers: sizes.join(" → "),
    samples,
    "scalar nodes": size,
    "ours, ms": rounded(times.ours),
    "ns a scalar node": rounded((times.ours * 1e6) / size),
    "closures : ours": rounded(times.closures / times.ours),
    "closures kept : ours": rounded(times.kept / times.ours),
    "Python : ours": times.python === null ? "no python3" : rounded(times.python / times.ours),
  };
}

/** Milliseconds a pass; the rivals do the twin's, a graph of scalars with the same inputs entry by entry. */
function raceOf(graph: Graph, twin: Graph) {
  const program = scalarProgram(twin);
  const size = program.length;
  const tape = makeTape(graph);
  const kept = keptClosures(program);
  const python = pythonPass(program, Math.max(3, Math.ceil(1e5 / size)));
  const values = new Float64Array(tape.given.length);
  const slots = new Float64Array(tape.given.length);
  const ours = () => backward(tape, forward(tape, values), null, slots);
  const gradients = inputGradients(graph, tape.starts, ours());
  const twinInputs = twin.nodes.flatMap(({ kind, index }) => (kind === "input" ? [index] : []));
  for (const theirs of [closurePass(program), kept()]) {
    check(
      gradients,
      twinInputs.map((index) => theirs[index]?.grad ?? Number.NaN),
    );
  }
  if (python !== null)
    check(
      gradients,
      twinInputs.map((index) => python.gradients[index] ?? Number.NaN),
    );
  const times = race(9, Math.ceil(1e5 / size), {
    ours,
    withTape: () => {
      const anew = makeTape(graph);
      return backward(anew, forward(anew), null);
    },
    closures: () => closurePass(program),
    kept,
  });
  return { size, times: { ...times, python: python?.milliseconds ?? null } };
}

function inputGradients(graph: Graph, starts: Int32Array, gradients: Float64Array): readonly number[] {
  return graph.nodes.flatMap(({ kind, index }) =>
    kind === "input" ? [...gradients.slice(starts[index], starts[index + 1])] : [],
  );
}

/** A race of different computations would prove nothing. */
function check(ours: readonly number[], theirs: readonly number[]): void {
  if (ours.length !== theirs.length) throw new Error(`${ours.length} inputs, not ${theirs.length}`);
  theirs.forEach((grad, place) => {
    const own = ours[place] ?? Number.NaN;
    if (!(Math.abs(own - grad) <= 1e-9 * Math.max(1, Math.abs(grad))))
      throw new Error(`input ${place}: ${own}, ${grad}`);
  });
}

function traceRow(name: string, graph: Graph) {
  const trace = buildTrace(graph);
  const middle = Math.floor(trace.steps.length / 2);
  const times = race(21, 1, { trace: () => buildTrace(graph), frame: () => frameAt(trace, middle) });
  return {
    graph: name,
    nodes: graph.nodes.length,
    "trace, ms": rounded(times.trace),
    "frame, ms": rounded(times.frame),
  };
}

function pictureRow(nodes: number) {
  // Four nodes a term: an input, the weight's number, a product, a sum.
  const terms = Array.from({ length: Math.round(nodes / 4) }, (_, i) => i);
  const inputs = terms.map((i) => `x${i} = ${(i % 7) - 3}`).join(", ");
  const source = `${inputs}\nf = ${terms.map((i) => `x${i} * ${(i % 5) + 1}`).join(" + ")}`;
  const { trace } = runWhole(source);
  if (trace === null) throw new Error("the text is right");
  const { graph } = trace;
  const times = race(15, 1, {
    run: () => runWhole(source),
    draw: () => drawPicture(graph, DEFAULT_STYLE, null),
  });
  return { nodes: graph.nodes.length, "run, ms": rounded(times.run), "drawPicture, ms": rounded(times.draw) };
}

/** `x + x + x + …`: one node with a consumer for nearly every other. */
function repeatedSum(count: number): Graph {
  const { trace } = runWhole(`x = 1, f = ${Array.from({ length: count - 1 }, () => "x").join(" + ")}`);
  if (trace === null) throw new Error("the text is right");
  return trace.graph;
}
