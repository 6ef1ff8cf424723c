import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { item } from "../../engine/tensor/tensor.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Frame, Trace } from "../../engine/trace/trace.ts";
import { contributionPlace, gradientPlace, localPlace, valuePlace } from "../formula/place.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { activeBox, activeEdge, litGradient, nodeRole, passedNumbers, wireState } from "./activity.ts";
import { contractEdgeName } from "./contractName.ts";
import { drawPicture } from "./picture.ts";

function traceOf(source: string): Trace {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace;
}

const FAN_OUT = traceOf("a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d");
const { graph } = FAN_OUT;

/** `c: computing, …`: the nodes that are not quiet, and the wires by their state. */
function roles(frame: Frame): string {
  const told = graph.nodes.map(({ symbol, index }) => `${symbol} ${nodeRole(frame, index)}`);
  return told.filter((text) => !text.endsWith("quiet")).join(", ");
}

function wires(frame: Frame, state: ReturnType<typeof wireState>): string {
  const found = graph.edges.filter((edge) => wireState(frame, edge) === state);
  return found.map((edge) => contractEdgeName(graph, edge)).join(" ");
}

const edgeNamed = (name: string) => {
  const edge = graph.edges.find((candidate) => contractEdgeName(graph, candidate) === name);
  if (edge === undefined) throw new Error(`no wire ${name}`);
  return edge;
};

describe("what a step makes of the graph", () => {
  it.each([
    [0, "", "", ""],
    [1, "c computing", "a>c:0 b>c:1", ""],
    [3, "e computing", "c>e:0 d>e:1", ""],
    [4, "e operand", "", ""],
    [5, "c operand, e gate", "", "c>e:0"],
    [8, "b operand, c gate", "", "b>c:1"],
    [9, "b operand, d gate", "", "b>d:0"],
  ])("at position %i: %s; feeding %s; active %s", (position, alive, feeding, active) => {
    const frame = frameAt(FAN_OUT, position);
    expect(roles(frame)).toBe(alive);
    expect(wires(frame, "feeding")).toBe(feeding);
    expect(wires(frame, "active")).toBe(active);
    const edge = activeEdge(frame);
    expect(edge === null ? "" : contractEdgeName(graph, edge)).toBe(active);
  });

  it("wires are idle until their gate has a value, and passed for good once a gradient went by", () => {
    expect(wires(frameAt(FAN_OUT, 2), "idle")).toBe("c>e:0 d>e:1");
    expect(wires(frameAt(FAN_OUT, 2), "valued")).toBe("a>c:0 b>c:1");
    expect(wires(frameAt(FAN_OUT, 7), "passed")).toBe("c>e:0 d>e:1");
    expect(wires(frameAt(FAN_OUT, 9), "passed")).toBe("a>c:0 b>c:1 c>e:0 d>e:1");
    expect(wires(frameAt(FAN_OUT, 9), "valued")).toBe(
      graph.edges
        .filter((edge) => !edge.carriesGradient)
        .map((edge) => contractEdgeName(graph, edge))
        .join(" "),
    );
  });
});

describe("an edge's numbers", () => {
  it("are there from the step on in which its gradient passes", () => {
    const edge = edgeNamed("d>e:1");
    expect(passedNumbers(frameAt(FAN_OUT, 5), edge)).toEqual({ local: null, contribution: null });
    for (const position of [6, 9]) {
      const { local, contribution } = passedNumbers(frameAt(FAN_OUT, position), edge);
      expect([local, contribution].map((tensor) => tensor && item(tensor))).toEqual([3, 3]);
    }
  });

  it("never come where no gradient passes", () => {
    const silent = graph.edges.find((edge) => !edge.carriesGradient);
    if (silent === undefined) throw new Error("all carry one");
    expect(passedNumbers(frameAt(FAN_OUT, 9), silent)).toEqual({ local: null, contribution: null });
  });
});

describe("the place a step happens", () => {
  const picture = drawPicture(graph, DEFAULT_STYLE, null);
  const centreOf = (symbol: string) => {
    const drawn = picture.nodes.find(({ node }) => node.symbol === symbol);
    if (drawn === undefined) throw new Error(`no node ${symbol}`);
    return drawn.centre;
  };

  it("is nowhere at the start", () => {
    expect(activeBox(frameAt(FAN_OUT, 0), picture, null)).toBe(null);
  });

  it.each([
    [1, ["c"]],
    [4, ["e"]],
    [5, ["c", "e"]],
    [9, ["b", "d"]],
  ])("at position %i holds %j with room for labels, and no more than that", (position, symbols) => {
    const box = activeBox(frameAt(FAN_OUT, position), picture, null);
    if (box === null) throw new Error("no box");
    const centres = symbols.map(centreOf);
    const xs = centres.map(({ x }) => x);
    const ys = centres.map(({ y }) => y);
    for (const x of xs) expect(x - box.x).toBeGreaterThanOrEqual(60);
    for (const x of xs) expect(box.x + box.width - x).toBeGreaterThanOrEqual(60);
    for (const y of ys) expect(y - box.y).toBeGreaterThanOrEqual(60);
    for (const y of ys) expect(box.y + box.height - y).toBeGreaterThanOrEqual(60);
    expect(box.width).toBeLessThan(Math.max(...xs) - Math.min(...xs) + 300);
    expect(box.height).toBeLessThan(Math.max(...ys) - Math.min(...ys) + 300);
  });
});

describe("pointing", () => {
  const frame = frameAt(FAN_OUT, 9);
  const b = graph.nodes.find(({ symbol }) => symbol === "b");
  if (b === undefined) throw new Error("no b");

  it("lights a gradient by its own place and by what landed in it", () => {
    expect(litGradient(gradientPlace(b), b, frame)).toBe(true);
    expect(litGradient(contributionPlace(edgeNamed("b>d:0")), b, frame)).toBe(true);
    expect(litGradient(contributionPlace(edgeNamed("b>c:1")), b, frame)).toBe(true);
  });

  it("lights nothing else", () => {
    expect(litGradient(null, b, frame)).toBe(false);
    expect(litGradient(valuePlace(b), b, frame)).toBe(false);
    expect(litGradient(localPlace(edgeNamed("b>d:0")), b, frame)).toBe(false);
    expect(litGradient(contributionPlace(edgeNamed("a>c:0")), b, frame)).toBe(false);
  });
});
