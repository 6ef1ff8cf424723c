/** Trigonometric functions and their inverses, in radians. Partials are PyTorch's. */
import { callTex } from "./latex.ts";
import { type Elementwise, RANK } from "./operation.ts";
import { rateSentence } from "./prose.ts";
import { unaryFunction } from "./unaryFunction.ts";

/** No angle has a sine or cosine beyond 1. */
function outside(name: string): (x: number) => string | null {
  return (x) => (Math.abs(x) > 1 ? `${name} of a number outside −1 to 1` : null);
}

const sin = unaryFunction({
  name: "sin",
  command: "\\sin",
  summary: "The sine of x, in radians.",
  source: "DLMF 4.20.1; PyTorch derivatives.yaml: sin",
  samples: [1, -2.5, 0.3],
  value: Math.sin,
  slope: (_y, x) => Math.cos(x),
  slopeTex: (x) => callTex("\\cos", [x]),
  rule: "The slope of a sine is the cosine.",
});

const cos = unaryFunction({
  name: "cos",
  command: "\\cos",
  summary: "The cosine of x, in radians.",
  source: "DLMF 4.20.2; PyTorch derivatives.yaml: cos",
  samples: [1, -2.5, 0.3],
  value: Math.cos,
  slope: (_y, x) => -Math.sin(x),
  slopeTex: (x) => `-${callTex("\\sin", [x])}`,
  slopeRank: RANK.sign,
  rule: "The slope of a cosine is minus the sine.",
});

const tan = unaryFunction({
  name: "tan",
  command: "\\tan",
  summary: "The tangent of x, in radians.",
  source: "DLMF 4.20.3; PyTorch derivatives.yaml: tan",
  expansion: ["sin(x) / cos(x)"],
  samples: [1, -0.7, 0.3],
  value: Math.tan,
  slope: (y) => 1 + y * y,
  slopeTex: (_x, y) => `1 + ${y}^{2}`,
  slopeRank: RANK.sum,
  rule: "The slope of a tangent is 1 plus the square of the result.",
});

const asin = unaryFunction({
  name: "asin",
  aliases: ["arcsin"],
  command: "\\arcsin",
  summary: "The angle in radians whose sine is x.",
  source: "DLMF 4.24.7; PyTorch derivatives.yaml: asin",
  samples: [0.5, -0.8, 0.1],
  value: Math.asin,
  slope: (_y, x) => 1 / Math.sqrt(1 - x * x),
  slopeTex: (x) => `\\frac{1}{\\sqrt{1 - ${x}^{2}}}`,
  rule: "The slope of an arcsine is 1 over √(1 − x²).",
  noValue: outside("asin"),
});

const acos = unaryFunction({
  name: "acos",
  aliases: ["arccos"],
  command: "\\arccos",
  summary: "The angle in radians whose cosine is x.",
  source: "DLMF 4.24.8; PyTorch derivatives.yaml: acos",
  samples: [0.5, -0.8, 0.1],
  value: Math.acos,
  slope: (_y, x) => -1 / Math.sqrt(1 - x * x),
  slopeTex: (x) => `-\\frac{1}{\\sqrt{1 - ${x}^{2}}}`,
  slopeRank: RANK.sign,
  rule: "The slope of an arccosine is minus 1 over √(1 − x²).",
  noValue: outside("acos"),
});

const atan = unaryFunction({
  name: "atan",
  aliases: ["arctan"],
  command: "\\arctan",
  summary: "The angle in radians whose tangent is x.",
  source: "DLMF 4.24.9; PyTorch derivatives.yaml: atan",
  samples: [1, -3, 0.2],
  value: Math.atan,
  slope: (_y, x) => 1 / (1 + x * x),
  slopeTex: (x) => `\\frac{1}{1 + ${x}^{2}}`,
  rule: "The slope of an arctangent is 1 over 1 + x².",
});

const atan2: Elementwise = {
  kind: "elementwise",
  name: "atan2",
  aliases: ["arctan2"],
  operands: [{ name: "y" }, { name: "x" }],
  syntax: { form: "call" },
  glyph: "atan2",
  tex: (operands) => callTex("\\operatorname{atan2}", operands),
  texRank: RANK.postfix,
  operandRank: [RANK.sum, RANK.sum],
  summary: "The angle of the point (x, y), in radians from −π to π; y comes first.",
  source: "PyTorch derivatives.yaml: atan2",
  torch: ([y, x]) => `torch.atan2(${y}, ${x})`,
  tell: (telling, position) =>
    position === 0
      ? `Moving up turns the angle by x over the squared distance from the origin. ${rateSentence(telling)}`
      : `Moving right turns the angle by −y over the squared distance from the origin. ${rateSentence(telling)}`,
  samples: [
    [1, 1],
    [-2, 0.5],
    [0.3, -4],
  ],
  value: Math.atan2,
  partials: [
    {
      value: (_angle, y, x) => x * (1 / (y * y + x * x)),
      tex: ([y, x]) => `\\frac{${x?.tex}}{${y?.tex}^{2} + ${x?.tex}^{2}}`,
    },
    {
      value: (_angle, y, x) => -y * (1 / (y * y + x * x)),
      tex: ([y, x]) => `-\\frac{${y?.tex}}{${y?.tex}^{2} + ${x?.tex}^{2}}`,
      texRank: RANK.sign,
    },
  ],
  kinks: [],
};

export const trigonometric: readonly Elementwise[] = [sin, cos, tan, asin, acos, atan, atan2];
