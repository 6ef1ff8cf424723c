/**
 * Activation functions. Values and partials are PyTorch's for float64, its choices at 0 and its
 * threshold in softplus included.
 */
import { erf } from "./erf.ts";
import { callTex, indicatorTex } from "./latex.ts";
import { type Elementwise, RANK } from "./operation.ts";
import { rateSentence } from "./prose.ts";
import { unaryFunction } from "./unaryFunction.ts";

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

const sigmoid = unaryFunction({
  name: "sigmoid",
  aliases: ["σ"],
  glyph: "σ",
  command: "\\sigma",
  summary: "1 / (1 + exp(−x)): an S-curve from 0 to 1.",
  source: "PyTorch derivatives.yaml: sigmoid",
  expansion: ["1 / (1 + exp(-x))"],
  apart: "Below about −709 exp(−x) is too large for a float64, and the gradient taken apart is not a number.",
  samples: [1, -2.5, 0.3],
  value: (x) => 1 / (1 + Math.exp(-x)),
  slope: (y) => y * (1 - y),
  slopeTex: (_x, y) => `${y} \\cdot \\left(1 - ${y}\\right)`,
  rule: "The slope of the sigmoid is the result times 1 minus the result.",
});

const relu = unaryFunction({
  name: "relu",
  aliases: ["ReLU"],
  glyph: "ReLU",
  command: "\\operatorname{ReLU}",
  summary: "x where it is positive, else 0.",
  source: "Nair and Hinton 2010; PyTorch derivatives.yaml: relu",
  samples: [2, -1.5],
  // biome-ignore lint/complexity/useMathMinMax: PyTorch keeps the sign of −0, Math.max does not.
  value: (x) => (x < 0 ? 0 : x),
  slope: (_y, x) => (x <= 0 ? 0 : 1),
  slopeTex: (x) => indicatorTex(`${x} > 0`),
  rule: "ReLU passes the gradient on unchanged where its operand is positive and stops it elsewhere.",
  misreading: { as: "reluOn", partials: [() => 1] },
  kinks: [{ when: (_y, x) => x === 0, at: [0], partials: [0], convention: "relu′(0) = 0, as in PyTorch." }],
});

const leakyRelu: Elementwise = {
  kind: "elementwise",
  name: "leaky_relu",
  aliases: ["LeakyReLU"],
  operands: [{ name: "x" }, { name: "slope", default: 0.01 }],
  syntax: { form: "call" },
  glyph: "LReLU",
  gate: ([, slope = null]) => (slope === null ? "LReLU" : `LReLU_{${slope}}`),
  tex: (operands) => callTex("\\operatorname{LeakyReLU}", operands),
  texRank: RANK.postfix,
  operandRank: [RANK.sum, RANK.sum],
  summary: "x where it is positive, else slope · x.",
  source: "Maas, Hannun and Ng 2013; PyTorch derivatives.yaml: leaky_relu",
  torch: ([x, slope]) => `torch.nn.functional.leaky_relu(${x}, ${slope})`,
  tell: (telling, position) =>
    position === 0
      ? `A leaky ReLU passes the whole gradient where its operand is positive, and only the slope's share elsewhere. ${rateSentence(telling)}`
      : `The slope matters only where x is negative; its local derivative is then x. ${rateSentence(telling)}`,
  expansion: ["slope * x + (1 - slope) * relu(x)"],
  samples: [
    [2, 0.01],
    [-1.5, 0.01],
    [-3, 0.2],
  ],
  value: (x, slope) => (x > 0 ? x : x * slope),
  partials: [
    {
      value: (_y, x, slope) => (x > 0 ? 1 : slope),
      tex: ([x, slope]) =>
        `${indicatorTex(`${x?.tex} > 0`)} + ${slope?.tex} \\cdot ${indicatorTex(`${x?.tex} \\le 0`)}`,
      texRank: RANK.sum,
    },
    {
      value: (_y, x) => Math.min(x, 0),
      tex: ([x]) => `${x?.tex} \\cdot ${indicatorTex(`${x?.tex} \\le 0`)}`,
    },
  ],
  kinks: [
    {
      when: (_y, x) => x === 0,
      at: [0, 0.01],
      partials: [0.01, 0],
      convention: "leaky_relu′(0) is the slope on the negative side, as in PyTorch.",
    },
  ],
};

