/**
 * Powers: a^b, square, reciprocal, sqrt. Partials are PyTorch's (`pow_backward_self`,
 * `pow_backward_exponent`): x⁰ has slope 0 and 0^b by b is 0 for b ≥ 0.
 */
import { type Elementwise, RANK, type TexOperand } from "./operation.ts";
import { pow } from "./pow.ts";
import { rateSentence } from "./prose.ts";
import { unaryFunction } from "./unaryFunction.ts";

const PLAIN_DECIMAL = /^-?\d+(\.\d+)?$/;

/** `2 \cdot x`, `3 \cdot x^{2}`, or `b \cdot a^{b - 1}` where the exponent is no constant. */
function baseSlopeTex([base, exponent]: readonly TexOperand[]): string {
  const general = `${exponent?.tex} \\cdot ${base?.tex}^{${exponent?.tex} - 1}`;
  const constant = exponent?.constant ?? null;
  if (constant === null) return general;
  if (constant === 0) return "0";
  if (constant === 1) return "1";
  if (constant === 2) return `2 \\cdot ${base?.tex}`;
  const lowered = String(Number((constant - 1).toPrecision(12)));
  return PLAIN_DECIMAL.test(lowered) ? `${exponent?.tex} \\cdot ${base?.tex}^{${lowered}}` : general;
}

const power: Elementwise = {
  kind: "elementwise",
  name: "pow",
  elsewhere: ["power"],
  aliases: [],
  operands: [{ name: "a" }, { name: "b" }],
  syntax: { form: "infix", tokens: ["^", "**"], rank: RANK.power, associates: "right" },
  glyph: "a^{b}",
  gate: ([base = null, exponent = null]) =>
    base === null && exponent === null ? "a^{b}" : `${base ?? "x"}^{${exponent ?? "x"}}`,
  tex: ([a, b]) => `${a}^{${b}}`,
  texRank: RANK.power,
  operandRank: [RANK.postfix, RANK.sum],
  summary: "a to the power b.",
  source: "PyTorch FunctionsManual.cpp: pow_backward",
  torch: ([a, b]) => `${a} ** ${b}`,
  tell: (telling, position) =>
    position === 0
      ? `A power brings its exponent down in front and lowers it by one. ${rateSentence(telling)}`
      : `An exponent's local derivative is the power itself times the logarithm of its base. ${rateSentence(telling)}`,
  samples: [
    [2, 3],
    [0.5, -1.5],
    [3, 2],
    [4, 0.5],
    [1.7, 1],
    [-2, 3],
  ],
  value: pow,
  partials: [
    { value: (_y, a, b) => (b === 0 ? 0 : b * pow(a, b - 1)), tex: baseSlopeTex },
    {
      value: (y, a, b) => (a === 0 && b >= 0 ? 0 : y * Math.log(a)),
      tex: ([a], y) => `${y} \\cdot \\ln\\left(${a?.tex}\\right)`,
    },
  ],
  kinks: [
    {
      when: (_y, a, b) => a === 0 && b === 0,
      at: [0, 0],
      partials: [0, 0],
      convention: "0^0 is 1 and both its derivatives are 0, as in PyTorch.",
    },
  ],
  noValue: (base, exponent) => {
    if (base === 0 && exponent < 0) return "division by zero: 0 to a negative power";
    return base < 0 && !Number.isInteger(exponent) ? "fractional power of a negative number" : null;
  },
};

const square = unaryFunction({
  name: "square",
  elsewhere: ["sqr"],
  glyph: "x^{2}",
  tex: (x) => `${x}^{2}`,
  texRank: RANK.power,
  operandRank: RANK.postfix,
  summary: "x times itself.",
  source: "PyTorch math_ops: square = pow(x, 2)",
  expansion: ["x * x"],
  samples: [3, -1.5, 0.25],
  value: (x) => x * x,
  slope: (_y, x) => 2 * x,
  slopeTex: (x) => `2 \\cdot ${x}`,
  rule: "The slope of a square is twice the number squared.",
});

const reciprocal = unaryFunction({
  name: "reciprocal",
  glyph: "1/x",
  tex: (x) => `\\frac{1}{${x}}`,
  texRank: RANK.power,
  summary: "1 / x.",
  source: "PyTorch derivatives.yaml: reciprocal",
  expansion: ["1 / x"],
  samples: [4, -0.5, 1.5],
  value: (x) => 1 / x,
  slope: (y) => -y * y,
  slopeTex: (_x, y) => `-${y}^{2}`,
  slopeRank: RANK.sign,
  rule: "The slope of 1/x is minus the square of the result.",
  noValue: (x) => (x === 0 ? "division by zero" : null),
});

const sqrt = unaryFunction({
  name: "sqrt",
  glyph: "√",
  tex: (x) => `\\sqrt{${x}}`,
  summary: "The square root of x; not a number below 0.",
  source: "PyTorch derivatives.yaml: sqrt",
  expansion: ["x ^ 0.5"],
  samples: [4, 0.5, 30],
  value: Math.sqrt,
  slope: (y) => 1 / (2 * y),
  slopeTex: (_x, y) => `\\frac{1}{2 \\cdot ${y}}`,
  rule: "The slope of a square root is 1 over twice the result.",
  noValue: (x) => (x < 0 ? "square root of a negative number" : null),
});

export const powers: readonly Elementwise[] = [power, square, reciprocal, sqrt];
