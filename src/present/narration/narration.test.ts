import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { programText } from "../../test/arbitraries.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { announce } from "./announce.ts";
import { describeNode } from "./describeNode.ts";
import { describePosition } from "./describePosition.ts";
import { narrate } from "./narrate.ts";
import { positionLabel } from "./positionLabel.ts";
import { waitingFor } from "./waitingFor.ts";

const SLIDE = "w1 = -2, w2 = 5, w3 = -4\nq = w1 + w2\nf = q * w3";
const FAN_OUT = "a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d";

function frameOf(source: string, position: number): Frame {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return frameAt(trace, position);
}

/** Index of the node of this name. */
function nodeOf(frame: Frame, name: string): number {
  return frame.trace.graph.nodes.findIndex(({ symbol }) => symbol === name);
}

function describeNamed(source: string, position: number, name: string): string {
  const frame = frameOf(source, position);
  return describeNode(frame, nodeOf(frame, name), DEFAULT_STYLE);
}

describe("the slide example in words", () => {
  it.each([
    [1, "q is w1 plus w2: −2 + 5 = 3.", "Value of q is 3."],
    [2, "f is q times w3: 3 × (−4) = −12.", "Value of f is −12."],
    [
      3,
      "Backward starts. f changes exactly as f does, so its gradient is 1: nudge f by ε and f moves by ε.",
      "Backward starts: gradient of f is 1.",
    ],
  ])("at position %i", (position, words, announced) => {
    expect(narrate(frameOf(SLIDE, position), DEFAULT_STYLE)).toBe(words);
    expect(announce(frameOf(SLIDE, position), DEFAULT_STYLE)).toBe(announced);
  });

  it.each([
    [4, "Upstream 1 times local −4 gives −4.", "Edge f to q: upstream 1 times local −4 gives −4."],
    [5, "Upstream 1 times local 3 gives 3.", "Edge f to w3: upstream 1 times local 3 gives 3."],
    [6, "So w1 inherits the −4 that arrived at q.", "Edge q to w1: upstream −4 times local 1 gives −4."],
    [7, "So w2 inherits the −4 that arrived at q.", "Edge q to w2: upstream −4 times local 1 gives −4."],
  ])("at position %i, after what the gate itself has to tell", (position, ending, announced) => {
    const words = narrate(frameOf(SLIDE, position), DEFAULT_STYLE);
    expect(words.endsWith(` ${ending}`)).toBe(true);
    expect(words.length).toBeGreaterThan(ending.length + 20);
    expect(announce(frameOf(SLIDE, position), DEFAULT_STYLE)).toBe(announced);
  });

  it.each([
    [0, "Step 0 of 7: start, the inputs have their values.", "Forward", "the inputs have their values"],
    [1, "Step 1 of 7: forward, value 1 of 2, q.", "Forward", "value 1 of 2: q"],
    [3, "Step 3 of 7: backward, start, f.", "Backward", "start: f"],
    [6, "Step 6 of 7: backward, edge 3 of 4, q to w1.", "Backward", "edge 3 of 4: q to w1"],
  ])("says where it stands at %i", (position, sentence, phase, detail) => {
    const frame = frameOf(SLIDE, position);
    expect(describePosition(frame)).toBe(sentence);
    expect(positionLabel(frame)).toEqual({ phase, detail });
  });
});

describe("the fan-out example in words", () => {
  it("says at the first path that b is not finished, and what it waits for", () => {
    const frame = frameOf(FAN_OUT, 8);
    expect(narrate(frame, DEFAULT_STYLE)).toMatch(
      /So along this path b inherits the 2 that arrived at c\. b has 2 so far, 1 of 2 paths\. It still waits for what comes back through d\.$/,
    );
    expect(announce(frame, DEFAULT_STYLE)).toBe(
      "Edge c to b: upstream 2 times local 1 gives 2; b has 2 so far, 1 of 2 arrived.",
    );
    expect(waitingFor(frame, nodeOf(frame, "b"))).toBe("b still waits for what comes back through d.");
  });

  it("says the sum at the last", () => {
    expect(narrate(frameOf(FAN_OUT, 9), DEFAULT_STYLE)).toMatch(/Gradient of b is 2 \+ 3 = 5\.$/);
    expect(announce(frameOf(FAN_OUT, 9), DEFAULT_STYLE)).toMatch(/; gradient of b is 2 plus 3, 5\.$/);
  });
});

