/** The card of one node: what it shows at which step, against numbers worked out by hand. */

import katex from "katex";
import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { katexOptions } from "../formula/katexOptions.ts";
import { plainTex } from "../formula/plainTex.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { drawPicture } from "../picture/picture.ts";
import { contributionLine, localLine, sumLine } from "./cardLines.ts";
import type { CardPicture } from "./cardPicture.ts";
import { cardWords } from "./cardWords.ts";
import { gatePicture } from "./gatePicture.ts";
import { inputPicture } from "./inputPicture.ts";
import { CARD_STAGES, nodeCard } from "./nodeCard.ts";
import { operandCurve } from "./operandCurve.ts";
import { sumText } from "./receivedSum.ts";

const FAN_OUT = "a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d";

function cardOf(source: string, symbol: string, position = Number.MAX_SAFE_INTEGER) {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  const frame = frameAt(trace, position);
  const picture = drawPicture(trace.graph, DEFAULT_STYLE, null);
  const drawn = picture.nodes.find(({ node }) => node.symbol === symbol);
  const card = drawn === undefined ? null : nodeCard(frame, picture, drawn);
  if (card === null) throw new Error(`no node ${symbol}`);
  const tex = (line: { readonly tex: string }) => plainTex(line.tex).replaceAll(/[{}]/g, "");
  return {
    frame,
    card,
    words: CARD_STAGES.map((stage) => cardWords(frame, card, stage, DEFAULT_STYLE)),
    contributions: card.strands.map(
      ({ contribution }) => contribution && formatTensor(contribution, DEFAULT_STYLE),
    ),
    sums: card.sums.map((sum) => sumText(sum, DEFAULT_STYLE)),
    tex: card.strands.map((strand) => [
      tex(localLine(frame, strand, DEFAULT_STYLE)),
      tex(contributionLine(frame, strand, DEFAULT_STYLE)),
    ]),
    sumTex: card.sums.map((sum) => tex(sumLine(frame, sum, DEFAULT_STYLE))),
  };
}

describe("a gate's card", () => {
  it("has upstream 2, locals 1 and 1, contributions 2 and 2 for c of (a + b)(b + 1)", () => {
    const { card, contributions, sums, tex } = cardOf(FAN_OUT, "c");
    expect(card.strands.map(({ operand }) => operand.symbol)).toEqual(["a", "b"]);
    expect(card.strands.map(({ upstream }) => upstream?.data[0])).toEqual([2, 2]);
    expect(card.strands.map(({ step }) => step?.local?.data[0])).toEqual([1, 1]);
    expect(contributions).toEqual(["2", "2"]);
    expect(sums).toEqual(["2", "2 + 3 = 5"]);
    expect(tex[0]).toEqual([
      "\\frac\\partial c\\partial a = 1",
      "\\frac\\partial e\\partial c \\cdot \\frac\\partial c\\partial a = 2 \\cdot 1 = 2",
    ]);
  });

  it("shows its contributions once its gradient is whole, before the page goes along its wires", () => {
    // Position 5: e has passed its gradient on to c, and c has sent nothing yet.
    expect(cardOf(FAN_OUT, "c", 5).contributions).toEqual(["2", "2"]);
    expect(cardOf(FAN_OUT, "c", 5).sums).toEqual(["2", "2 + ?"]);
    expect(cardOf(FAN_OUT, "c", 4).contributions).toEqual([null, null]);
    expect(cardOf(FAN_OUT, "c", 4).words[1]).toBe(
      "No contribution yet: c waits for what comes back through e.",
    );
  });

  it("has locals as soon as it has its value, and says so before", () => {
    expect(cardOf(FAN_OUT, "e", 3).words[0]).toBe("Local derivative of e by c: 2; of e by d: 3.");
    expect(cardOf(FAN_OUT, "e", 2).words[0]).toContain("e has no value yet.");
    expect(cardOf(FAN_OUT, "e", 2).card.strands.map(({ gateValue }) => gateValue)).toEqual([null, null]);
  });

  it("swaps the operands of a product: locals −4 and 3, upstream 1", () => {
    const { words, contributions } = cardOf("w1 = -2, w2 = 5, w3 = -4\nq = w1 + w2\nf = q * w3", "f");
    expect(words[0]).toBe("Local derivative of f by q: −4; of f by w3: 3.");
    expect(words[1]).toBe(
      "Contribution: upstream 1 times local −4 gives q −4; upstream 1 times local 3 gives w3 3.",
    );
    expect(contributions).toEqual(["−4", "3"]);
  });

  it("keeps two wires from one variable apart: x * x gives 3 and 3", () => {
    const { contributions, sums } = cardOf("x = 3\nf = x * x", "f");
    expect(contributions).toEqual(["3", "3"]);
    expect(sums).toEqual(["3 + 3 = 6"]);
  });

  it("writes a sigmoid's rule with the stored value", () => {
    const { tex } = cardOf("x = 1\nf = sigmoid(x)", "f");
    expect(tex[0]?.[0]).toContain("0.7311 \\cdot \\left(1 - 0.7311\\right) = 0.1966");
  });

  it("names the convention at a kink", () => {
    expect(cardOf("x = 0\nf = relu(x)", "f").words[0]).toMatch(/^Local derivative of f by x: 0\. .*PyTorch/);
  });

  it("gives a matrix product its rule, its shapes and its contributions", () => {
    const source = "W = [[1, -2], [3, 1]]\nx = [2, 1]\nv = W @ x\nf = sum(v)";
    const { card, frame, contributions } = cardOf(source, "v");
    expect(contributions).toEqual(["[[2, 1], [2, 1]]", "[4, −1]"]);
    const [W] = card.strands;
    if (W === undefined) throw new Error("no strand");
    expect(localLine(frame, W, DEFAULT_STYLE)).toMatchObject({ shape: "(1, 2)" });
    expect(contributionLine(frame, W, DEFAULT_STYLE)).toMatchObject({ shape: "(2, 2), the shape of W" });
  });

  it("leaves constants in the gate, and says where nothing travels", () => {
    const { card, contributions, words } = cardOf("x = 3\ny = 2\nf = x * detach(y + 1)", "f");
    expect(contributions).toEqual(["3", null]);
    expect(card.sums).toHaveLength(1);
    expect(words[1]).toContain("nothing goes to");
    expect(cardOf("x = 3\nf = x + 1", "f").card.strands).toHaveLength(1);
  });

  it("of many operands shows the first ones and the last", () => {
    const { card } = cardOf("a = 1\nf = sum([a, 2a, 3a, 4a, 5a, 6a, 7a])", "v7");
    expect(card.strands).toHaveLength(4);
    expect(card.leftOut).toBe(3);
  });
});

