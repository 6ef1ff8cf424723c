/**
 * The operator signs except powers: + − × ÷ and the unary minus.
 * Partials are PyTorch's (`derivatives.yaml`), so 0/0 and ∞ come out as they do there.
 */
import { firstOperand, productOf, secondOperand, sumOf } from "./commonRules.ts";
import { afterSignText, signGate } from "./gateLabel.ts";
import { afterSignTex } from "./latex.ts";
import { type Elementwise, RANK } from "./operation.ts";
import { rateSentence } from "./prose.ts";

const PAIRS = [
  [3, -4],
  [-2, 5],
  [0.5, 0.25],
  [-1.5, -7],
];

const add: Elementwise = {
  kind: "elementwise",
  name: "add",
  aliases: [],
  operands: [{ name: "a" }, { name: "b" }],
  syntax: { form: "infix", tokens: ["+"], rank: RANK.sum, associates: "left" },
  glyph: "+",
  gate: signGate("+"),
  tex: ([a = "", b = ""]) => `${a} + ${afterSignTex(b)}`,
  texRank: RANK.sum,
  operandRank: [RANK.sum, RANK.sum],
  summary: "The sum of a and b.",
  source: "PyTorch derivatives.yaml: add",
  torch: ([a, b]) => `${a} + ${b}`,
  tell: ({ gate, operand }) =>
    `A sum passes the gradient on unchanged: ${gate} grows by exactly as much as ${operand} does.`,
  samples: PAIRS,
  value: sumOf,
  partials: [
    { value: () => 1, tex: () => "1" },
    { value: () => 1, tex: () => "1" },
  ],
  kinks: [],
};

const sub: Elementwise = {
  kind: "elementwise",
  name: "sub",
  elsewhere: ["subtract"],
  aliases: [],
  operands: [{ name: "a" }, { name: "b" }],
  syntax: { form: "infix", tokens: ["-"], rank: RANK.sum, associates: "left" },
  glyph: "−",
  gate: signGate("−"),
  tex: ([a = "", b = ""]) => `${a} - ${afterSignTex(b)}`,
  texRank: RANK.sum,
  operandRank: [RANK.sum, RANK.product],
  summary: "The difference a − b.",
  source: "PyTorch derivatives.yaml: sub",
  torch: ([a, b]) => `${a} - ${b}`,
  tell: ({ gate, operand }, position) =>
    position === 0
      ? `A difference passes the gradient on unchanged to what it subtracts from: ${gate} grows by exactly as much as ${operand} does.`
      : `A minus sign flips the gradient: when ${operand} grows by a little, ${gate} shrinks by the same.`,
  samples: PAIRS,
  value: (a, b) => a - b,
  partials: [
    { value: () => 1, tex: () => "1" },
    { value: () => -1, tex: () => "-1", texRank: RANK.sign },
  ],
  misreading: { as: "minusAsPlus", partials: [() => 1, () => 1] },
  kinks: [],
};

const mul: Elementwise = {
  kind: "elementwise",
  name: "mul",
  elsewhere: ["multiply"],
  aliases: [],
  operands: [{ name: "a" }, { name: "b" }],
  syntax: { form: "infix", tokens: ["*"], rank: RANK.product, associates: "left" },
  glyph: "×",
  gate: signGate("×"),
  tex: ([a = "", b = ""]) => `${a} \\cdot ${b}`,
  texRank: RANK.product,
  operandRank: [RANK.product, RANK.power],
  summary: "The product of a and b, entry by entry.",
  source: "PyTorch derivatives.yaml: mul",
  torch: ([a, b]) => `${a} * ${b}`,
  tell: ({ other }) => `A product swaps: the local derivative is the other operand, ${other}.`,
  samples: PAIRS,
  value: productOf,
  partials: [
    { value: secondOperand, tex: ([, b]) => b?.tex ?? "" },
    { value: firstOperand, tex: ([a]) => a?.tex ?? "" },
  ],
  misreading: { as: "unswapped", partials: [(a) => a, (_a, b) => b] },
  kinks: [],
};

const div: Elementwise = {
  kind: "elementwise",
  name: "div",
  elsewhere: ["divide"],
  aliases: [],
  operands: [{ name: "a" }, { name: "b" }],
  syntax: { form: "infix", tokens: ["/"], rank: RANK.product, associates: "left" },
  glyph: "÷",
  gate: ([top = null, bottom = null]) => {
    if (top !== null) return `${top}/${bottom === null ? "x" : afterSignText(bottom)}`;
    return bottom === null ? "÷" : `÷${afterSignText(bottom)}`;
  },
  tex: ([a, b]) => `\\frac{${a}}{${b}}`,
  texRank: RANK.power,
  operandRank: [RANK.sum, RANK.sum],
  summary: "The quotient a / b.",
  source: "PyTorch derivatives.yaml: div",
  torch: ([a, b]) => `${a} / ${b}`,
  tell: (telling, position) =>
    position === 0
      ? `The local derivative is 1 over the divisor, ${telling.other}. ${rateSentence(telling)}`
      : `The divisor's local derivative is −a/b², with a the number on top, ${telling.other}. ${rateSentence(telling)}`,
  samples: PAIRS,
  value: (a, b) => a / b,
  partials: [
    { value: (_y, _a, b) => 1 / b, tex: ([, b]) => `\\frac{1}{${b?.tex}}` },
    // Not −a/b²: PyTorch divides twice, which differs where b² under- or overflows.
    {
      value: (y, _a, b) => -y / b,
      tex: ([a, b]) => `-\\frac{${a?.tex}}{${b?.tex}^{2}}`,
      texRank: RANK.sign,
    },
  ],
  kinks: [],
  noValue: (a, b) => {
    if (b === 0) return a === 0 ? "0 ÷ 0" : "division by zero";
    return Number.isFinite(a) || Number.isFinite(b) ? null : "∞ ÷ ∞";
  },
};

const neg: Elementwise = {
  kind: "elementwise",
  name: "neg",
  elsewhere: ["negative"],
  aliases: [],
  operands: [{ name: "x" }],
  syntax: { form: "prefix", tokens: ["-"], rank: RANK.sign },
  glyph: "−x",
  tex: ([x]) => `-${x}`,
  texRank: RANK.sign,
  operandRank: [RANK.power],
  summary: "x with the other sign.",
  source: "PyTorch derivatives.yaml: neg",
  torch: ([x]) => `-${x}`,
  tell: ({ gate, operand }) =>
    `A minus sign flips the gradient: when ${operand} grows by a little, ${gate} shrinks by the same.`,
  samples: [[3], [-0.5]],
  value: (x) => -x,
  partials: [{ value: () => -1, tex: () => "-1", texRank: RANK.sign }],
  misreading: { as: "minusAsPlus", partials: [() => 1] },
  kinks: [],
};

export const arithmetic: readonly Elementwise[] = [add, sub, mul, div, neg];
