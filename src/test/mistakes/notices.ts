/** Notices, beside which the graph is drawn. */
import type { Row } from "../catalogue.ts";

export const notices: readonly Row[] = [
  {
    typed: "abc = 2\nf = abc * «xyz» # all",
    severity: "info",
    says: "xyz has no definition, so it is an input with value 1.",
    fixes: { "Add xyz = 1": "abc = 2\nf = abc * xyz # all\nxyz = 1" },
  },
  {
    typed: "f(a, «b») = a * b\na = 2\n",
    severity: "info",
    says: "b has no value yet, so it is an input with value 1.",
    fixes: { "Add b = 1": "f(a, b) = a * b\na = 2\nb = 1\n" },
  },
  { typed: "«s»(x) = x^2\na = 2\na + 1", severity: "info", says: "s is never called, so it is not drawn." },
  {
    typed: "«s»(x) = x^2\nf(a) = a^2\na = 2",
    severity: "info",
    says: "s is never called, so it is not drawn.",
  },
  {
    typed: "x1 = 2\nf = x1 * «x2»",
    severity: "warning",
    says: "x2 has no definition, so it is an input with value 1. Did you mean x1?",
    fixes: { "Change to x1": "x1 = 2\nf = x1 * x1", "Add x2 = 1": "x1 = 2\nf = x1 * x2\nx2 = 1" },
  },
  {
    typed: "Alpha = 2\nf = «alpha»^2",
    severity: "warning",
    says: "alpha has no definition, so it is an input with value 1. Did you mean Alpha?",
    fixes: {
      "Change to Alpha": "Alpha = 2\nf = Alpha^2",
      "Add alpha = 1": "Alpha = 2\nf = alpha^2\nalpha = 1",
    },
  },
  {
    typed: "f(weight) = weight + «wieght»\nweight = 3",
    severity: "warning",
    says: "wieght has no definition, so it is an input with value 1. Did you mean weight?",
    fixes: {
      "Change to weight": "f(weight) = weight + weight\nweight = 3",
      "Add wieght = 1": "f(weight) = weight + wieght\nweight = 3\nwieght = 1",
    },
  },
  {
    typed: "x = 2, y = 3\nf = «xy»",
    severity: "warning",
    says: "xy has no definition, so it is an input with value 1. For a product write x * y.",
    fixes: { "Write x * y": "x = 2, y = 3\nf = x * y", "Add xy = 1": "x = 2, y = 3\nf = xy\nxy = 1" },
  },
  {
    typed: "x = 2\nf = «sinx»",
    severity: "warning",
    says: "sinx has no definition, so it is an input with value 1. For the function write sin(x).",
    fixes: { "Write sin(x)": "x = 2\nf = sin(x)", "Add sinx = 1": "x = 2\nf = sinx\nsinx = 1" },
  },
  {
    typed: "a = 2\nf = «ax»^2",
    severity: "warning",
    says: "ax has no definition, so it is an input with value 1. For a product write a * x.",
    fixes: { "Write a * x": "a = 2\nf = a * x^2", "Add ax = 1": "a = 2\nf = ax^2\nax = 1" },
  },
  {
    typed: "x = 2, y = 3\nf = 1/«xy»",
    severity: "warning",
    says: "xy has no definition, so it is an input with value 1. For a product write x * y.",
    fixes: { "Write x * y": "x = 2, y = 3\nf = 1/(x * y)", "Add xy = 1": "x = 2, y = 3\nf = 1/xy\nxy = 1" },
  },
  {
    typed: "W = [[1, 2], [3, 4]]\nf = sum(W^«T»)",
    severity: "warning",
    says: "T has no definition, so it is an input with value 1. The transpose is written .T.",
    fixes: {
      "Write .T": "W = [[1, 2], [3, 4]]\nf = sum(W.T)",
      "Add T = 1": "W = [[1, 2], [3, 4]]\nf = sum(W^T)\nT = 1",
    },
  },
  {
    typed: "x = 3\nf = «1/2x^2» + 1",
    severity: "info",
    says: "1/2x^2 means (1/2) * x^2: a product without a sign binds like *.",
    fixes: { "Write 1/2 * x^2": "x = 3\nf = 1/2 * x^2 + 1", "Divide by (2x^2)": "x = 3\nf = 1/(2x^2) + 1" },
  },
  {
    typed: "x = 2\nf = «1e-324» * x",
    severity: "warning",
    says: "1e-324 is smaller than the smallest float64, about 4.9e-324, and counts as 0.",
  },
  {
    typed: "x = 2\nf = «1e-400» * x",
    severity: "warning",
    says: "1e-400 is smaller than the smallest float64, about 4.9e-324, and counts as 0.",
  },
  {
    typed: "x = [«1 -2», 3]\nf = sum(x)",
    severity: "info",
    says: "1 -2 is one item of this list. For two write a comma between them.",
    fixes: { "Write 1, -2": "x = [1, -2, 3]\nf = sum(x)", "Keep one item": "x = [1 - 2, 3]\nf = sum(x)" },
  },
  {
    typed: "x = [1, 2]\nf = «2x»",
    severity: "info",
    says: "f has shape (2). Backprop starts from one number: use sum(f), or pick f[0].",
    fixes: { "Use sum(f)": "x = [1, 2]\nf = sum(2x)", "Pick f[0]": "x = [1, 2]\nf = (2x)[0]" },
  },
  {
    typed: "W = [[1, 2]]\nf = «W»",
    severity: "info",
    says: "f has shape (1, 2). Backprop starts from one number: use sum(f), or pick f[0, 0].",
    fixes: { "Use sum(f)": "W = [[1, 2]]\nf = sum(W)", "Pick f[0, 0]": "W = [[1, 2]]\nf = W[0, 0]" },
  },
  {
    typed: "x = «1e-400», f = x^2",
    severity: "warning",
    says: "1e-400 is smaller than the smallest float64, about 4.9e-324, and counts as 0.",
  },
];