describe("a node's name for a screen reader", () => {
  it.each([
    [SLIDE, 7, "w1", "w1, input, value −2, gradient −4."],
    [SLIDE, 2, "q", "q, w1 plus w2, value 3, gradient not yet."],
    [SLIDE, 0, "q", "q, w1 plus w2, value not yet, gradient not yet."],
    [FAN_OUT, 8, "b", "b, input, value 1, gradient 2 so far, 1 of 2 arrived."],
    ["x = 1\ny = x + 2\nf = x * 3", 9, "y", "y, x plus 2, value 3, no gradient: it does not reach f."],
    ["x = 3\nf = x * detach(x)", 0, "x", "x, input, value 3, gradient not yet."],
    ["x = 3\nf = 2 + detach(x)", 9, "x", "x, input, value 3, no gradient: it is cut off by a detach."],
    ["W_out = 1\nf = W_out", 0, "W_out", "W out, input, value 1, gradient not yet."],
  ])("%s at %i: %s", (source, position, name, sentence) => {
    expect(describeNamed(source, position, name)).toBe(sentence);
  });

  it("says that a constant gets no gradient", () => {
    const frame = frameOf(FAN_OUT, 9);
    const constant = frame.trace.graph.nodes.findIndex(({ kind }) => kind === "constant");
    expect(describeNode(frame, constant, DEFAULT_STYLE)).toBe("1, constant: no gradient is sent.");
  });
});

describe("what a gradient waits for", () => {
  it("is the seed for the output, the consumers for others, nothing once it is final", () => {
    const start = frameOf(FAN_OUT, 0);
    expect(waitingFor(start, nodeOf(start, "e"))).toContain("waits for the backward pass to start");
    expect(waitingFor(start, nodeOf(start, "b"))).toBe("b waits for what comes back through c and d.");
    const end = frameOf(FAN_OUT, 9);
    for (const { index } of end.trace.graph.nodes) expect(waitingFor(end, index)).toBeNull();
  });
});

describe("words", () => {
  it("name the convention at a kink, and only there", () => {
    const last = (x: number) => narrate(frameOf(`x = ${x}\nf = relu(x)`, 3), DEFAULT_STYLE);
    expect(last(0)).toContain("relu′(0) = 0");
    expect(last(1)).not.toContain("PyTorch");
  });

  it("say what has arrived for the same operand twice", () => {
    expect(narrate(frameOf("x = 3\nf = x * x", 4), DEFAULT_STYLE)).toMatch(/Gradient of x is 3 \+ 3 = 6\.$/);
  });

  it("are sentences without stray signs, at every step of any program", () => {
    fc.assert(
      fc.property(programText, (source) => {
        const { trace } = run(source);
        fc.pre(trace !== null);
        for (let position = 0; position <= trace.steps.length; position += 1) {
          const frame = frameAt(trace, position);
          const nodes = trace.graph.nodes.map(({ index }) => describeNode(frame, index, DEFAULT_STYLE));
          for (const text of [
            narrate(frame, DEFAULT_STYLE),
            announce(frame, DEFAULT_STYLE),
            describePosition(frame),
            ...nodes,
          ]) {
            expect(text).toMatch(/^\S.*\.$/);
            expect(text).not.toMatch(/undefined|null|[\d(]-\d| {2}|\\/);
          }
          // One sentence: a point only at its end or inside a number.
          expect(announce(frame, DEFAULT_STYLE)).not.toMatch(/\.\s/);
        }
      }),
      { numRuns: 25 },
    );
  });
});
