/** Exponentials and logarithms. Partials are PyTorch's, written with the output y where that saves a call. */
import { afterSignTex } from "./latex.ts";
import { type Elementwise, RANK } from "./operation.ts";
import { unaryFunction } from "./unaryFunction.ts";

function noLogarithm(x: number): string | null {
  if (x === 0) return "log of 0";
  return x < 0 ? "log of a negative number" : null;
}

function tooLarge(x: number): string {
  return `overflow: e to the power ${x} is larger than any float64`;
}

const exp = unaryFunction({
  name: "exp",
  tex: (x) => `e^{${x}}`,
  texRank: RANK.power,
  summary: "e to the power x.",
  source: "DLMF 4.7.4; PyTorch derivatives.yaml: exp",
  samples: [1, -2.5, 0.3, 4],
  value: Math.exp,
  slope: (y) => y,
  slopeTex: (_x, y) => y,
  rule: "An exponential is its own slope: the local derivative is the result itself.",
  noValue: tooLarge,
});

const log = unaryFunction({
  name: "log",
  aliases: ["ln"],
  glyph: "ln",
  command: "\\ln",
  summary: "The natural logarithm of x; −∞ at 0, not a number below.",
  source: "DLMF 4.7.1; PyTorch derivatives.yaml: log",
  samples: [2, 0.3, 15],
  value: Math.log,
  slope: (_y, x) => 1 / x,
  slopeTex: (x) => `\\frac{1}{${x}}`,
  rule: "The slope of a logarithm is 1 over its operand.",
  noValue: noLogarithm,
});

const log2 = unaryFunction({
  name: "log2",
  glyph: "log_{2}",
  command: "\\log_{2}",
  summary: "The logarithm of x to base 2.",
  source: "DLMF 4.7.1; PyTorch derivatives.yaml: log2",
  expansion: ["log(x) / log(2)"],
  samples: [8, 0.3, 5],
  value: Math.log2,
  slope: (_y, x) => 1 / (x * Math.LN2),
  slopeTex: (x) => `\\frac{1}{${x} \\cdot \\ln\\left(2\\right)}`,
  rule: "The slope of a logarithm to base 2 is 1 over its operand times ln 2.",
  noValue: noLogarithm,
});

const log10 = unaryFunction({
  name: "log10",
  glyph: "log_{10}",
  command: "\\log_{10}",
  summary: "The logarithm of x to base 10.",
  source: "DLMF 4.7.1; PyTorch derivatives.yaml: log10",
  expansion: ["log(x) / log(10)"],
  samples: [1000, 0.3, 5],
  value: Math.log10,
  slope: (_y, x) => 1 / (x * Math.LN10),
  slopeTex: (x) => `\\frac{1}{${x} \\cdot \\ln\\left(10\\right)}`,
  rule: "The slope of a logarithm to base 10 is 1 over its operand times ln 10.",
  noValue: noLogarithm,
});

const log1p = unaryFunction({
  name: "log1p",
  glyph: "ln(1+x)",
  tex: (x) => `\\ln\\left(1 + ${afterSignTex(x)}\\right)`,
  operandRank: RANK.product,
  summary: "ln(1 + x), exact also for a tiny x.",
  source: "DLMF 4.7.1; PyTorch derivatives.yaml: log1p",
  samples: [1, -0.5, 0.001],
  value: Math.log1p,
  slope: (_y, x) => 1 / (1 + x),
  slopeTex: (x) => `\\frac{1}{1 + ${x}}`,
  rule: "The slope of ln(1 + x) is 1 over 1 + x.",
  noValue: (x) => noLogarithm(1 + x),
});

const expm1 = unaryFunction({
  name: "expm1",
  glyph: "e^{x}−1",
  tex: (x) => `e^{${x}} - 1`,
  texRank: RANK.sum,
  summary: "exp(x) − 1, exact also for a tiny x.",
  source: "DLMF 4.7.4; PyTorch derivatives.yaml: expm1",
  samples: [1, -2.5, 0.001],
  value: Math.expm1,
  slope: (y) => y + 1,
  slopeTex: (_x, y) => `${y} + 1`,
  slopeRank: RANK.sum,
  rule: "Taking 1 away does not change the slope: it is the result plus 1.",
  noValue: tooLarge,
});

export const exponential: readonly Elementwise[] = [exp, log, log2, log10, log1p, expm1];
