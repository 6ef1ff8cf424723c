/**
 * The engine beside micrograd's algorithm in JavaScript on the same graphs, nets of relu units in scalars as in
 * micrograd's demonstration; then the whole way from text to picture.
 */
import type { DraftNode } from "../src/engine/graph/draft.ts";
import { finishGraph } from "../src/engine/graph/finishGraph.ts";
import type { Graph } from "../src/engine/graph/graph.ts";
import { operationNamed } from "../src/engine/ops/registry.ts";
import { runWhole } from "../src/engine/run.ts";
import { scalar } from "../src/engine/tensor/tensor.ts";
import { backward } from "../src/engine/trace/backward.ts";
import { buildTrace } from "../src/engine/trace/buildTrace.ts";
import { forward } from "../src/engine/trace/forward.ts";
import { makeTape } from "../src/engine/trace/tape.ts";
import { drawPicture } from "../src/present/picture/picture.ts";
import { closurePass, closureProgram } from "./closures.ts";

const WIDTH = 16;

export async function bench(): Promise<void> {
  // Before the races: what the closures leave behind would be swept up in here.
  console.log("\nA whole trace with its steps, 2,000 nodes (bar: 15 ms)");
  console.table([traceRow("relu net", reluNet(2_000)), traceRow("x + x + …", repeatedSum(2_000))]);
  console.log("\nFrom text to picture (bars for both together: 50 ms at 30 nodes, 200 ms at 300)");
  console.table([30, 300].map(pictureRow));
  console.log("\nForward + backward in scalars (bars: ratio at least 8, time a node flat to 100,000 nodes)");
  console.table([1_000, 10_000, 100_000].map(passRow));
}

function passRow(count: number) {
  const graph = reluNet(count);
  const program = closureProgram(graph);
  const { length } = graph.nodes;
  const tape = makeTape(graph);
  const ours = () => backward(tape, forward(tape), null);
  const theirs = () => closurePass(program);
  check(ours(), theirs());
  // Turn by turn, so that a busy moment of the machine falls on both.
  const repetitions = Math.max(15, Math.ceil(1e6 / length));
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let turn = 0; turn < repetitions; turn += 1) {
    times.ours.push(milliseconds(ours));
    times.theirs.push(milliseconds(theirs));
  }
  const perNode = (all: readonly number[]) => (median(all) * 1e6) / length;
  const [own, other] = [perNode(times.ours), perNode(times.theirs)];
  return {
    nodes: length,
    "ours, ns a node": Number(own.toFixed(1)),
    "closures, ns a node": Number(other.toFixed(1)),
    ratio: Number((other / own).toFixed(1)),
    "makeTape once, ns a node": Number(((medianOf(15, () => makeTape(graph)) * 1e6) / length).toFixed(0)),
  };
}

/** A race of different computations would prove nothing. */
function check(ours: Float64Array, theirs: ReturnType<typeof closurePass>): void {
  theirs.forEach(({ grad }, index) => {
    const own = ours[index] ?? Number.NaN;
    if (!(Math.abs(own - grad) <= 1e-9 * Math.max(1, Math.abs(grad))))
      throw new Error(`n${index}: ${own}, ${grad}`);
  });
}

function traceRow(name: string, graph: Graph) {
  return { graph: name, nodes: graph.nodes.length, "median ms": medianOf(21, () => buildTrace(graph)) };
}

function pictureRow(nodes: number) {
  // Four nodes a term: an input, the weight's number, a product, a sum.
  const terms = Array.from({ length: Math.round(nodes / 4) }, (_, i) => i);
  const inputs = terms.map((i) => `x${i} = ${(i % 7) - 3}`).join(", ");
  const source = `${inputs}\nf = ${terms.map((i) => `x${i} * ${(i % 5) + 1}`).join(" + ")}`;
  const { trace } = runWhole(source);
  if (trace === null) throw new Error("the text is right");
  return {
    nodes: trace.graph.nodes.length,
    "run, ms": medianOf(15, () => runWhole(source)),
    "drawPicture, ms": medianOf(15, () => drawPicture(trace.graph, 4, null)),
  };
}

/** Layers of relu units, each unit over all of the layer before: `relu(b + w0 * x0 + w1 * x1 …)`; about `count` nodes. */
function reluNet(count: number): Graph {
  const nodes: DraftNode[] = [];
  const span = { from: 0, to: 0 };
  const weights = weightsFrom(1);
  const input = (): number =>
    nodes.push({ kind: "input", value: scalar(weights()), span, valueSpan: null, names: [] }) - 1;
  const apply = (name: string, ...operands: number[]): number => {
    const operation = operationNamed(name);
    if (operation === null) throw new Error(`no operation ${name}`);
    return nodes.push({ kind: "operation", operation, operands, fixed: [], span, names: [] }) - 1;
  };
  let layer = Array.from({ length: WIDTH }, input);
  while (nodes.length < count) {
    const before = layer;
    layer = Array.from({ length: WIDTH }, () => {
      const sum = before.reduce((total, unit) => apply("add", total, apply("mul", input(), unit)), input());
      return apply("relu", sum);
    });
  }
  const output = layer.reduce((total, unit) => apply("add", total, unit));
  return finishGraph({ nodes, output, taken: new Set() }, "f");
}

/** `x + x + x + …`: one node with a consumer for nearly every other. */
function repeatedSum(count: number): Graph {
  const { trace } = runWhole(`x = 1, f = ${Array.from({ length: count - 1 }, () => "x").join(" + ")}`);
  if (trace === null) throw new Error("the text is right");
  return trace.graph;
}

/** Numbers within ±0.6, which keep the size of what runs through the layers (a linear congruential generator). */
function weightsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32 - 0.5) * 1.2;
  };
}

function medianOf(repetitions: number, work: () => unknown): number {
  work();
  return Number(median(Array.from({ length: repetitions }, () => milliseconds(work))).toFixed(2));
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
