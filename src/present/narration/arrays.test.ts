import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { tensorProgramText } from "../../test/arbitraries.ts";
import { formulaAt } from "../formula/formulaAt.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { announce } from "./announce.ts";
import { describeNode } from "./describeNode.ts";
import { describePosition } from "./describePosition.ts";
import { narrate } from "./narrate.ts";

const LINEAR = "W = [[1, -2], [3, 1]]\nx = [2, 1]\nt = [1, 4]\ny = W @ x\nL = sum((y - t)^2) / 2";

/** `position` counts from the end where it is negative. */
function frameOf(source: string, position: number): Frame {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return frameAt(trace, position < 0 ? trace.steps.length + 1 + position : position);
}

function described(source: string, position: number, name: string): string {
  const frame = frameOf(source, position);
  const index = frame.trace.graph.nodes.findIndex(({ symbol }) => symbol === name);
  return describeNode(frame, index, DEFAULT_STYLE);
}

describe("arrays in words", () => {
  it("have their values told with the shape", () => {
    const frame = frameOf(LINEAR, 1);
    expect(narrate(frame, DEFAULT_STYLE)).toBe(
      "y is W matrix times x: [[1, −2], [3, 1]] @ [2, 1] = [0, 7], shape (2).",
    );
    expect(announce(frame, DEFAULT_STYLE)).toBe("Value of y is [0, 7], shape (2).");
    expect(formulaAt(frame, DEFAULT_STYLE).spoken).toBe(
      "y is W matrix times x: [[1, −2], [3, 1]] matrix times [2, 1] is [0, 7], shape (2).",
    );
  });

  it("get a gradient of their own shape", () => {
    const words = narrate(frameOf(LINEAR, -2), DEFAULT_STYLE);
    expect(words).toMatch(
      / So W gets \[\[−2, −1\], \[6, 3\]\], shape \(2, 2\): a gradient always has the shape of its variable\.$/,
    );
    expect(announce(frameOf(LINEAR, -2), DEFAULT_STYLE)).toBe(
      "Edge y to W: W gets [[−2, −1], [6, 3]], shape (2, 2).",
    );
  });

  it.each([
    ["X * X", "X times X, entry by entry"],
    ["X ^ 2", "X to the power 2, entry by entry"],
    ["X / X", "X divided by X, entry by entry"],
    ["2 * X", "2 times X"],
    ["X + X", "X plus X"],
    ["X @ X", "X matrix times X"],
  ])("%s is said %s", (formula, words) => {
    const frame = frameOf(`X = [[1, 2], [3, 4]]\nY = ${formula}\nL = sum(Y)`, 1);
    expect(formulaAt(frame, DEFAULT_STYLE).spoken).toMatch(`Y is ${words}: `);
  });

  it("are multiplied entry by entry, and added up where they were copied", () => {
    const source = "X = [[1, 2], [3, 4]]\nb = [5, 6]\nL = sum(X * b)";
    expect(narrate(frameOf(source, -2), DEFAULT_STYLE)).toContain(
      "entry by entry, gives [[5, 6], [5, 6]], shape (2, 2).",
    );
    expect(narrate(frameOf(source, -1), DEFAULT_STYLE)).toMatch(
      /entry by entry and added up, gives \[4, 6\], shape \(2\)\. b was copied to 2 rows, so its gradient is the sum over them\.$/,
    );
  });

  it("are told by their shape alone when they are large", () => {
    const row = `[${Array(9).fill(2).join(", ")}]`;
    const source = `A = [${[row, row].join(", ")}]\nB = A * A\nL = sum(B, 0)[1]`;
    for (let position = 1; position <= 6; position += 1) {
      const frame = frameOf(source, position);
      for (const text of [
        narrate(frame, DEFAULT_STYLE),
        announce(frame, DEFAULT_STYLE),
        formulaAt(frame, DEFAULT_STYLE).spoken,
      ]) {
        expect(text.match(/an array of shape/g)?.length ?? 0).toBeLessThan(3);
        expect(text.length).toBeLessThan(400);
      }
    }
  });

  it.each([
    ["x = [1, 2, 3]\nL = x[1]", "L is x[1]: [1, 2, 3][1] = 2."],
    ["x = [1, 2, 3]\nL = sum(x[1:])", "v1 is x[1:3]: [1, 2, 3][1:3] = [2, 3], shape (2)."],
    ["a = 1, b = 2\nM = [a, b]\nL = sum(M)", "M is [a, b]: [1, 2], shape (2)."],
    ["W = [[1, 2]]\nV = W.T\nL = sum(V)", "V is W transposed: [[1, 2]].T = [[1], [2]], shape (2, 1)."],
    [
      "W = [[1, 2]]\nv = sum(W, 1)\nL = v[0]",
      "v is sum of W along axis 1: sum([[1, 2]], 1) = [3], shape (1).",
    ],
    [
      "z = [0, 0]\nL = cross_entropy(z, 1)",
      "L is cross entropy of z with class 1: cross_entropy([0, 0], 1) = 0.6931.",
    ],
  ])("%s begins with: %s", (source, words) => {
    expect(narrate(frameOf(source, 1), DEFAULT_STYLE)).toBe(words);
  });

  it("name the convention of a tie, and of an entry at a kink", () => {
    expect(narrate(frameOf("x = [2, 2, 1]\nL = max(x)", -1), DEFAULT_STYLE)).toContain("tie in max");
    expect(narrate(frameOf("x = [2, 1]\nL = max(x)", -1), DEFAULT_STYLE)).not.toContain("tie in max");
    expect(narrate(frameOf("x = [1, 0]\nL = sum(relu(x))", -1), DEFAULT_STYLE)).toContain("relu′(0) = 0");
    expect(narrate(frameOf("x = [1, 2]\nL = sum(relu(x))", -1), DEFAULT_STYLE)).not.toContain("relu′(0)");
  });
});

