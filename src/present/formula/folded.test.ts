/** Folded groups in formulas and words: one gate like any other, that says it holds more. */

import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import type { NodeGroup } from "../../engine/graph/graph.ts";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Frame, Trace } from "../../engine/trace/trace.ts";
import { groupProgramText, tensorCallText } from "../../test/arbitraries.ts";
import { cardWords } from "../card/cardWords.ts";
import { nodeCard } from "../card/nodeCard.ts";
import { gateLite } from "../label/gateLite.ts";
import { announce } from "../narration/announce.ts";
import { describeNode } from "../narration/describeNode.ts";
import { narrate } from "../narration/narrate.ts";
import { openingWords } from "../narration/openingWords.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { drawPicture } from "../picture/picture.ts";
import { formulaAt } from "./formulaAt.ts";
import { katexOptions } from "./katexOptions.ts";

function traceOf(source: string, toggled: readonly string[]): Trace {
  const { trace, diagnostics } = run(source, toggled);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace;
}

/** The frame at the forward step of a symbol, or at the edge `gate>operand`. */
function frameOf(source: string, toggled: readonly string[], at: string): Frame {
  const trace = traceOf(source, toggled);
  const symbol = (index: number | undefined) => trace.graph.nodes[index ?? -1]?.symbol;
  const place = trace.steps.findIndex((step) => {
    if (step.kind === "forward") return symbol(step.node) === at;
    const edge = step.kind === "edge" ? trace.graph.edges[step.edge] : undefined;
    return `${symbol(edge?.to)}>${symbol(edge?.from)}` === at;
  });
  expect(place).toBeGreaterThanOrEqual(0);
  return frameAt(trace, place + 1);
}

/** Without the marks that tie a formula to the picture. */
function plain(tex: string): string {
  return tex.replaceAll(/\\html(?:Class|Data)\{[^}]*\}/g, "").replaceAll(/[{}]/g, "");
}

const LAYER = "layer(x) = tanh(w*x + b)\nw = 0.5, b = 0.1, u = 2\nh = layer(u)\nL = (h - 1)^2";
const STEPS = "w = 0.5, x1 = 1, x2 = 2, h0 = 0\nh1 = tanh(w*h0 + x1)\nh2 = tanh(w*h1 + x2)\nL = (h2 - 1)^2";

describe("a folded call", () => {
  it("is written with its arguments, and behind a semicolon what it takes from the program", () => {
    const { tex } = formulaAt(frameOf(LAYER, ["layer@h"], "h"), DEFAULT_STYLE);
    expect(plain(tex)).toContain("\\operatornamelayer\\left(u;\\, w, b\\right)");
    expect(plain(tex)).toContain("\\operatornamelayer\\left(2;\\, 0.5, 0.1\\right)");
    expect(plain(tex)).toContain("0.8005");
  });

  it("is told as a function of them", () => {
    const frame = frameOf(LAYER, ["layer@h"], "h");
    expect(narrate(frame, DEFAULT_STYLE)).toBe("h is layer of u, with w and b: layer(2; 0.5, 0.1) = 0.8005.");
    const node = frame.trace.graph.nodes.find(({ symbol }) => symbol === "h");
    if (node === undefined) throw new Error("no h");
    expect(describeNode(frame, node.index, DEFAULT_STYLE)).toBe(
      "h, layer of u, with w and b, value 0.8005, gradient not yet.",
    );
    expect(openingWords(node)).toEqual({
      does: "Unfold layer",
      short: "Unfold",
      told: "It stands for 3 operations and can be unfolded.",
    });
  });

  it("has a local derivative by each operand, which the upstream is multiplied by", () => {
    const frame = frameOf(LAYER, ["layer@h"], "h>u");
    const { rows, tex } = formulaAt(frame, DEFAULT_STYLE);
    // 1 − tanh²(1.1) times w.
    const local = rows.find(({ label }) => label === "local")?.tex ?? "";
    expect(plain(local)).toContain("\\frac\\partial h\\partial u = 0.1796");
    expect(plain(tex)).toContain("(-0.399) \\cdot 0.1796");
    expect(narrate(frame, DEFAULT_STYLE)).toBe(
      "layer is folded: all paths from u to h inside it count together. Here it is 0.1796: when u grows by a little, h grows by 0.1796 times as much. Upstream −0.399 times local 0.1796 gives −0.07166.",
    );
  });

  it("writes a point for an argument it makes no use of, and numbers where they are given", () => {
    const source = "pick(x, y, z) = x^z\na = 3, b = 2\nf = pick(a, b, 2) + 1";
    const frame = frameOf(source, ["pick#1"], "v1");
    expect(plain(formulaAt(frame, DEFAULT_STYLE).tex)).toContain("\\left(a, \\cdot, 2\\right)");
    expect(narrate(frame, DEFAULT_STYLE)).toBe("v1 is pick of a and 2: pick(3, ·, 2) = 9.");
    const { graph } = frame.trace;
    const labels = graph.nodes.flatMap((node) =>
      node.kind === "operation" ? gateLite(node, graph, DEFAULT_STYLE) : [],
    );
    expect(labels).toEqual(["pick(x,y,2)", "+1"]);
  });

  it("is never taken for an operation of the language with its name", () => {
    const frame = frameOf("stack(x, y) = x * y\na = 3, b = 2\nf = stack(a, b)", ["stack@f"], "f");
    expect(narrate(frame, DEFAULT_STYLE)).toBe("f is stack of a and b: stack(3, 2) = 6.");
  });
});

