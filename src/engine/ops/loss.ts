/**
 * Losses that compare a prediction with a target of the same shape, entry by entry, and average. Values and
 * gradients are PyTorch's (Loss.cpp, FunctionsManual.cpp), its clamp of logarithms included.
 */
import { averageLoss } from "./averageLoss.ts";
import { fractionTex } from "./latex.ts";
import type { Structural } from "./operation.ts";

const mse = averageLoss({
  name: "mse",
  elsewhere: ["mse_loss", "MSELoss"],
  operands: ["y", "t"],
  summary: "The mean squared error: the average of (y − t)².",
  source: "PyTorch: torch.nn.functional.mse_loss",
  expansion: ["mean((y - t)^2)"],
  torch: ([y, t]) => `torch.nn.functional.mse_loss(${y}, ${t})`,
  tell: ({ operand }) =>
    `A squared error pulls ${operand} by twice the distance y − t, shared by the number of entries.`,
  value: (y, t) => (y - t) ** 2,
  slopes: [(y, t) => 2 * (y - t), (y, t) => 2 * (t - y)],
  slopesTex: [
    (y, t, count) => `${fractionTex("2", count)} \\left(${y} - ${t}\\right)`,
    (y, t, count) => `${fractionTex("2", count)} \\left(${t} - ${y}\\right)`,
  ],
  kink: null,
  samples: [
    {
      operands: [
        [1, 2, 4],
        [1.5, 1, -1],
      ],
      fixed: [],
    },
    {
      operands: [
        [
          [1, 2],
          [0.5, -3],
        ],
        [
          [0, 1],
          [2, 2],
        ],
      ],
      fixed: [],
    },
    { operands: [3, 1], fixed: [] },
  ],
});

const mae = averageLoss({
  name: "mae",
  elsewhere: ["l1_loss", "L1Loss"],
  operands: ["y", "t"],
  summary: "The mean absolute error: the average of |y − t|.",
  source: "PyTorch: torch.nn.functional.l1_loss",
  expansion: ["mean(abs(y - t))"],
  torch: ([y, t]) => `torch.nn.functional.l1_loss(${y}, ${t})`,
  tell: ({ operand }) =>
    `An absolute error pulls every entry of ${operand} equally hard, however far off it is: only the sign of y − t counts.`,
  value: (y, t) => Math.abs(y - t),
  slopes: [(y, t) => signOf(y - t), (y, t) => -signOf(y - t)],
  slopesTex: [
    (y, t, count) => `${fractionTex("1", count)} \\operatorname{sign}\\left(${y} - ${t}\\right)`,
    (y, t, count) => `${fractionTex("1", count)} \\operatorname{sign}\\left(${t} - ${y}\\right)`,
  ],
  kink: { at: (y, t) => y === t, convention: "Where y = t, mae passes no gradient, as in PyTorch." },
  samples: [
    {
      operands: [
        [1, 2, 4],
        [1.5, 1, -1],
      ],
      fixed: [],
    },
    {
      operands: [
        [
          [1, 2],
          [0.5, -3],
        ],
        [
          [0, 1],
          [2, 2],
        ],
      ],
      fixed: [],
    },
  ],
});

function signOf(x: number): number {
  return x > 0 ? 1 : x < 0 ? -1 : 0;
}

/** A logarithm of 0 would be −∞; PyTorch stops it here. NaN stays NaN. */
const LEAST_LOG = -100;
/** The divisor p(1 − p) stops here. */
const LEAST_SPREAD = 1e-12;

function clampedLog(log: number): number {
  return Math.max(log, LEAST_LOG);
}

