/**
 * One structure run with many numbers, quickly: what stays the same is settled once. In: a graph, and the places of
 * its input numbers. Out: values and gradients by entry, for any numbers in those places.
 */
import type { Graph } from "../../engine/graph/graph.ts";
import { scalar, type Tensor } from "../../engine/tensor/tensor.ts";
import { backward } from "../../engine/trace/backward.ts";
import { forward } from "../../engine/trace/forward.ts";
import { makeTape, type Tape } from "../../engine/trace/tape.ts";
import type { InputNumber } from "./inputNumbers.ts";

export type NumberRun = {
  /** By entry; node i has the entries `starts[i]` up to, not including, `starts[i + 1]`. */
  readonly values: Float64Array;
  readonly gradients: Float64Array;
  readonly starts: Int32Array;
};

export function numberRunner(
  graph: Graph,
  places: readonly InputNumber[],
): (numbers: readonly number[]) => NumberRun {
  const tape = makeTape(graph);
  return (numbers) => {
    const given = tape.given.slice();
    for (const [index, { node, entry }] of places.entries())
      given[(tape.starts[node] ?? 0) + entry] = numbers[index] ?? 0;
    const filled: Tape = { ...tape, given };
    const values = forward(filled);
    return { values, gradients: backward(filled, values, null), starts: tape.starts };
  };
}

/** The graph with these numbers in its inputs. */
export function graphWith(graph: Graph, places: readonly InputNumber[], numbers: readonly number[]): Graph {
  const changed = new Map<number, Tensor>();
  for (const [index, { node, entry }] of places.entries()) {
    const input = graph.nodes[node];
    if (input?.kind !== "input") continue;
    const { shape, data } = changed.get(node) ?? input.value;
    const number = numbers[index] ?? 0;
    const value =
      shape.length === 0
        ? scalar(number)
        : { shape, data: Array.from(data, (old, place) => (place === entry ? number : old)) };
    changed.set(node, value);
  }
  const nodes = graph.nodes.map((node) => {
    const value = changed.get(node.index);
    return node.kind === "input" && value !== undefined ? { ...node, value } : node;
  });
  return { ...graph, nodes };
}
