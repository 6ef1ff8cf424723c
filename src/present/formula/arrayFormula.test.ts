import katex from "katex";
import { describe, expect, it } from "vitest";
import type { DraftNode } from "../../engine/graph/draft.ts";
import { finishGraph } from "../../engine/graph/finishGraph.ts";
import { type Elementwise, RANK, type Structural } from "../../engine/ops/operation.ts";
import { infixOperation } from "../../engine/ops/registry.ts";
import { scalar, type Tensor } from "../../engine/tensor/tensor.ts";
import { buildTrace } from "../../engine/trace/buildTrace.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { announce } from "../narration/announce.ts";
import { narrate } from "../narration/narrate.ts";
import { formulaAt } from "./formulaAt.ts";
import { katexOptions } from "./katexOptions.ts";

const product = infixOperation("*") as Elementwise;

/** Adds the entries of a vector: the simplest gate that is not elementwise. */
const total: Structural = {
  ...product,
  kind: "structural",
  name: "total",
  operands: [{ name: "x" }],
  syntax: { form: "call" },
  glyph: "Σ",
  tex: ([x]) => `\\sum ${x}`,
  texRank: RANK.sum,
  operandRank: [RANK.product],
  tell: () => "A sum of entries copies its gradient to each of them. Each entry gets the same.",
  shape: () => [],
  forward: ([x]) => scalar(Array.from(x?.data ?? []).reduce((sum, entry) => sum + entry, 0)),
  vjp: [
    (upstream, [x]) => ({
      shape: x?.shape ?? [],
      data: Array.from(x?.data ?? [], () => upstream.data[0] ?? 0),
    }),
  ],
};

const base = { span: { from: 0, to: 0 } };
const input = (name: string, value: Tensor): DraftNode => {
  return { ...base, kind: "input", value, valueSpan: null, names: [name] };
};

// f = total(w · x) with a number w and a vector x.
const trace = buildTrace(
  finishGraph(
    {
      nodes: [
        input("w", scalar(2)),
        input("x", { shape: [3], data: [1, -2, 3] }),
        { ...base, kind: "operation", operation: product, operands: [0, 1], names: ["y"] },
        { ...base, kind: "operation", operation: total, operands: [2], names: ["f"] },
      ],
      output: 3,
      taken: new Set(),
    },
    "f",
  ),
);
const at = (position: number) => frameAt(trace, position);
const column = (...entries: number[]) => `\\begin{bmatrix} ${entries.join(" \\\\ ")} \\end{bmatrix}`;

describe("formulas of arrays", () => {
  it("render at every step", () => {
    for (let position = 0; position <= trace.steps.length; position += 1) {
      const { tex, rows } = formulaAt(at(position), { digits: 4 });
      for (const part of [tex, ...rows.map((row) => row.tex)]) katex.renderToString(part, katexOptions());
    }
  });

  it("keep the local derivative's symbol where it has no number of its own", () => {
    const { tex } = formulaAt(at(4), { digits: 4 });
    expect(tex).toContain("\\frac{\\partial f}{\\partial y}");
    expect(tex).toContain(column(1, 1, 1));
    expect(narrate(at(4), { digits: 4 })).toBe(
      "A sum of entries copies its gradient to each of them. So y gets [1, 1, 1].",
    );
  });

  it("add up what the copies of a broadcast operand receive", () => {
    const { tex } = formulaAt(at(5), { digits: 4 });
    expect(tex).toContain("\\sum_{\\text{copies}}");
    expect(tex).toContain("\\odot");
    expect(tex).toContain(column(1, -2, 3));
    expect(narrate(at(5), { digits: 4 })).toContain("A single number was copied to shape (3)");
    expect(announce(at(5), { digits: 4 })).toBe(
      "Edge y to w: upstream [1, 1, 1] times local [1, −2, 3] gives 2.",
    );
  });
});