const bce = averageLoss({
  name: "bce",
  elsewhere: ["binary_cross_entropy", "BCELoss"],
  operands: ["p", "t"],
  summary:
    "Binary cross-entropy of probabilities p and targets t: the average of −t log p − (1 − t) log(1 − p).",
  source: "PyTorch: torch.nn.functional.binary_cross_entropy (logarithms held at −100)",
  expansion: ["mean(-t * log(p) - (1 - t) * log(1 - p))"],
  apart:
    "Taken apart the logarithms are not held at −100: where p is 0 or 1 the loss is infinite or not a number.",
  torch: ([p, t]) => `torch.nn.functional.binary_cross_entropy(${p}, ${t})`,
  tell: ({ operand }, position) =>
    position === 0
      ? `The surer and the more wrong a probability in ${operand} is, the harder it is pulled: by p − t, divided by p(1 − p).`
      : `A target counts with log(1 − p) − log(p): how much the loss would rise if ${operand} went from 0 to 1.`,
  value: (p, t) => (t - 1) * clampedLog(Math.log1p(-p)) - t * clampedLog(Math.log(p)),
  slopes: [(p, t) => (p - t) / Math.max((1 - p) * p, LEAST_SPREAD), (p) => Math.log1p(-p) - Math.log(p)],
  slopesTex: [
    (p, t, count) =>
      `${count === 1 ? "" : `${fractionTex("1", count)} \\cdot `}\\frac{${p} - ${t}}{${p} \\odot \\left(1 - ${p}\\right)}`,
    (p, _t, count) => `${fractionTex("1", count)} \\ln\\left(\\frac{1 - ${p}}{${p}}\\right)`,
  ],
  kink: {
    at: (p) => p === 0 || p === 1,
    convention: "bce holds a logarithm at −100 and p(1 − p) at 1e−12, as PyTorch does.",
  },
  samples: [
    {
      operands: [
        [0.2, 0.9, 0.5],
        [0, 1, 0.25],
      ],
      fixed: [],
    },
    { operands: [[[0.3, 0.6]], [[1, 0]]], fixed: [] },
  ],
});

/** log(sigmoid(z)) without overflow. */
function logSigmoid(z: number): number {
  return Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z)));
}

const bceWithLogits = averageLoss({
  name: "bce_with_logits",
  elsewhere: ["binary_cross_entropy_with_logits", "BCEWithLogitsLoss"],
  operands: ["z", "t"],
  glyph: "bce logits",
  summary: "Binary cross-entropy of sigmoid(z) and targets t, exact also where sigmoid(z) rounds to 0 or 1.",
  source: "PyTorch: torch.nn.functional.binary_cross_entropy_with_logits",
  expansion: ["mean(softplus(z) - z * t)"],
  torch: ([z, t]) => `torch.nn.functional.binary_cross_entropy_with_logits(${z}, ${t})`,
  tell: ({ operand }, position) =>
    position === 0
      ? `The steep logarithm and the flat sigmoid cancel: each entry of ${operand} gets p − t, with p = sigmoid(z), shared by the number of entries.`
      : `A target counts with −z: the logit says how much the loss would fall if ${operand} went from 0 to 1.`,
  value: (z, t) => (1 - t) * z - logSigmoid(z),
  slopes: [(z, t) => 1 / (1 + Math.exp(-z)) - t, (z) => -z],
  slopesTex: [
    (z, t, count) => `${fractionTex("1", count)} \\left(\\sigma\\left(${z}\\right) - ${t}\\right)`,
    (z, _t, count) => `${fractionTex("1", count)} \\left(-${z}\\right)`,
  ],
  kink: null,
  samples: [
    {
      operands: [
        [0.5, -2, 3],
        [0, 1, 0.25],
      ],
      fixed: [],
    },
    { operands: [[[0.3, -0.6]], [[1, 0]]], fixed: [] },
  ],
});

const hinge = averageLoss({
  name: "hinge",
  operands: ["y", "t"],
  summary: "The hinge loss of scores y and targets t of −1 or 1: the average of max(0, 1 − t · y).",
  source: "Rosasco et al. 2004; Keras: Hinge; PyTorch has it as relu(1 - t * y).mean()",
  expansion: ["mean(relu(1 - t * y))"],
  torch: ([y, t]) => `torch.relu(1 - (${t}) * (${y})).mean()`,
  tell: ({ operand }) =>
    `A hinge passes a gradient to ${operand} only where the score is not yet 1 beyond the border on the right side (t · y < 1).`,
  value: (y, t) => (t * y >= 1 ? 0 : 1 - t * y),
  slopes: [(y, t) => (t * y >= 1 ? 0 : -t), (y, t) => (t * y >= 1 ? 0 : -y)],
  slopesTex: [(y, t, count) => hingeTex(y, t, t, count), (y, t, count) => hingeTex(y, t, y, count)],
  kink: {
    at: (y, t) => t * y === 1,
    convention: "At t · y = 1 a hinge passes no gradient, as relu does at 0.",
  },
  samples: [
    {
      operands: [
        [0.5, -2, 3],
        [1, 1, 1],
      ],
      fixed: [],
    },
    {
      operands: [
        [0.5, 2, -0.25],
        [-1, 1, -1],
      ],
      fixed: [],
    },
  ],
});

function hingeTex(y: string, t: string, other: string, count: number): string {
  return `${fractionTex("1", count)} \\left(-${other}\\right) \\odot \\mathbf{1}\\left[${t} \\odot ${y} < 1\\right]`;
}

export const loss: readonly Structural[] = [mse, mae, bce, bceWithLogits, hinge];
