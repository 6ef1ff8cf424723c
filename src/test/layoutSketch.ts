/**
 * Graphs to lay out, as short as can be: for each node the indices of its operands.
 * Sizes are those of a picture of scalars.
 */
import type { LayoutEdge, LayoutGraph, LayoutNode } from "../present/layout/layout.ts";

/** Operand indices by node, empty for an input; operands come before their consumers. */
export type Sketch = readonly (readonly number[])[];

export function graphOf(sketch: Sketch): LayoutGraph {
  const edges: LayoutEdge[] = [];
  const nodes = sketch.map((operands, i): LayoutNode => {
    operands.forEach((operand, position) => {
      edges.push({ id: `n${operand}>n${i}:${position}`, from: `n${operand}`, to: `n${i}`, position });
    });
    return operands.length === 0 ? inputNode(`n${i}`) : operationNode(`n${i}`);
  });
  return { nodes, edges };
}

export function inputNode(id: string): LayoutNode {
  const room = { left: 32, right: 32, top: 44, bottom: 46 };
  return { id, width: 64, height: 44, room, stub: 0, input: true, groups: [], structure: null };
}

export function operationNode(id: string): LayoutNode {
  const room = { left: 22, right: 82, top: 46, bottom: 24 };
  return { id, width: 44, height: 44, room, stub: 60, input: false, groups: [], structure: null };
}

/** `(w1 + w2) * w3` */
export const SEED: Sketch = [[], [], [], [0, 1], [3, 2]];
/** `1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))`, a chain of four behind the last sum. */
export const NEURON: Sketch = [[], [], [], [], [], [0, 1], [2, 3], [5, 6], [7, 4], [8], [9], [10], [11]];
/** `(a + b) * (b + 1)` */
export const FAN_OUT: Sketch = [[], [], [0, 1], [1], [2, 3]];
/** `x * x` */
export const SQUARE: Sketch = [[], [0, 0]];

/** A fully connected net of scalars: products, sums from the left, a bias and an activation for each unit. */
export function mlp(widths: readonly number[]): Sketch {
  const sketch: number[][] = [];
  const add = (operands: number[]) => sketch.push(operands) - 1;
  let layer = Array.from({ length: widths[0] ?? 0 }, () => add([]));
  for (const width of widths.slice(1)) {
    layer = Array.from({ length: width }, () => {
      const products = layer.map((unit) => add([add([]), unit]));
      const sum = products.reduce((total, product) => add([total, product]));
      return add([add([sum, add([])])]);
    });
  }
  const error = layer.map((unit) => add([unit, add([])]));
  error.reduce((total, one) => add([total, one]));
  return sketch;
}

/** The graph with a new operation of one operand on its edge at `share` (0 … 1) of the list; all else keeps its id. */
export function splice(graph: LayoutGraph, share: number): LayoutGraph {
  const edge = graph.edges[Math.floor(share * graph.edges.length)];
  if (!edge) return graph;
  const at = graph.nodes.findIndex(({ id }) => id === edge.to);
  const added = operationNode("new");
  return {
    nodes: [...graph.nodes.slice(0, at), added, ...graph.nodes.slice(at)],
    edges: graph.edges.flatMap((one) =>
      one === edge
        ? [
            { id: `${edge.from}>new:0`, from: edge.from, to: "new", position: 0 },
            { id: `new>${edge.to}:${edge.position}`, from: "new", to: edge.to, position: edge.position },
          ]
        : [one],
    ),
  };
}