describe("a kink inside a folded group", () => {
  const KINKS = "layer(x) = relu(w*x) + abs(x) + max(x, w*x)\nw = 1, u = 0\nh = layer(u)\nL = h^2 + 3h";

  it("is told at the folded gate, with the conventions used inside, each once", () => {
    const frame = frameOf(KINKS, ["layer@h"], "h>u");
    expect(narrate(frame, DEFAULT_STYLE)).toContain(
      "Inside layer a derivative is a convention: relu′(0) = 0, as in PyTorch. abs′(0) = 0, as in PyTorch. A tie in max gives each operand ½ of the gradient, as in PyTorch.",
    );
  });

  it("is not told where no gate inside stands at one", () => {
    const frame = frameOf(KINKS.replace("w = 1, u = 0", "w = 2, u = 3"), ["layer@h"], "h>u");
    expect(narrate(frame, DEFAULT_STYLE)).not.toContain("convention");
  });

  it("is told along the paths that pass it alone", () => {
    const source = "g(p, q) = relu(p) + 3*q\na = 0, b = 1\nh = g(a, b)\nL = h^2";
    const told = (edge: string) => narrate(frameOf(source, ["g@h"], edge), DEFAULT_STYLE);
    expect(told("h>a")).toContain("Inside g a derivative is a convention: relu′(0) = 0, as in PyTorch.");
    expect(told("h>b")).not.toContain("convention");
  });

  it("is not told where it stands on constants or behind detach", () => {
    const source =
      "g(p, q) = p*q + relu(0) + p*detach(relu(p - 1)) + abs(detach(q))\na = 1, b = 0\nh = g(a, b)\nL = h^2";
    for (const edge of ["h>a", "h>b"]) {
      expect(narrate(frameOf(source, ["g@h"], edge), DEFAULT_STYLE)).not.toContain("convention");
    }
  });

  it("is told in the folded gate's card of all its operands, and in an operand's card of that one", () => {
    const source = "g(p, q, r) = relu(p) + abs(q) + 3*r\na = 0, b = 0, c = 1\nh = g(a, b, c)\nL = h^2 + h";
    const frame = frameOf(source, ["g@h"], "h>a");
    const picture = drawPicture(frame.trace.graph, DEFAULT_STYLE, null);
    const told = (symbol: string) => {
      const drawn = picture.nodes.find(({ node }) => node.symbol === symbol);
      const card = drawn && nodeCard(frame, picture, drawn);
      return (card && cardWords(frame, card, "local", DEFAULT_STYLE)) ?? "";
    };
    const inside = "Inside g a derivative is a convention:";
    expect(told("h")).toContain(`${inside} relu′(0) = 0, as in PyTorch. abs′(0) = 0, as in PyTorch.`);
    expect(told("b")).toContain(`${inside} abs′(0) = 0, as in PyTorch.`);
    expect(told("c")).not.toContain("convention");
  });

  it("is told in the folded gate's card", () => {
    const frame = frameOf(KINKS, ["layer@h"], "h>u");
    const picture = drawPicture(frame.trace.graph, DEFAULT_STYLE, null);
    const drawn = picture.nodes.find(({ node }) => node.symbol === "h");
    const card = drawn && nodeCard(frame, picture, drawn);
    expect(card && cardWords(frame, card, "local", DEFAULT_STYLE)).toContain("Inside layer a derivative is");
  });
});

