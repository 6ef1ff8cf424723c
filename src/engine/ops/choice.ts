/**
 * Operations that choose: abs, sign, maximum, minimum, clamp. At ties, bounds and NaN the values and
 * partials are PyTorch's: a tie gives ½ and ½, NaN wins every comparison.
 */
import { callGate } from "./gateLabel.ts";
import { callTex, indicatorTex } from "./latex.ts";
import { type Elementwise, RANK, type Telling } from "./operation.ts";
import { unaryFunction } from "./unaryFunction.ts";

const PAIRS = [
  [3, -4],
  [-2, 5],
  [0.5, 0.25],
];

function signOf(x: number): number {
  if (x > 0) return 1;
  return x < 0 ? -1 : 0;
}

/** Not Math.max: of two equal numbers the first stays, so max(0, −0) and min(0, −0) are both 0, as in PyTorch. */
function larger(a: number, b: number): number {
  return a < b || Number.isNaN(b) ? b : a;
}

function smaller(a: number, b: number): number {
  return b < a || Number.isNaN(b) ? b : a;
}

const abs = unaryFunction({
  name: "abs",
  elsewhere: ["absolute", "fabs"],
  glyph: "|x|",
  tex: (x) => `\\left|${x}\\right|`,
  texRank: RANK.atom,
  summary: "The size of x, without its sign.",
  source: "PyTorch derivatives.yaml: abs",
  samples: [3, -0.5],
  value: Math.abs,
  slope: (_y, x) => signOf(x),
  slopeTex: (x) => callTex("\\operatorname{sign}", [x]),
  rule: "The slope of |x| is the sign of x.",
  kinks: [{ when: (_y, x) => x === 0, at: [0], partials: [0], convention: "abs′(0) = 0, as in PyTorch." }],
});

const sign = unaryFunction({
  name: "sign",
  aliases: ["sgn"],
  summary: "1 above 0, −1 below, 0 at 0.",
  source: "PyTorch derivatives.yaml: sign",
  samples: [3, -0.5],
  value: signOf,
  slope: () => 0,
  slopeTex: () => "0",
  rule: "A sign is flat on either side of 0, so no gradient gets through.",
  kinks: [{ when: (_y, x) => x === 0, at: [0], partials: [0], convention: "sign′(0) = 0, as in PyTorch." }],
});

function tellRoute(gate: string, chosen: string): (telling: Telling) => string {
  return ({ operand, local }) => {
    const rule = `A ${gate} routes: only the ${chosen} operand gets the gradient.`;
    if (local === 0) return `${rule} Here that is not ${operand}.`;
    if (local === 1) return `${rule} Here that is ${operand}.`;
    return `A ${gate} routes the gradient to the ${chosen} operand. Here both are equal, so half of it goes this way.`;
  };
}

const maximum: Elementwise = {
  kind: "elementwise",
  name: "maximum",
  aliases: ["max"],
  operands: [{ name: "a" }, { name: "b" }],
  syntax: { form: "call" },
  glyph: "max",
  gate: callGate("max"),
  tex: (operands) => callTex("\\max", operands),
  texRank: RANK.postfix,
  operandRank: [RANK.sum, RANK.sum],
  summary: "The larger of a and b.",
  source: "PyTorch derivatives.yaml: maximum",
  torch: ([a, b]) => `torch.maximum(${a}, ${b})`,
  tell: tellRoute("maximum", "larger"),
  samples: PAIRS,
  value: larger,
  partials: [
    {
      value: (_y, a, b) => (a === b ? 0.5 : a < b ? 0 : 1),
      tex: ([a, b]) => indicatorTex(`${a?.tex} > ${b?.tex}`),
    },
    {
      value: (_y, a, b) => (a === b ? 0.5 : b < a ? 0 : 1),
      tex: ([a, b]) => indicatorTex(`${b?.tex} > ${a?.tex}`),
    },
  ],
  misreading: { as: "maxToBoth", partials: [() => 1, () => 1] },
  kinks: [
    {
      when: (_y, a, b) => a === b,
      at: [1, 1],
      partials: [0.5, 0.5],
      convention: "A tie in max gives each operand ½ of the gradient, as in PyTorch.",
    },
    {
      when: (_y, a, b) => Number.isNaN(a) || Number.isNaN(b),
      at: [Number.NaN, 1],
      partials: [1, 1],
      convention: "With NaN each operand gets the whole gradient, as in PyTorch.",
    },
  ],
};

