/** Hyperbolic functions and the error function. Partials are PyTorch's. */
import { erf as erfValue } from "./erf.ts";
import { callTex } from "./latex.ts";
import { type Elementwise, RANK } from "./operation.ts";
import { unaryFunction } from "./unaryFunction.ts";

const TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);

const sinh = unaryFunction({
  name: "sinh",
  command: "\\sinh",
  summary: "The hyperbolic sine of x.",
  source: "DLMF 4.34.1; PyTorch derivatives.yaml: sinh",
  expansion: ["(exp(x) - exp(-x)) / 2"],
  samples: [1, -2.5, 0.3],
  value: Math.sinh,
  slope: (_y, x) => Math.cosh(x),
  slopeTex: (x) => callTex("\\cosh", [x]),
  rule: "The slope of a hyperbolic sine is the hyperbolic cosine.",
});

const cosh = unaryFunction({
  name: "cosh",
  command: "\\cosh",
  summary: "The hyperbolic cosine of x.",
  source: "DLMF 4.34.2; PyTorch derivatives.yaml: cosh",
  expansion: ["(exp(x) + exp(-x)) / 2"],
  samples: [1, -2.5, 0.3],
  value: Math.cosh,
  slope: (_y, x) => Math.sinh(x),
  slopeTex: (x) => callTex("\\sinh", [x]),
  rule: "The slope of a hyperbolic cosine is the hyperbolic sine.",
});

const tanh = unaryFunction({
  name: "tanh",
  command: "\\tanh",
  summary: "The hyperbolic tangent of x: an S-curve from −1 to 1.",
  source: "DLMF 4.34.3; PyTorch derivatives.yaml: tanh",
  expansion: ["2 * sigmoid(2 * x) - 1"],
  samples: [0.5, -1.2, 2],
  value: Math.tanh,
  slope: (y) => 1 - y * y,
  slopeTex: (_x, y) => `1 - ${y}^{2}`,
  slopeRank: RANK.sum,
  rule: "The slope of tanh is 1 minus the square of the result.",
});

const erf = unaryFunction({
  name: "erf",
  summary: "The error function: an S-curve from −1 to 1, the area under a bell curve.",
  source: "DLMF 7.2.1; PyTorch derivatives.yaml: erf",
  samples: [0.5, -1.2, 2],
  value: erfValue,
  slope: (_y, x) => TWO_OVER_ROOT_PI * Math.exp(-x * x),
  slopeTex: (x) => `\\frac{2}{\\sqrt{\\pi}} \\cdot e^{-${x}^{2}}`,
  rule: "The slope of erf is a bell curve.",
});

export const hyperbolic: readonly Elementwise[] = [sinh, cosh, tanh, erf];