const elu = unaryFunction({
  name: "elu",
  aliases: ["ELU"],
  glyph: "ELU",
  command: "\\operatorname{ELU}",
  torch: "torch.nn.functional.elu",
  summary: "x where it is positive, else exp(x) − 1.",
  source: "Clevert, Unterthiner and Hochreiter, arXiv:1511.07289; PyTorch elu with alpha = 1",
  expansion: ["max(x, 0) + expm1(min(x, 0))"],
  samples: [1, -1, -2.5],
  value: (x) => (x <= 0 ? Math.expm1(x) : x),
  slope: (_y, x) => (x <= 0 ? Math.exp(x) : 1),
  slopeTex: (x) => `${indicatorTex(`${x} > 0`)} + e^{${x}} \\cdot ${indicatorTex(`${x} \\le 0`)}`,
  slopeRank: RANK.sum,
  rule: "The slope of ELU is 1 where its operand is positive and exp(x) elsewhere.",
});

const softplus = unaryFunction({
  name: "softplus",
  torch: "torch.nn.functional.softplus",
  summary: "ln(1 + exp(x)), a smooth ReLU; above 20 just x, as in PyTorch.",
  source: "Dugas and others 2001; PyTorch softplus with threshold = 20",
  expansion: ["max(x, 0) + log1p(exp(-abs(x)))"],
  samples: [1, -2.5, 0.3],
  value: (x) => (x > 20 ? x : Math.log1p(Math.exp(x))),
  slope: (_y, x) => {
    if (x > 20) return 1;
    const power = Math.exp(x);
    return power / (power + 1);
  },
  slopeTex: (x) => callTex("\\sigma", [x]),
  rule: "The slope of softplus is the sigmoid of its operand.",
});

const silu = unaryFunction({
  name: "silu",
  aliases: ["SiLU", "swish"],
  glyph: "SiLU",
  command: "\\operatorname{SiLU}",
  torch: "torch.nn.functional.silu",
  summary: "x · sigmoid(x), also called swish.",
  source: "Elfwing, Uchibe and Doya, arXiv:1702.03118; PyTorch derivatives.yaml: silu",
  expansion: ["x * sigmoid(x)"],
  samples: [1, -2.5, 0.3],
  value: (x) => x / (1 + Math.exp(-x)),
  slope: (_y, x) => {
    const gateValue = 1 / (1 + Math.exp(-x));
    return gateValue * (1 + x * (1 - gateValue));
  },
  slopeTex: (x) => {
    const sigma = callTex("\\sigma", [x]);
    return `${sigma} \\cdot \\left(1 + ${x} \\cdot \\left(1 - ${sigma}\\right)\\right)`;
  },
  rule: "The slope of SiLU comes from the product rule on x · σ(x).",
});

const gelu = unaryFunction({
  name: "gelu",
  aliases: ["GELU"],
  glyph: "GELU",
  command: "\\operatorname{GELU}",
  torch: "torch.nn.functional.gelu",
  summary: "x · Φ(x), with Φ the share of a normal distribution below x (the erf form).",
  source: "Hendrycks and Gimpel, arXiv:1606.08415; PyTorch gelu with approximate = 'none'",
  expansion: ["x * (1 + erf(x / sqrt(2))) / 2"],
  samples: [1, -1, 0.3],
  // As PyTorch: below −5 the sum 1 + erf loses digits, and at −∞ the product is not a number.
  value: (x) => x * 0.5 * (1 + erf(x * Math.SQRT1_2)),
  slope: (_y, x) => 0.5 * (1 + erf(x * Math.SQRT1_2)) + (x * Math.exp(-0.5 * x * x)) / ROOT_TWO_PI,
  slopeTex: (x) => `\\Phi\\left(${x}\\right) + ${x} \\cdot \\frac{e^{-${x}^{2} / 2}}{\\sqrt{2 \\cdot \\pi}}`,
  slopeRank: RANK.sum,
  rule: "The slope of GELU is Φ(x) plus x times the bell curve at x.",
});

export const activation: readonly Elementwise[] = [sigmoid, relu, leakyRelu, elu, softplus, silu, gelu];
