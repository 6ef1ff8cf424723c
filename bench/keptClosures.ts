/**
 * Closures on a graph that is kept, a stronger rival than micrograd's algorithm: the graph and its order are made
 * once, each node has one closure forward and one backward, and a pass only calls them.
 */
import type { ScalarProgram } from "./scalarProgram.ts";

type Value = { data: number; grad: number; forward: () => void; backward: () => void };

/** A pass over the graph, to be called as often as wanted; each node's gradient is in what it gives back. */
export function keptClosures(program: ScalarProgram): () => readonly { readonly grad: number }[] {
  const values: Value[] = [];
  for (const [kind, a, b] of program) {
    const out = leaf(kind === "input" ? a : 0);
    values.push(out);
    const [left, right] = [values[a], values[b]];
    if (kind !== "input" && left !== undefined && right !== undefined) connect(out, kind, left, right);
  }
  const reversed = values.toReversed();
  return () => {
    for (const value of values) {
      value.forward();
      value.grad = 0;
    }
    const [last] = reversed;
    if (last !== undefined) last.grad = 1;
    for (const value of reversed) value.backward();
    return values;
  };
}

function leaf(data: number): Value {
  return { data, grad: 0, forward: () => {}, backward: () => {} };
}

function connect(out: Value, kind: "add" | "mul" | "relu" | "tanh", a: Value, b: Value): void {
  switch (kind) {
    case "add":
      out.forward = () => {
        out.data = a.data + b.data;
      };
      out.backward = () => {
        a.grad += out.grad;
        b.grad += out.grad;
      };
      return;
    case "mul":
      out.forward = () => {
        out.data = a.data * b.data;
      };
      out.backward = () => {
        a.grad += b.data * out.grad;
        b.grad += a.data * out.grad;
      };
      return;
    case "relu":
      out.forward = () => {
        out.data = Math.max(a.data, 0);
      };
      out.backward = () => {
        a.grad += (out.data > 0 ? 1 : 0) * out.grad;
      };
      return;
    case "tanh":
      out.forward = () => {
        out.data = Math.tanh(a.data);
      };
      out.backward = () => {
        a.grad += (1 - out.data ** 2) * out.grad;
      };
      return;
    default:
      kind satisfies never;
  }
}