describe("a folded definition", () => {
  it("is a function of what it is made of", () => {
    const frame = frameOf(STEPS, ["h2"], "h2");
    expect(plain(formulaAt(frame, DEFAULT_STYLE).tex)).toContain("h_2\\left(w, h_1, x_2\\right)");
    expect(narrate(frame, DEFAULT_STYLE)).toBe("h2 is folded, made of w, h1 and x2: 0.983.");
    const { graph } = frame.trace;
    expect(
      graph.nodes.flatMap((node) => (node.kind === "operation" ? gateLite(node, graph, DEFAULT_STYLE) : [])),
    ).toContain("⋯");
  });

  it("of many names is cut short", () => {
    const names = Array.from({ length: 9 }, (_, place) => `a${place}`);
    const source = `${names.map((name) => `${name} = 1`).join(", ")}\np = ${names.join(" + ")}\nq = ${names.join(" + ")}\nf = p * q`;
    const frame = frameOf(source, ["p"], "p");
    expect(plain(formulaAt(frame, DEFAULT_STYLE).tex)).toContain("a_4, \\ldots\\right)");
    expect(narrate(frame, DEFAULT_STYLE)).toBe("p is folded, made of a0, a1, a2, a3, a4 and 4 more: 9.");
  });
});

describe("a folded call of arrays", () => {
  const source = `layer(x) = tanh(W @ x + b)\nW = [[1, -2], [0.5, 3]], b = [0.1, -0.2], u = [0.3, 0.7]
h = layer(u)\nL = sum(h^2)`;

  it("has the symbol of its derivative, with the shapes, and one cell worked out", () => {
    const { rows } = formulaAt(frameOf(source, ["layer@h"], "h>u"), DEFAULT_STYLE);
    const row = (label: string) => rows.find((other) => other.label === label);
    expect(plain(row("local")?.tex ?? "")).toContain("\\frac\\partial \\boldsymbolh\\partial \\boldsymbolu");
    expect(row("local")?.shape).toBe("(2) by (2)");
    expect(plain(row("contribution")?.tex ?? "")).toContain(
      "\\cdot \\frac\\partial \\boldsymbolh\\partial \\boldsymbolu",
    );
    expect(row("one cell, opened")).toBeDefined();
  });
});

describe("with any groups folded", () => {
  it("formulas render in strict KaTeX and words are sentences, at every step", { timeout: 60_000 }, () => {
    const programs = fc.oneof(groupProgramText, tensorCallText);
    fc.assert(
      fc.property(programs, fc.infiniteStream(fc.boolean()), (source, folds) => {
        const keys = groupKeys(traceOf(source, [])).filter(() => folds.next().value);
        const trace = traceOf(source, keys);
        for (let position = 0; position <= trace.steps.length; position += 1) {
          const frame = frameAt(trace, position);
          const { tex, rows, jacobian } = formulaAt(frame, DEFAULT_STYLE);
          for (const part of [tex, ...rows.map((row) => row.tex), jacobian?.tex ?? "1"]) {
            expect(part).not.toMatch(/#|undefined/);
            katex.renderToString(part, katexOptions());
          }
          for (const text of [narrate(frame, DEFAULT_STYLE), announce(frame, DEFAULT_STYLE)]) {
            expect(text).toMatch(/^\S[\s\S]*\.$/);
            expect(text).not.toMatch(/undefined|null|[\d(]-\d| {2}|\\/);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

function groupKeys({ graph }: Trace): readonly string[] {
  const keys = new Set<string>();
  for (const node of graph.nodes) {
    for (let group: NodeGroup | null = node.group; group !== null; group = group.parent) keys.add(group.key);
  }
  return [...keys];
}
