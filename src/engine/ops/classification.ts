/**
 * Losses of a vector of scores with one right class, given in the text as a whole number counted from 0.
 * Values and gradients are PyTorch's for one sample.
 */
import { type Shape, scalar, shapeText, type Tensor } from "../tensor/tensor.ts";
import { arrayFunction } from "./arrayFunction.ts";
import { entryAt } from "./entryAt.ts";
import { factorTex, fractionTex } from "./latex.ts";
import { operandAt } from "./operandAt.ts";
import type { ShapeProblem, Structural, TensorSample } from "./operation.ts";

const OPERANDS = [{ name: "z" }, { name: "class", fixed: true }] as const;

const SAMPLES: readonly TensorSample[] = [
  { operands: [[2, 1.25, 0.5]], fixed: [2] },
  { operands: [[0.5, -1, 3, 0.25]], fixed: [0] },
  { operands: [[-0.75, 1, 0.5]], fixed: [1] },
];

function lossShape(
  name: string,
): (shapes: readonly Shape[], fixed: readonly number[]) => Shape | ShapeProblem {
  return (shapes, [target]) => {
    const shape = operandAt(shapes, 0);
    if (target === undefined)
      return { problem: `needs the right class, counted from 0, as in ${name}(z, 0)` };
    if (shape.length !== 1) return { problem: `needs a vector of scores, not shape ${shapeText(shape)}` };
    const count = operandAt(shape, 0);
    if (Number.isInteger(target) && target >= 0 && target < count) return [];
    return {
      problem: `there is no class ${target} in shape ${shapeText(shape)}, classes are 0 to ${count - 1}`,
    };
  };
}

/** log(softmax(z)) */
function logShares(z: Tensor): readonly number[] {
  const scores = Array.from(z.data);
  const largest = Math.max(...scores);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - largest);
  return scores.map((score) => score - largest - Math.log(sum));
}

const crossEntropy = arrayFunction({
  name: "cross_entropy",
  elsewhere: ["CrossEntropyLoss"],
  operands: OPERANDS,
  glyph: "cross entropy",
  gate: (_, [target]) => (target === undefined ? "cross entropy" : `cross entropy_{${target}}`),
  summary:
    "Minus the logarithm of the probability that softmax(z), of one vector of scores, gives the right class.",
  source: "PyTorch: torch.nn.functional.cross_entropy of one sample",
  torch: ([z], [target = 0]) => `torch.nn.functional.cross_entropy(${z}, torch.tensor(${target}))`,
  expansion: ["-log_softmax(z)[class]"],
  tell: ({ operand }) =>
    `Softmax and logarithm together leave p − y: each score in ${operand} gets its probability, the right class its probability minus 1.`,
  shape: lossShape("cross_entropy"),
  forward: (operands, [target = 0]) => scalar(-(logShares(operandAt(operands, 0))[target] ?? Number.NaN)),
  vjp: (_, upstream, operands, _output, [target = 0]) => {
    const z = operandAt(operands, 0);
    const arriving = entryAt(upstream, 0);
    const data = logShares(z).map(
      (log, place) => Math.exp(log) * arriving - (place === target ? arriving : 0),
    );
    return { shape: z.shape, data };
  },
  contributionTex: (_, { upstream, operands: [z = ""] }, [target]) =>
    `${factorTex(upstream)} \\cdot \\left(\\operatorname{softmax}\\left(${z}\\right) - \\mathbf{e}_{${target}}\\right)`,
  tensorSamples: SAMPLES,
});

/** How far each wrong class reaches into the margin of 1: 1 − z_class + z_j; 0 for the right one. */
function margins(z: Tensor, target: number): readonly number[] {
  const right = entryAt(z, target);
  return Array.from(z.data, (score, place) => (place === target ? 0 : 1 - right + score));
}

const multiMargin = arrayFunction({
  name: "multi_margin_loss",
  operands: OPERANDS,
  glyph: "multi margin",
  gate: (_, [target]) => (target === undefined ? "multi margin" : `multi margin_{${target}}`),
  summary:
    "The hinge loss of several classes: max(0, 1 − z[class] + z[j]) over all other j, divided by the number of classes.",
  source:
    "Weston and Watkins 1999; PyTorch: torch.nn.functional.multi_margin_loss (CS231n adds up, without dividing)",
  torch: ([z], [target = 0]) => `torch.nn.functional.multi_margin_loss(${z}, torch.tensor(${target}))`,
  expansion: [
    "sum(relu(1 - z[class] + concat(z[:class], z[class + 1:]))) / n",
    "sum(relu(1 - z[class] + z[class + 1:])) / n",
    "sum(relu(1 - z[class] + z[:class])) / n",
  ],
  tell: ({ operand }) =>
    `Every class in ${operand} that comes within 1 of the right one is pushed down, and the right one is pulled up once for each of them.`,
  shape: lossShape("multi_margin_loss"),
  forward: (operands, [target = 0]) => {
    const reaching = margins(operandAt(operands, 0), target);
    let sum = 0;
    for (const margin of reaching) sum += margin > 0 || Number.isNaN(margin) ? margin : 0;
    return scalar(sum / reaching.length);
  },
  vjp: (_, upstream, operands, _output, [target = 0]) => {
    const z = operandAt(operands, 0);
    const inside = margins(z, target).map((margin) => margin > 0);
    const part = entryAt(upstream, 0) / inside.length;
    const pushed = inside.filter((is) => is).length;
    return {
      shape: z.shape,
      data: inside.map((is, place) => (place === target ? -part * pushed : is ? part : 0)),
    };
  },
  contributionTex: (_, { upstream, operands: [z = ""], shapes: [shape = []] }, [target]) => {
    const inside = `\\mathbf{1}\\left[1 - \\mathbf{e}_{${target}}^{\\top}\\,${z} + ${z} > 0\\right]`;
    return `${factorTex(upstream)} \\cdot ${fractionTex("1", shape[0] ?? 1)} \\left(${inside} - \\operatorname{sum}\\left(${inside}\\right) \\cdot \\mathbf{e}_{${target}}\\right)`;
  },
  convention: (operands, [target = 0]) =>
    margins(operandAt(operands, 0), target).some((margin, place) => place !== target && margin === 0)
      ? "At the border of the margin multi_margin_loss passes no gradient, as in PyTorch."
      : null,
  tensorSamples: SAMPLES,
});

export const classification: readonly Structural[] = [crossEntropy, multiMargin];
