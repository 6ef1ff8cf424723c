/** Signs of other languages and of mathematics. */
import type { Row } from "../catalogue.ts";

export const foreign: readonly Row[] = [
  {
    typed: "f «==» a",
    says: "One = defines a name; there are no comparisons.",
    fixes: { "Write =": "f = a" },
  },
  { typed: "f = a «==» b", says: "One = defines a name; there are no comparisons." },
  {
    typed: "a «<» b",
    says: "< compares, and formulas here only compute. Use max, min, relu or abs for cases.",
  },
  {
    typed: "a «>=» b",
    says: ">= compares, and formulas here only compute. Use max, min, relu or abs for cases.",
  },
  {
    typed: "a «≠» b",
    says: "≠ compares, and formulas here only compute. Use max, min, relu or abs for cases.",
  },
  {
    typed: "a «!=» b",
    says: "!= compares, and formulas here only compute. Use max, min, relu or abs for cases.",
  },
  {
    typed: "a«!»",
    says: "! is not part of the language. Write a factorial as its product.",
    fixes: { "Delete it": "a" },
  },
  {
    typed: "50«%»",
    says: "% is not part of the language. For 50 % write 0.5; there is no remainder.",
    fixes: { "Write /100": "50/100" },
  },
  { typed: "a «%» b", says: "% is not part of the language. For 50 % write 0.5; there is no remainder." },
  { typed: "a «&&» b", says: "&& is logic, and values here are numbers. Use * for and, max for or." },
  { typed: "a «||» b", says: "|| is logic, and values here are numbers. Use * for and, max for or." },
  { typed: "a «?» b : c", says: "There is no a ? b : c. Use max, min, relu or abs for cases." },
  {
    typed: "«x.y»",
    says: "x.y: a name can't contain a point. Write * for a product, or _ inside a name.",
    fixes: { Multiply: "x * y", "Make it one name": "x_y" },
  },
  { typed: "«np.exp»(x)", says: "Write exp, without np and the point.", fixes: { "Write exp": "exp(x)" } },
  {
    typed: "«'x'» + 1",
    says: "There are no texts in quotes. Write names and numbers as they are, and notes after #.",
    fixes: { "Delete the quotes": "x + 1" },
  },
  {
    typed: "«“x”» + 1",
    says: "There are no texts in quotes. Write names and numbers as they are, and notes after #.",
    fixes: { "Delete the quotes": "x + 1" },
  },
  {
    typed: "«|x + 1|» * 2",
    says: "Bars are written as a function: abs(x) for |x|.",
    fixes: { "Write abs( )": "abs(x + 1) * 2" },
  },
  { typed: "«|»x", says: "This | has no partner. Write abs(x) for |x|." },
  {
    typed: "«√»x + 1",
    says: "A root is written as a function: sqrt(x) for √x.",
    fixes: { "Write sqrt( )": "sqrt(x) + 1" },
  },
  {
    typed: "«√»(x + 1)",
    says: "A root is written as a function: sqrt(x) for √x.",
    fixes: { "Write sqrt": "sqrt(x + 1)" },
  },
  { typed: "«√»f(x)", says: "A root is written as a function: sqrt(x) for √x." },
  { typed: "«∂»f", says: "Write only the formula: its derivatives ∂f/∂x are what backprop computes." },
  {
    typed: "2«x'»",
    says: "A prime is not part of a name; derivatives are what backprop computes. Use another name.",
    fixes: { "Write x_prime": "2x_prime" },
  },
  {
    typed: "«x′»",
    says: "A prime is not part of a name; derivatives are what backprop computes. Use another name.",
    fixes: { "Write x_prime": "x_prime" },
  },
  { typed: "a «:=» 3", says: "A definition is written with =.", fixes: { "Write =": "a = 3" } },
  { typed: "a «+=» 3", says: "+= changes a value; here every name is defined once, with =." },
  { typed: "«😀»a", says: "😀 (U+1F600) is not part of the language.", fixes: { "Delete it": "a" } },
  {
    typed: "f = «||x||»",
    says: "The length of a vector is written norm(x).",
    fixes: { "Write norm( )": "f = norm(x)" },
  },
  {
    typed: "f = «‖»x‖",
    says: "The length of a vector is written norm(x).",
    fixes: { "Write norm( )": "f = norm(x)" },
  },
  {
    typed: "f = «∑»(x)",
    says: "Instead of ∑ write sum(x), which adds up the entries of x.",
    fixes: { "Write sum": "f = sum(x)" },
  },
  { typed: "f = «∏» x", says: "Instead of ∏ write prod(x), which multiplies the entries of x." },
  {
    typed: "f = «∞»",
    says: "∞ can't be typed; it appears where a computation leads to it. Write a number, such as 1e6.",
  },
  { typed: "f = «∇»x", says: "Write only the formula: its gradients are what backprop computes." },
  { typed: "f = «∫»x", says: "There are no integrals. Write the formula that is to be differentiated." },
  {
    typed: "f = «∛»x",
    says: "Such a root is written as a power: x^(1/3).",
    fixes: { "Write ^(1/3)": "f = x^(1/3)" },
  },
  { typed: "f = x «±» 1", says: "± is two formulas. Write + or -." },
  {
    typed: "f = a «⊗» b",
    says: "The outer product is written outer(a, b), the product entry by entry a * b.",
  },
  {
    typed: "f = a «∘» b",
    says: "∘ is not a sign of the language. Write *.",
    fixes: { "Write *": "f = a * b" },
  },
  {
    typed: "f = a «•» b",
    says: "• is not a sign of the language. Write *.",
    fixes: { "Write *": "f = a * b" },
  },
  { typed: "f = x «→» y", says: "An arrow is not part of the language. Write a function as f(x) = x^2." },
  { typed: "f = 30«°»", says: "Angles are in radians: write 30° as 30 * pi / 180." },
  { typed: "f = a «∧» b", says: "∧ is logic, and values here are numbers. Use * for and, max for or." },
  {
    typed: "f = a «<»b",
    says: "< compares, and formulas here only compute. Use max, min, relu or abs for cases.",
  },
  {
    typed: "f = x if a «>» 0",
    says: "> compares, and formulas here only compute. Use max, min, relu or abs for cases.",
  },
  {
    typed: "«f'»(x) = x^2",
    says: "A prime is not part of a name; derivatives are what backprop computes. Use another name.",
    fixes: { "Write f_prime": "f_prime(x) = x^2" },
  },
  {
    typed: "x = 2\n«f'»(x)",
    says: "Write only the formula: its derivatives ∂f/∂x are what backprop computes.",
  },
  { typed: "f = a «|» b", says: "This | has no partner. Write abs(x) for |x|." },
  { typed: "f = «~»a", says: "~ (U+007E) is not part of the language.", fixes: { "Delete it": "f = a" } },
];
