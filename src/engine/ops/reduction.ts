/**
 * Operations that make one number of many: over all entries, or along an axis. Values and gradients are
 * PyTorch's (FunctionsManual.cpp), also where entries are 0 or infinite.
 */
import { fractionTex } from "./latex.ts";
import type { Structural } from "./operation.ts";
import { reductionFunction } from "./reductionFunction.ts";

function total(entries: readonly number[]): number {
  let sum = 0;
  for (const entry of entries) sum += entry;
  return sum;
}

function average(entries: readonly number[]): number {
  return total(entries) / entries.length;
}

function product(entries: readonly number[]): number {
  let result = 1;
  for (const entry of entries) result *= entry;
  return result;
}

const sum = reductionFunction({
  name: "sum",
  glyph: "Σ",
  command: "\\operatorname{sum}",
  summary: "All entries of x added up, or those along an axis.",
  source: "PyTorch derivatives.yaml: sum",
  tell: ({ operand }) => `A sum passes the gradient on to every entry of ${operand} unchanged.`,
  reduce: total,
  noValue: () => "∞ − ∞",
  pull: (upstream, entries) => entries.map(() => upstream),
});

const mean = reductionFunction({
  name: "mean",
  command: "\\operatorname{mean}",
  summary: "The average of all entries of x, or of those along an axis.",
  source: "PyTorch derivatives.yaml: mean",
  tell: ({ operand }) =>
    `A mean shares the gradient out: every entry of ${operand} gets the upstream divided by how many entries were averaged.`,
  reduce: average,
  noValue: () => "∞ − ∞",
  pull: (upstream, entries) => entries.map(() => upstream / entries.length),
  scaleTex: (count) => fractionTex("1", count),
});

const prod = reductionFunction({
  name: "prod",
  command: "\\operatorname{prod}",
  summary: "All entries of x multiplied, or those along an axis.",
  source: "PyTorch FunctionsManual.cpp: prod_backward",
  tell: ({ operand }) =>
    `Each entry of ${operand} gets the upstream times the product of all the other entries: with one zero among them, only the zero gets any.`,
  reduce: product,
  noValue: () => "0 × ∞",
  pull: (upstream, entries, y) =>
    entries.includes(0)
      ? entries.map((_, index) => upstream * product(entries.toSpliced(index, 1)))
      : entries.map((entry) => upstream * (y / entry)),
  localTex: (x, y) => `\\frac{${y}}{${x}}`,
});

const norm = reductionFunction({
  name: "norm",
  command: "\\operatorname{norm}",
  summary: "The length of x: the root of the sum of its squares (Euclidean or Frobenius norm).",
  source: "PyTorch FunctionsManual.cpp: norm_backward with p = 2",
  torch: ([x], [axis]) => `torch.linalg.vector_norm(${x}${axis === undefined ? "" : `, dim=${axis}`})`,
  expansion: ["sqrt(sum(x^2, axis))"],
  apart:
    "Where all entries are 0 the slope of the root is infinite, and the gradient taken apart is not a number.",
  tell: ({ operand }) =>
    `The gradient of a length points along ${operand} itself: the upstream times ${operand} divided by its length.`,
  reduce: (entries) => Math.sqrt(total(entries.map((entry) => entry * entry))),
  pull: (upstream, entries, y) => entries.map((entry) => (y === 0 ? 0 : entry * (upstream / y))),
  localTex: (x, y) => `\\frac{${x}}{${y}}`,
  kink: { at: (_, y) => y === 0, convention: "norm′(0) = 0, as in PyTorch." },
});

const variance = reductionFunction({
  name: "var",
  command: "\\operatorname{var}",
  summary: "The sample variance of x: squared distances from the mean, divided by n − 1.",
  source: "PyTorch FunctionsManual.cpp: var_backward with its default correction = 1",
  expansion: ["sum((x - mean(x, axis))^2, axis) / (n - 1)", "sum((x.T - mean(x, 1))^2, 0) / (n - 1)"],
  tell: ({ operand }) =>
    `Each entry of ${operand} gets its distance from the mean, times 2, divided by n − 1: what lies far out has the larger pull.`,
  reduce: (entries) => {
    const middle = average(entries);
    return total(entries.map((entry) => (entry - middle) ** 2)) / (entries.length - 1);
  },
  pull: (upstream, entries) => {
    const middle = average(entries);
    return entries.map((entry) => (2 / (entries.length - 1)) * upstream * (entry - middle));
  },
  scaleTex: (count) => fractionTex("2", count - 1),
  localTex: (x) => `\\left(${x} - \\overline{${x}}\\right)`,
});

const logsumexp = reductionFunction({
  name: "logsumexp",
  command: "\\operatorname{logsumexp}",
  summary: "log(sum(exp(x))), without overflow where an entry is large.",
  source: "PyTorch derivatives.yaml: logsumexp; Blanchard, Higham and Higham 2021",
  torch: ([x], [axis]) => `torch.logsumexp(${x}, ${axis ?? `tuple(range((${x}).dim()))`})`,
  expansion: [
    "log(sum(exp(x - amax(x, axis)), axis)) + amax(x, axis)",
    "log(sum(exp(x.T - amax(x, 1)), 0)) + amax(x, 1)",
  ],
  tell: ({ operand }) =>
    `The slope of a log of a sum of exponentials is the softmax: each entry of ${operand} gets its share of the upstream.`,
  reduce: (entries) => {
    const largest = Math.max(...entries);
    const shift = Number.isFinite(largest) ? largest : 0;
    return Math.log(total(entries.map((entry) => Math.exp(entry - shift)))) + shift;
  },
  pull: (upstream, entries, y) => entries.map((entry) => upstream * Math.exp(entry - y)),
  localTex: (x, y, shape) =>
    shape.length === 0 ? `e^{${x} - ${y}}` : `e^{\\circ \\left(${x} - ${y}\\right)}`,
});

export const reduction: readonly Structural[] = [sum, mean, prod, norm, variance, logsumexp];