const minimum: Elementwise = {
  ...maximum,
  name: "minimum",
  aliases: ["min"],
  glyph: "min",
  gate: callGate("min"),
  tex: (operands) => callTex("\\min", operands),
  summary: "The smaller of a and b.",
  source: "PyTorch derivatives.yaml: minimum",
  torch: ([a, b]) => `torch.minimum(${a}, ${b})`,
  tell: tellRoute("minimum", "smaller"),
  value: smaller,
  partials: [
    {
      value: (_y, a, b) => (a === b ? 0.5 : a > b ? 0 : 1),
      tex: ([a, b]) => indicatorTex(`${a?.tex} < ${b?.tex}`),
    },
    {
      value: (_y, a, b) => (a === b ? 0.5 : b > a ? 0 : 1),
      tex: ([a, b]) => indicatorTex(`${b?.tex} < ${a?.tex}`),
    },
  ],
  kinks: [
    {
      when: (_y, a, b) => a === b,
      at: [1, 1],
      partials: [0.5, 0.5],
      convention: "A tie in min gives each operand ½ of the gradient, as in PyTorch.",
    },
    {
      when: (_y, a, b) => Number.isNaN(a) || Number.isNaN(b),
      at: [Number.NaN, 1],
      partials: [1, 1],
      convention: "With NaN each operand gets the whole gradient, as in PyTorch.",
    },
  ],
};

const CLAMP_TELLS = [
  "A clamp passes the gradient on unchanged inside its bounds and stops it outside.",
  "The lower bound gets the gradient only where the clamp holds x up to it.",
  "The upper bound gets the gradient only where the clamp holds x down to it.",
];

const clamp: Elementwise = {
  kind: "elementwise",
  name: "clamp",
  aliases: ["clip"],
  operands: [{ name: "x" }, { name: "lo" }, { name: "hi" }],
  syntax: { form: "call" },
  glyph: "clamp",
  gate: callGate("clamp"),
  tex: (operands) => callTex("\\operatorname{clamp}", operands),
  texRank: RANK.postfix,
  operandRank: [RANK.sum, RANK.sum, RANK.sum],
  summary: "x, but at least lo and at most hi.",
  source: "PyTorch FunctionsManual.cpp: clamp_backward",
  torch: ([x, lo, hi]) => `torch.clamp(${x}, ${lo}, ${hi})`,
  tell: ({ operand, local }, position) =>
    `${CLAMP_TELLS[position]} Here ${operand} gets ${local === 0 ? "none of it" : "all of it"}.`,
  samples: [
    [0.5, 0, 1],
    [-1, 0, 1],
    [2, -3, 1.5],
    [0.2, 1, -1],
    [-2, 1, -1],
  ],
  value: (x, lo, hi) => smaller(larger(x, lo), hi),
  partials: [
    {
      value: (_y, x, lo, hi) => (x >= lo && x <= hi ? 1 : 0),
      tex: ([x, lo, hi]) => indicatorTex(`${lo?.tex} \\le ${x?.tex} \\le ${hi?.tex}`),
    },
    {
      value: (_y, x, lo, hi) => (x < lo && lo < hi ? 1 : 0),
      tex: ([x, lo]) => indicatorTex(`${x?.tex} < ${lo?.tex}`),
    },
    {
      value: (_y, x, lo, hi) => (x > hi || hi < lo ? 1 : 0),
      tex: ([x, , hi]) => indicatorTex(`${x?.tex} > ${hi?.tex}`),
    },
  ],
  kinks: [
    {
      when: (_y, x, lo, hi) => x === lo && lo <= hi,
      at: [0, 0, 1],
      partials: [1, 0, 0],
      convention: "At its lower bound a clamp passes the whole gradient to x, as in PyTorch.",
    },
    {
      when: (_y, x, lo, hi) => x === hi && lo < hi,
      at: [1, 0, 1],
      partials: [1, 0, 0],
      convention: "At its upper bound a clamp passes the whole gradient to x, as in PyTorch.",
    },
  ],
};

export const choice: readonly Elementwise[] = [abs, sign, maximum, minimum, clamp];