describe("an input's card", () => {
  it("adds up what its consumers send, as far as it has arrived", () => {
    expect(cardOf(FAN_OUT, "b", 9)).toMatchObject({ contributions: ["2", "3"], sums: ["2 + 3 = 5"] });
    expect(cardOf(FAN_OUT, "b", 8)).toMatchObject({ contributions: ["2", null], sums: ["2 + ?"] });
    expect(cardOf(FAN_OUT, "b", 8).words[2]).toBe("b has 2 + ? so far, 1 of 2 arrived.");
    expect(cardOf(FAN_OUT, "b", 9).words[2]).toBe("b adds up its 2 contributions: 2 + 3 = 5.");
    expect(cardOf(FAN_OUT, "b", 9).sumTex).toEqual(["\\frac\\partial e\\partial b = 2 + 3 = 5"]);
    expect(cardOf(FAN_OUT, "b", 0).words[2]).toBe("b waits for what comes back through c and d.");
  });

  it("that is the output itself has the seed", () => {
    expect(cardOf("x = 3\nf = x", "x").words[0]).toBe("f is the output. Its gradient is the seed, 1.");
  });

  it("of an array output says that backprop needs one number", () => {
    expect(cardOf("x = [1, 2]\nf = x * 2", "x").words[2]).toContain("backprop starts from one number");
  });

  it("of a hundred wires shows four, and counts the rest", () => {
    const { card, sums } = cardOf(`x = 2\nf = ${Array(100).fill("x").join(" + ")}`, "x");
    expect(card.strands).toHaveLength(4);
    expect(card.leftOut).toBe(96);
    expect(sums).toEqual(["1 + 1 + 1 + … + 1 = 100"]);
  });
});

