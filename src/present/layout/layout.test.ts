import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  crossings,
  drawingOf,
  meanDisplacement,
  operandOrder,
  overlaps,
  wiresOverNodes,
} from "../../test/layoutQuality.ts";
import {
  FAN_OUT,
  graphOf,
  inputNode,
  mlp,
  NEURON,
  operationNode,
  SEED,
  type Sketch,
  SQUARE,
  splice,
} from "../../test/layoutSketch.ts";
import { randomSketch } from "../../test/randomSketch.ts";
import { type Layout, type LayoutGraph, layout } from "./layout.ts";

const GAPS = { columnGap: 28, rowGap: 12 };
const draw = (graph: LayoutGraph, previous: Layout | null = null) => layout(graph, { ...GAPS, previous });

const examples: readonly (readonly [string, Sketch])[] = [
  ["(w1 + w2) * w3", SEED],
  ["the sigmoid neuron", NEURON],
  ["(a + b) * (b + 1)", FAN_OUT],
  ["x * x", SQUARE],
  ["a 2-2-1 net", mlp([2, 2, 1])],
];

/** Any computation: up to 40 nodes, each with up to three operands among those before it. */
const anySketch: fc.Arbitrary<Sketch> = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 40 })
  .map((rows) => rows.map((picks, i) => (i === 0 ? [] : picks.map((pick) => pick % i))));

/** A formula in which nothing is used twice. */
const treeSketch: fc.Arbitrary<Sketch> = fc.letrec<{ tree: number[][] }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.constant<number[][]>([[]]),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((operands) => {
      const sketch: number[][] = [];
      const roots = operands.map((operand) => {
        const start = sketch.length;
        for (const row of operand) sketch.push(row.map((index) => index + start));
        return sketch.length - 1;
      });
      return [...sketch, roots];
    }),
  ),
})).tree;

/** Edges from a node with one consumer to a node with one operand. */
function chainsOf({ edges }: LayoutGraph) {
  const count = (end: "from" | "to", id: string) => edges.filter((edge) => edge[end] === id).length;
  return edges.filter(({ from, to }) => count("from", from) === 1 && count("to", to) === 1);
}

function bentChains(graph: LayoutGraph, { nodes }: Layout): number {
  const y = new Map(nodes.map((node) => [node.id, node.y]));
  return chainsOf(graph).filter(({ from, to }) => y.get(from) !== y.get(to)).length;
}

describe.each(examples)("%s", (_, sketch) => {
  const graph = graphOf(sketch);
  const result = draw(graph);
  const drawing = drawingOf(result);

  test("is drawn with no two nodes overlapping and no wire over a node", () => {
    expect(overlaps(graph, drawing)).toBe(0);
    expect(wiresOverNodes(graph, drawing)).toBe(0);
  });

  test("has every first operand above the second, and straight chains", () => {
    expect(operandOrder(graph, drawing).upsideDown).toBe(0);
    expect(bentChains(graph, result)).toBe(0);
  });
});

test("nothing crosses in the formulas, and little in the fully connected net", () => {
  const counts = examples.map(([, sketch]) => crossings(drawingOf(draw(graphOf(sketch)))));
  expect(counts.slice(0, 4)).toEqual([0, 0, 0, 0]);
  // Both units want both inputs: twice at the products, once at the sums.
  expect(counts[4]).toBeLessThanOrEqual(3);
});

test.each([
  // Crossings and operand pairs upside down of graphviz 2.43, without and with `ordering=in`: see bench/layout.ts.
  { name: "200 random nodes", sketch: randomSketch(200, 1), graphviz: [562, 50], ordered: 1439 },
  { name: "a 4-8-8-1 net", sketch: mlp([4, 8, 8, 1]), graphviz: [877, 57], ordered: 1484 },
  { name: "50 random nodes", sketch: randomSketch(50, 1), graphviz: [Infinity, 15], ordered: 93 },
])("$name cross less than graphviz's and keep operands in better order", ({ sketch, graphviz, ordered }) => {
  const graph = graphOf(sketch);
  const drawing = drawingOf(draw(graph));
  const [crossed = 0, swapped = 0] = graphviz;
  expect(crossings(drawing)).toBeLessThan(0.9 * Math.min(crossed, ordered));
  expect(operandOrder(graph, drawing).upsideDown).toBeLessThan(0.75 * swapped);
  expect(wiresOverNodes(graph, drawing)).toBe(0);
});

test("the sigmoid neuron fits a slide", () => {
  const { width, height } = draw(graphOf(NEURON));
  expect(width).toBeLessThanOrEqual(1060);
  expect(height).toBeLessThanOrEqual(520);
});

