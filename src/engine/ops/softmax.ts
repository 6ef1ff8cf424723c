/**
 * Softmax and its logarithm: each lane of entries becomes as many numbers. The largest entry is taken off
 * first, so nothing overflows; formulas are PyTorch's (SoftMaxKernel.cpp), signs of zeros included.
 */

import { laneFunction } from "./laneFunction.ts";
import { factorTex } from "./latex.ts";
import type { Structural } from "./operation.ts";

function shifted(entries: readonly number[]): readonly number[] {
  const largest = Math.max(...entries);
  return entries.map((entry) => entry - largest);
}

function total(entries: readonly number[]): number {
  let sum = 0;
  for (const entry of entries) sum += entry;
  return sum;
}

const softmax = laneFunction({
  name: "softmax",
  summary:
    "exp(x) divided by its sum: positive numbers that add up to 1, along the last axis or the one given.",
  source: "PyTorch: torch.softmax; Bridle 1990",
  expansion: [
    "exp(x - amax(x, axis)) / sum(exp(x - amax(x, axis)), axis)",
    "(exp(x.T - amax(x, 1)) / sum(exp(x.T - amax(x, 1)), 0)).T",
  ],
  tell: ({ operand, gate }) =>
    `Raising one entry of ${operand} raises its own share in ${gate} and lowers all others, so each entry gets its upstream minus the average of all upstreams weighted by the shares, times its share.`,
  map: (entries) => {
    const powers = shifted(entries).map(Math.exp);
    const sum = total(powers);
    return powers.map((power) => power / sum);
  },
  pull: (upstream, shares) => {
    const average = total(shares.map((share, index) => share * (upstream[index] ?? 0)));
    return shares.map((share, index) => share * ((upstream[index] ?? 0) - average));
  },
  pullTex: (upstream, p, axis) =>
    `${p} \\odot \\left(${upstream} - \\left\\langle ${upstream}, ${p}\\right\\rangle${axis}\\right)`,
});

const logSoftmax = laneFunction({
  name: "log_softmax",
  elsewhere: ["LogSoftmax"],
  glyph: "log softmax",
  summary:
    "The logarithm of softmax(x), without loss where a share is tiny; along the last axis or the one given.",
  source: "PyTorch: torch.log_softmax",
  expansion: ["x - logsumexp(x, axis)", "(x.T - logsumexp(x, 1)).T"],
  tell: ({ operand }) =>
    `Each entry of ${operand} gets its upstream minus its share (its softmax) of the sum of all upstreams.`,
  map: (entries) => {
    const lowered = shifted(entries);
    const log = Math.log(total(lowered.map(Math.exp)));
    return lowered.map((entry) => entry - log);
  },
  pull: (upstream, logs) => {
    const sum = total(upstream);
    return logs.map((log, index) => (upstream[index] ?? 0) - Math.exp(log) * sum);
  },
  pullTex: (upstream, y, axis) =>
    `${factorTex(upstream)} - e^{\\circ ${y}} \\odot \\operatorname{sum}${axis}\\left(${upstream}\\right)`,
});

export const softmaxes: readonly Structural[] = [softmax, logSoftmax];
