/** Signs between values: missing, doubled, with nothing beside them. */
import type { Row } from "../catalogue.ts";

export const signs: readonly Row[] = [
  {
    typed: "«x y»",
    says: "Between x and y a sign is missing. For a product write x * y.",
    fixes: { "Write x * y": "x * y" },
  },
  {
    typed: "(a) + «x 2»",
    says: "Between x and 2 a sign is missing. For a product write x * 2.",
    fixes: { "Write x * 2": "(a) + x * 2" },
  },
  {
    typed: "«2 3»",
    says: "Between 2 and 3 a sign is missing. For a product write 2 * 3.",
    fixes: { "Write 2 * 3": "2 * 3" },
  },
  {
    typed: "«sqrt x» + 1",
    says: "sqrt needs brackets around its argument, as in sqrt(x).",
    fixes: { "Write sqrt(x)": "sqrt(x) + 1" },
  },
  { typed: "«sqrt x»^2", says: "sqrt needs brackets around its argument, as in sqrt(x)." },
  {
    typed: "«sqrt²»(x + 1)",
    says: "A function's power is written after its brackets: sqrt(x)^2.",
    fixes: { "Move the power": "sqrt(x + 1)^2" },
  },
  { typed: "x²«^»3", says: "^: a second power needs brackets, as in (x^2)^3 or x^(2^3)." },
  { typed: "«²»", says: "² is a power, and nothing stands before it. Write x²." },
  {
    typed: "a «+»",
    says: "+ needs a value on its right. To go on in the next line, open a bracket first.",
    fixes: { "Delete +": "a " },
  },
  { typed: "(a «*»)", says: "* needs a value on its right.", fixes: { "Delete *": "(a )" } },
  { typed: "«*» b", says: "* needs a value on its left.", fixes: { "Delete *": " b" } },
  {
    typed: "a «+ *» b",
    says: "Between + and * a value is missing. Write it, or keep one of the two signs.",
    fixes: { "Keep +": "a + b", "Keep *": "a * b" },
  },
  {
    typed: "a «* /» b",
    says: "Between * and / a value is missing. Write it, or keep one of the two signs.",
    fixes: { "Keep *": "a * b", "Keep /": "a / b" },
  },
  { typed: "«W.t»() * x", says: "The transpose is written W.T.", fixes: { "Write .T": "W.T * x" } },
  {
    typed: "«W.T x»",
    says: "Between W.T and x a sign is missing. For a product write W.T * x, for matrices W.T @ x.",
    fixes: { "Write W.T * x": "W.T * x", "Write W.T @ x": "W.T @ x" },
  },
  { typed: "«.T» + 1", says: ".T needs a value on its left.", fixes: { "Delete .T": " + 1" } },
  { typed: "W«^»ᵀ", says: "^ needs a value on its right.", fixes: { "Delete ^": "Wᵀ" } },
  {
    typed: "a «@»",
    says: "@ needs a value on its right. To go on in the next line, open a bracket first.",
    fixes: { "Delete @": "a " },
  },
  {
    typed: "a «@ *» b",
    says: "Between @ and * a value is missing. Write it, or keep one of the two signs.",
    fixes: { "Keep @": "a @ b", "Keep *": "a * b" },
  },
  {
    typed: "«$W^{\\top} \\cdot \\mathbf{x}$»",
    says: "This is LaTeX. Write it as you would in Python: \\frac{a}{b} is a / b, \\sin x is sin(x).",
    fixes: { "Write it plainly": "W.T * x" },
  },
  {
    typed: "«W'» * x",
    says: "A prime is not part of a name; derivatives are what backprop computes. Use another name.",
    fixes: { "Write W_prime": "W_prime * x", "Write W.T": "W.T * x" },
  },
  {
    typed: "«W x»",
    says: "Between W and x a sign is missing. For a product write W * x, for matrices W @ x.",
    fixes: { "Write W * x": "W * x", "Write W @ x": "W @ x" },
  },
  {
    typed: "2«x y»",
    says: "Between x and y a sign is missing. For a product write x * y.",
    fixes: { "Write x * y": "2x * y" },
  },
  {
    typed: "f = «sin^2(x)»",
    says: "The power of a function stands behind its brackets: write sin(x)^2.",
    fixes: { "Write sin(x)^2": "f = sin(x)^2" },
  },
  {
    typed: "f = «sin²»x",
    says: "A function's power is written after its brackets: sin(x)^2.",
    fixes: { "Move the power": "f = sin(x)^2" },
  },
  {
    typed: "f = «sin^2 x»",
    says: "The power of a function stands behind its brackets: write sin(x)^2.",
    fixes: { "Write sin(x)^2": "f = sin(x)^2" },
  },
  {
    typed: "f = x«^^»2",
    says: "Between ^ and ^ a value is missing. Write it, or keep one of the two signs.",
    fixes: { "Keep ^": "f = x^2" },
  },
  {
    typed: "f = x«***»2",
    says: "Between ** and * a value is missing. Write it, or keep one of the two signs.",
    fixes: { "Keep **": "f = x**2", "Keep *": "f = x*2" },
  },
  {
    typed: "f = x +«+»",
    says: "+ needs a value on its right. To go on in the next line, open a bracket first.",
  },
  {
    typed: "f = a «//» b",
    says: "There is no //. A note begins with #, and a division is written a / b.",
    fixes: { "Write /": "f = a / b", "Make it a note": "f = a # b" },
  },
  {
    typed: "f = a «.*» b",
    says: "Here * goes entry by entry by itself. Write * without the point.",
    fixes: { "Write *": "f = a * b" },
  },
  {
    typed: "f = a«.^»2",
    says: "Here ^ goes entry by entry by itself. Write ^ without the point.",
    fixes: { "Write ^": "f = a^2" },
  },
  { typed: "(x)²«.T»", says: "After a power .T may be read in two ways. Write (x^2).T or x.T^2." },
];