test("up to six inputs stand in the leftmost column, more of them right before they are used", () => {
  const columns = (sketch: Sketch) => draw(graphOf(sketch)).nodes.map(({ column }) => column);
  expect(columns(NEURON).slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
  const seven: Sketch = [[], [], [], [], [], [], [], [0, 1], [7, 2], [8, 3], [9, 4], [10, 5], [11, 6]];
  expect(columns(seven).slice(0, 7)).toEqual([0, 0, 1, 2, 3, 4, 5]);
});

test("an operation stands midway between its two operands", () => {
  const [w1, w2, w3, q, f] = draw(graphOf(SEED)).nodes.map(({ y }) => y);
  expect(q).toBeCloseTo(((w1 ?? 0) + (w2 ?? 0)) / 2, 0);
  expect(f).toBeCloseTo(((q ?? 0) + (w3 ?? 0)) / 2, 0);
});

test("a wire that passes columns with room to spare is one curve, without a bend in between", () => {
  const rising = (sketch: Sketch, id: string) => {
    const points = draw(graphOf(sketch)).wires.find((wire) => wire.id === id)?.points ?? [];
    return points.filter((point, i) => i % 3 === 0 && i > 0 && point.y !== points[i - 3]?.y).length;
  };
  expect(rising(SEED, "n2>n4:1")).toBe(1);
  expect(rising(NEURON, "n4>n8:1")).toBe(1);
});

test("x * x has two wires of their own", () => {
  const [first, second] = draw(graphOf(SQUARE)).wires.map(({ points }) => points);
  expect(first?.[0]?.y).toBeLessThan(second?.[0]?.y ?? 0);
  expect(first?.at(-1)?.y).toBeLessThan(second?.at(-1)?.y ?? 0);
});

test("a wire leaves at the end of a stub or at an input's side, and arrives on the gate's outline", () => {
  fc.assert(
    fc.property(anySketch, (sketch) => {
      const graph = graphOf(sketch);
      const result = draw(graph);
      const at = new Map(result.nodes.map((node, i) => [node.id, { ...node, ...graph.nodes[i] }]));
      result.wires.forEach(({ points }, i) => {
        const edge = graph.edges[i];
        const [from, to] = [at.get(edge?.from ?? ""), at.get(edge?.to ?? "")];
        const [start, end] = [points[0], points.at(-1)];
        if (!from || !to || !start || !end) throw new Error("a wire without ends");
        const reach = start.x - from.x;
        if (from.input) expect(reach).toBeLessThanOrEqual(32);
        else expect(reach).toBeCloseTo(82);
        expect(Math.hypot(end.x - to.x, end.y - to.y)).toBeCloseTo(22);
        expect(points.length % 3).toBe(1);
      });
    }),
  );
});

test("any graph is drawn within its bounds, left to right, with no overlap and no wire over a node", () => {
  fc.assert(
    fc.property(anySketch, (sketch) => {
      const graph = graphOf(sketch);
      const result = draw(graph);
      const drawing = drawingOf(result);
      expect(overlaps(graph, drawing)).toBe(0);
      expect(wiresOverNodes(graph, drawing)).toBe(0);
      for (const { x, y } of [...result.nodes, ...result.wires.flatMap(({ points }) => points)]) {
        expect(x >= 0 && x <= result.width && y >= 0 && y <= result.height).toBe(true);
      }
      for (const wire of drawing.wires) {
        expect(wire.every(({ x }, i) => i === 0 || x >= (wire[i - 1]?.x ?? 0))).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test("a formula that uses nothing twice has no crossing, no operands upside down and only straight chains", () => {
  fc.assert(
    fc.property(treeSketch, (sketch) => {
      const graph = graphOf(sketch);
      const result = draw(graph);
      expect(crossings(drawingOf(result))).toBe(0);
      expect(operandOrder(graph, drawingOf(result)).upsideDown).toBe(0);
      expect(bentChains(graph, result)).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test("the same graph gives the same layout, and after itself the very same object", () => {
  fc.assert(
    fc.property(anySketch, (sketch) => {
      const first = draw(graphOf(sketch));
      expect(draw(graphOf(sketch))).toEqual(first);
      expect(draw(graphOf(sketch), first)).toBe(first);
    }),
    { numRuns: 50 },
  );
});

test("other gaps are another layout", () => {
  const first = draw(graphOf(SEED));
  expect(layout(graphOf(SEED), { columnGap: 60, rowGap: 12, previous: first }).width).toBeGreaterThan(
    first.width,
  );
});

test("one operation spliced in moves the others by less than 66 px on average", () => {
  const moves: number[] = [];
  fc.assert(
    fc.property(anySketch, fc.double({ min: 0, max: 0.999, noNaN: true }), (sketch, share) => {
      const before = graphOf(sketch);
      const after = splice(before, share);
      const first = draw(before);
      const second = draw(after, first);
      moves.push(
        meanDisplacement(
          { graph: before, drawing: drawingOf(first) },
          { graph: after, drawing: drawingOf(second) },
        ),
      );
    }),
    { seed: 7, numRuns: 60 },
  );
  expect(moves.reduce((sum, move) => sum + move, 0) / moves.length).toBeLessThan(66);
});

test("survivors keep their order in a column where a fresh layout would swap them", () => {
  const node = (id: string) => (id.length === 1 ? inputNode(id) : operationNode(id));
  const edge = (from: string, to: string, position: number) => ({ id: `${from}>${to}`, from, to, position });
  const pair = { nodes: ["a", "b", "op"].map(node), edges: [edge("a", "op", 0), edge("b", "op", 1)] };
  const first = draw(pair);
  // A second, separate computation is drawn first when alone; it must not push the old one down.
  const grown = {
    nodes: [...pair.nodes, ...["c", "neg"].map(node)],
    edges: [...pair.edges, edge("c", "neg", 0)],
  };
  const y = (result: Layout, id: string) => result.nodes.find((one) => one.id === id)?.y ?? Number.NaN;
  expect(y(draw(grown), "c")).toBeLessThan(y(draw(grown), "a"));
  expect(y(draw(grown, first), "c")).toBeGreaterThan(y(draw(grown, first), "b"));
});

test("lone nodes and no nodes at all are drawn too", () => {
  expect(draw(graphOf([]))).toMatchObject({ nodes: [], wires: [], width: 0, height: 0 });
  const { nodes, width } = draw(graphOf([[], []]));
  expect(nodes.map(({ x }) => x)).toEqual([32, 32]);
  expect(width).toBe(64);
});

test("a long loop of one name is drawn in bounded time and finite numbers", () => {
  const sketch: number[][] = [[], []];
  while (sketch.length < 1_500) sketch.push([sketch.length - 1, 0]);
  const { nodes, wires } = draw(graphOf(sketch));
  const points = wires.flatMap((wire) => wire.points);
  expect([...nodes, ...points].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});