describe("the curve at an operand", () => {
  const curveAt = (source: string, position = 0) => {
    const { card, frame } = cardOf(source, "f");
    const { node } = card;
    if (node.kind !== "operation") throw new Error("f is an operation");
    return operandCurve(
      node,
      position,
      node.operands.flatMap((index) => frame.nodes[index]?.value ?? []),
    );
  };

  it("touches the current value with the local derivative as slope, the other operand held", () => {
    const [point] = curveAt("x = 3\ny = -4\nf = x * y")?.points ?? [];
    expect(point).toEqual({ x: 3, y: -12, slope: -4 });
    expect(curveAt("x = 3\ny = -4\nf = x * y", 1)?.points[0]).toEqual({ x: -4, y: -12, slope: 3 });
  });

  it.each([
    ["x = 1\nf = sigmoid(x)"],
    ["x = 900\nf = x ^ 2"],
    ["x = 0.001\nf = ln(x)"],
    ["x = -3\ny = 7\nf = x / y"],
  ])("has its value and a tangent of the right steepness in the box: %j", (source) => {
    const curve = curveAt(source);
    const [point] = curve?.points ?? [];
    const [line] = curve?.tangents ?? [];
    if (curve == null || point === undefined || line === undefined) throw new Error("no curve");
    for (const range of [curve.across, curve.up]) expect(range.high).toBeGreaterThan(range.low);
    expect(point.x > curve.across.low && point.x < curve.across.high).toBe(true);
    expect(point.y >= curve.up.low && point.y <= curve.up.high).toBe(true);
    const across = (line.x2 - line.x1) / 320 / (1 / (curve.across.high - curve.across.low));
    const up = ((line.y1 - line.y2) / 200) * (curve.up.high - curve.up.low);
    expect(up / across / point.slope).toBeCloseTo(1, 9);
    expect(curve.path).not.toContain("NaN");
  });

  it("at a kink knows both one-sided slopes", () => {
    expect(curveAt("x = 0\nf = relu(x)")?.sides).toEqual({ left: 0, right: 1 });
    expect(curveAt("x = 2\ny = 2\nf = max(x, y)", 1)?.sides).toEqual({ left: 0, right: 1 });
    expect(curveAt("x = 1\nf = relu(x)")?.sides).toBeNull();
  });

  it("of an array has a dot an entry, and is not there for a matrix product", () => {
    expect(curveAt("x = [1, -2]\ng = 3\nf = relu(x)")?.points).toHaveLength(2);
    expect(curveAt("W = [[1, 2]]\nx = [1, -2]\nf = W @ x")).toBeNull();
  });
});

describe("a card's picture", () => {
  const programs = [
    FAN_OUT,
    "x = 1\nf = sigmoid(x)",
    "x = 3\nf = 2 * 3 + x",
    "x = 3\nf = x",
    "a_long_name = -123456.789\nf = a_long_name ^ 3 * exp(a_long_name / 1e9)",
    "W = [[1, -2], [3, 1]]\nx = [2, 1]\nv = W @ x\nf = sum(v * v)",
    "x = 2\nf = x + x + x + x + x + x + x",
    "x = [1, 2, 3]\nf = x * 2",
  ];

  const boxesOf = ({ rows, value, gradient, sum }: CardPicture) =>
    [
      value,
      gradient,
      sum,
      ...rows.flatMap((row) => [row.pill, row.contribution, row.sum, row.upstream, row.value]),
    ].filter((box) => box !== null);

  it.each(programs)("has all its boxes inside it, and none over another: %j", (source) => {
    const { trace } = run(source);
    if (trace === null) throw new Error("has mistakes");
    const picture = drawPicture(trace.graph, DEFAULT_STYLE, null);
    for (const position of [0, trace.forwardCount, trace.steps.length]) {
      for (const drawn of picture.nodes) {
        const card = nodeCard(frameAt(trace, position), picture, drawn);
        if (card === null) throw new Error("no card");
        const shown = card.isGate
          ? gatePicture(card, DEFAULT_STYLE)
          : inputPicture(card, trace.graph, DEFAULT_STYLE);
        const boxes = boxesOf(shown);
        for (const [place, box] of boxes.entries()) {
          expect(box.x >= 0 && box.x + box.width <= shown.width, `x of ${JSON.stringify(box)}`).toBe(true);
          expect(box.y >= 0 && box.y + box.height <= shown.height, `y of ${JSON.stringify(box)}`).toBe(true);
          for (const other of boxes.slice(place + 1)) {
            const apart =
              box.x + box.width <= other.x ||
              other.x + other.width <= box.x ||
              box.y + box.height <= other.y ||
              other.y + other.height <= box.y;
            expect(apart, `${JSON.stringify(box)} and ${JSON.stringify(other)}`).toBe(true);
          }
        }
        expect(JSON.stringify(shown.rows.map(({ path }) => path))).not.toContain("NaN");
      }
    }
  });

  it.each(programs)("has formulas that KaTeX draws, at every step of %j", (source) => {
    const { trace } = run(source);
    if (trace === null) throw new Error("has mistakes");
    const picture = drawPicture(trace.graph, DEFAULT_STYLE, null);
    const written = new Set<string>();
    for (let position = 0; position <= trace.steps.length; position += 1) {
      const frame = frameAt(trace, position);
      for (const drawn of picture.nodes) {
        const card = nodeCard(frame, picture, drawn);
        for (const strand of card?.strands ?? []) {
          written.add(localLine(frame, strand, DEFAULT_STYLE).tex);
          written.add(contributionLine(frame, strand, DEFAULT_STYLE).tex);
        }
        for (const sum of card?.sums ?? []) written.add(sumLine(frame, sum, DEFAULT_STYLE).tex);
      }
    }
    expect(written.size).toBeGreaterThan(0);
    for (const tex of written) {
      expect(() => katex.renderToString(tex, katexOptions()), tex).not.toThrow();
    }
  });
});
