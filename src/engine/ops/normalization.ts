/** Layer normalisation over the last axis, without weights. */
import { laneFunction } from "./laneFunction.ts";
import { factorTex } from "./latex.ts";
import type { Structural } from "./operation.ts";

/** PyTorch's default, added to the variance. */
const EPSILON = 1e-5;

function total(entries: readonly number[]): number {
  let sum = 0;
  for (const entry of entries) sum += entry;
  return sum;
}

function average(entries: readonly number[]): number {
  return total(entries) / entries.length;
}

function centred(entries: readonly number[]): readonly number[] {
  const middle = average(entries);
  return entries.map((entry) => entry - middle);
}

/** 1 / √(variance + ε), the variance divided by n. */
function inverseSpread(distances: readonly number[]): number {
  return 1 / Math.sqrt(average(distances.map((distance) => distance * distance)) + EPSILON);
}

const layerNorm = laneFunction({
  name: "layer_norm",
  elsewhere: ["LayerNorm"],
  operands: [{ name: "x" }],
  glyph: "layer norm",
  summary: "x minus its mean, divided by its spread √(variance + 0.00001), along the last axis.",
  source: "Ba, Kiros and Hinton, arXiv:1607.06450; PyTorch: torch.nn.functional.layer_norm without weights",
  torch: ([x]) => `torch.nn.functional.layer_norm(${x}, (${x}).shape[-1:])`,
  expansion: [
    "(x - mean(x)) / sqrt(mean((x - mean(x))^2) + 0.00001)",
    "((x.T - mean(x, 1)) / sqrt(mean((x.T - mean(x, 1))^2, 0) + 0.00001)).T",
  ],
  tell: ({ operand, gate }) =>
    `Every entry of ${operand} moves the mean and the spread, and so all of ${gate}. The gradients of one row add up to 0: shifting all entries alike changes nothing.`,
  map: (entries) => {
    const distances = centred(entries);
    const factor = inverseSpread(distances);
    return distances.map((distance) => distance * factor);
  },
  // In the order of PyTorch's layer_norm_kernel.cpp, so that what nearly cancels does so alike.
  pull: (upstream, _output, entries) => {
    const factor = inverseSpread(centred(entries));
    const sum = total(upstream);
    const along = total(upstream.map((part, index) => part * (entries[index] ?? 0)));
    const middle = average(entries);
    const slope = ((sum * middle - along) * factor * factor * factor) / entries.length;
    const shift = -slope * middle - (sum * factor) / entries.length;
    return upstream.map((part, index) => factor * part + slope * (entries[index] ?? 0) + shift);
  },
  pullTex: (upstream, y, axis) => {
    const mean = (tex: string) => `\\operatorname{mean}${axis}\\left(${tex}\\right)`;
    return `\\frac{1}{\\sigma} \\left(${factorTex(upstream)} - ${mean(upstream)} - ${y} \\odot ${mean(`${factorTex(upstream)} \\odot ${y}`)}\\right)`;
  },
  tensorSamples: [
    { operands: [[1, 1, 5, 5.5]], fixed: [] },
    { operands: [[0.14, 1.32]], fixed: [] },
    {
      operands: [
        [
          [1, 2, -0.5],
          [3, 5, 0.25],
        ],
      ],
      fixed: [],
    },
  ],
});

export const normalization: readonly Structural[] = [layerNorm];