describe("an output that is an array", () => {
  const SOURCE = "x = [1, 2, 3]\nf = x * 2";
  const needed = "f has shape (3). Backprop starts from one number: use sum(f), or pick f[0].";

  it("is told to need a single number, at the start and at the end", () => {
    expect(narrate(frameOf(SOURCE, 0), DEFAULT_STYLE)).toContain(needed);
    expect(narrate(frameOf(SOURCE, 1), DEFAULT_STYLE)).toContain(needed);
    expect(announce(frameOf(SOURCE, 1), DEFAULT_STYLE)).toBe(
      "Value of f is [2, 4, 6], shape (3); backprop would start from a single number.",
    );
  });

  it("leaves no gradient awaited", () => {
    expect(described(SOURCE, 1, "x")).toBe(
      "x, input, shape (3), value [1, 2, 3], no gradient: backprop starts from one number, and f is an array.",
    );
  });
});

describe("an array's name for a screen reader", () => {
  it.each([
    [0, "W", "W, input, shape (2, 2), value [[1, −2], [3, 1]], gradient not yet."],
    [0, "y", "y, W matrix times x, shape (2), value not yet, gradient not yet."],
    [-1, "x", "x, input, shape (2), value [2, 1], gradient [8, 5]."],
  ])("at %i says the shape of %s", (position, name, sentence) => {
    expect(described(LINEAR, position, name)).toBe(sentence);
  });
});

describe("words about arrays", () => {
  it("are sentences without stray signs, at every step of any program", () => {
    fc.assert(
      fc.property(tensorProgramText, (source) => {
        const { trace } = run(source);
        fc.pre(trace !== null);
        for (let position = 0; position <= trace.steps.length; position += 1) {
          const frame = frameAt(trace, position);
          const nodes = trace.graph.nodes.map(({ index }) => describeNode(frame, index, DEFAULT_STYLE));
          const texts = [
            narrate(frame, DEFAULT_STYLE),
            announce(frame, DEFAULT_STYLE),
            describePosition(frame),
            ...nodes,
          ];
          for (const text of texts) {
            expect(text).toMatch(/^\S.*\.$/);
            expect(text).not.toMatch(/undefined|null|NaN|[\d(]-\d| {2}|\\/);
          }
          expect(announce(frame, DEFAULT_STYLE)).not.toMatch(/\.\s/);
        }
      }),
      { numRuns: 20 },
    );
  });
});
