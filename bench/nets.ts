/** Graphs to run: nets of scalars as in micrograd's demonstration, and layers of tensors with their scalar twins. */
import type { DraftNode } from "../src/engine/graph/draft.ts";
import { finishGraph } from "../src/engine/graph/finishGraph.ts";
import type { Graph } from "../src/engine/graph/graph.ts";
import { operationNamed } from "../src/engine/ops/registry.ts";
import { scalar, type Tensor } from "../src/engine/tensor/tensor.ts";
import { generator } from "../src/test/randomSketch.ts";

const WIDTH = 16;

/** Layers of relu units, each over all of the layer before: `relu(b + w0 * x0 + w1 * x1 …)`; about `count` nodes. */
export function reluNet(count: number): Graph {
  const draft = drafting();
  const weight = weights();
  const input = () => draft.input(scalar(weight()));
  let layer = Array.from({ length: WIDTH }, input);
  while (draft.size() < count) {
    const before = layer;
    layer = Array.from({ length: WIDTH }, () => {
      const sum = before.reduce(
        (total, x) => draft.apply("add", total, draft.apply("mul", input(), x)),
        input(),
      );
      return draft.apply("relu", sum);
    });
  }
  return draft.finish(layer.reduce((total, x) => draft.apply("add", total, x)));
}

/** No layers: each unit `tanh(x * y + z)` takes its operands from anywhere before it, so that memory is all over. */
export function scattered(count: number): Graph {
  const draft = drafting();
  const weight = weights();
  const random = generator(2);
  const units = Array.from({ length: Math.round(count / 10) }, () => draft.input(scalar(weight())));
  const unused = new Set(units);
  const pick = () => {
    const unit = units[Math.floor(random() * units.length)] ?? 0;
    unused.delete(unit);
    return unit;
  };
  while (draft.size() < count) {
    const unit = draft.apply("tanh", draft.apply("add", draft.apply("mul", pick(), pick()), pick()));
    units.push(unit);
    unused.add(unit);
  }
  return draft.finish([...unused].reduce((total, unit) => draft.apply("add", total, unit)));
}

/** Layers `tanh(X @ W + b)`, the last without tanh, then the mean squared error: as the program would be written. */
export function tensorLayers(samples: number, sizes: readonly number[]): Graph {
  const draft = drafting();
  const weight = weights();
  const input = (...shape: number[]) =>
    draft.input({ shape, data: Float64Array.from({ length: shape.reduce((a, b) => a * b) }, weight) });
  const [first = 0, ...others] = sizes;
  let x = input(samples, first);
  let width = first;
  for (const [place, next] of others.entries()) {
    const sum = draft.apply("add", draft.apply("matmul", x, input(width, next)), input(next));
    x = place === others.length - 1 ? sum : draft.apply("tanh", sum);
    width = next;
  }
  return draft.finish(draft.apply("mse", x, input(samples, width)));
}

/** The same in scalars; its inputs come in the order of the entries of those of `tensorLayers`. */
export function scalarLayers(samples: number, sizes: readonly number[]): Graph {
  const draft = drafting();
  const weight = weights();
  const inputs = (count: number) => Array.from({ length: count }, () => draft.input(scalar(weight())));
  const sum = (terms: readonly number[]) => terms.reduce((total, term) => draft.apply("add", total, term));
  const [first = 0, ...others] = sizes;
  let x = Array.from({ length: samples }, () => inputs(first));
  for (const [place, next] of others.entries()) {
    const w = Array.from({ length: x[0]?.length ?? 0 }, () => inputs(next));
    const b = inputs(next);
    x = x.map((row) =>
      b.map((bias, column) => {
        const products = row.map((entry, k) => draft.apply("mul", entry, w[k]?.[column] ?? 0));
        const total = draft.apply("add", sum(products), bias);
        return place === others.length - 1 ? total : draft.apply("tanh", total);
      }),
    );
  }
  const targets = x.map((row) => inputs(row.length));
  const minus = draft.constant(-1);
  const squares = x.flatMap((row, sample) =>
    row.map((entry, column) => {
      const target = draft.apply("mul", minus, targets[sample]?.[column] ?? 0);
      const distance = draft.apply("add", entry, target);
      return draft.apply("mul", distance, distance);
    }),
  );
  return draft.finish(draft.apply("mul", draft.constant(1 / squares.length), sum(squares)));
}

function drafting() {
  const nodes: DraftNode[] = [];
  const span = { from: 0, to: 0 };
  return {
    size: () => nodes.length,
    input: (value: Tensor) => nodes.push({ kind: "input", value, span, valueSpan: null, names: [] }) - 1,
    constant: (value: number) => nodes.push({ kind: "constant", value: scalar(value), span, names: [] }) - 1,
    apply: (name: string, ...operands: number[]) => {
      const operation = operationNamed(name);
      if (operation === null) throw new Error(`no operation ${name}`);
      return nodes.push({ kind: "operation", operation, operands, fixed: [], span, names: [] }) - 1;
    },
    finish: (output: number) => finishGraph({ nodes, output, taken: new Set() }, "f"),
  };
}

/** Numbers within ±0.6, which keep the size of what runs through the layers. */
function weights(): () => number {
  const random = generator(1);
  return () => (random() - 0.5) * 1.2;
}
