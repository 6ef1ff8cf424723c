/** Shapes that don't fit. */
import type { Row } from "../catalogue.ts";

export const shapes: readonly Row[] = [
  {
    typed: "W = [[1, 2, 3], [4, 5, 6]]\nx = [[1, 2], [3, 4], [5, 6], [7, 8]]\nf = sum(«W @ x»)",
    says: "@: inner sizes differ, (2, 3) and (4, 2). W has shape (2, 3), x has shape (4, 2).",
  },
  {
    typed: "W = [[1, 2, 3]]\nf = sum(«matmul(W, [1, 2])»)",
    says: "matmul: inner sizes differ, (1, 3) and (2). W has shape (1, 3), [1, 2] has shape (2).",
  },
  {
    typed: "a = [1, 2], b = [1, 2, 3]\nf = sum(«a + b»)",
    says: "+: shapes (2) and (3) don't fit each other. a has shape (2), b has shape (3).",
  },
  {
    typed: "W = [[1, 2]]\nf = sum(«W @ W»)",
    says: "@: inner sizes differ, (1, 2) and (1, 2). W has shape (1, 2).",
    fixes: {
      "Write W.T @ W": "W = [[1, 2]]\nf = sum(W.T @ W)",
      "Write W @ W.T": "W = [[1, 2]]\nf = sum(W @ W.T)",
    },
  },
  {
    typed: "x = «[1, 2] + [1, 2, 3]»\nf = sum(x)",
    says: "+: shapes (2) and (3) don't fit each other. [1, 2] has shape (2), [1, 2, 3] has shape (3).",
  },
  {
    typed: "s(v) = «v @ v»\na = [[1, 2]]\nf = sum(s(a) + s(a))",
    says: "@: inner sizes differ, (1, 2) and (1, 2). v has shape (1, 2).",
    fixes: {
      "Write v.T @ v": "s(v) = v.T @ v\na = [[1, 2]]\nf = sum(s(a) + s(a))",
      "Write v @ v.T": "s(v) = v @ v.T\na = [[1, 2]]\nf = sum(s(a) + s(a))",
    },
  },
  {
    typed: "W = [[1, 2], «[3]»]\nf = sum(W)",
    says: "Row 2 has 1 number, row 1 has 2: the rows of a matrix have one length.",
  },
  {
    typed: "a = 1\nf = sum([[a], [2], «[a, 3]»])",
    says: "Row 3 has 2 numbers, row 1 has 1: the rows of a matrix have one length.",
  },
  {
    typed: "a = [1, 2]\nf = sum([1, «a»])",
    says: "A list holds numbers or rows of one length: item 1 is a number, item 2 is a row of 2 numbers.",
  },
  {
    typed: "W = [[1, 2]]\nf = sum([«W», W])",
    says: "A list holds numbers or rows of numbers; this one holds a matrix of shape (1, 2).",
  },
  {
    typed: "x = [«[[1]]»]\nf = sum(x)",
    says: "A list holds numbers or rows of numbers; this one holds a matrix of shape (1, 1).",
  },
  {
    typed: "x = [1, 2, 3]\nf = x[«3»]",
    says: "x[3]: x has 3 entries, 0 to 2.",
    fixes: { "Write 2": "x = [1, 2, 3]\nf = x[2]" },
  },
  { typed: "x = [1, 2, 3]\nf = x[«-4»]", says: "x[-4]: x has 3 entries, 0 to 2." },
  {
    typed: "x = [1]\nf = x[«1»]",
    says: "x[1]: x has 1 entry, 0 to 0.",
    fixes: { "Write 0": "x = [1]\nf = x[0]" },
  },
  {
    typed: "W = [[1, 2], [3, 4], [5, 6]]\nf = W[«3», 0]",
    says: "W[3, 0]: W has 3 rows, 0 to 2.",
    fixes: { "Write 2": "W = [[1, 2], [3, 4], [5, 6]]\nf = W[2, 0]" },
  },
  {
    typed: "W = [[1, 2], [3, 4], [5, 6]]\nf = W[0, «2»]",
    says: "W[0, 2]: W has 2 columns, 0 to 1.",
    fixes: { "Write 1": "W = [[1, 2], [3, 4], [5, 6]]\nf = W[0, 1]" },
  },
  { typed: "x = [1, 2, 3]\nf = sum(x[«2:1»])", says: "x[2:1] is empty: x has 3 entries, 0 to 2." },
  { typed: "x = [1, 2, 3]\nf = sum(x[«3:»])", says: "x[3:] is empty: x has 3 entries, 0 to 2." },
  {
    typed: "X = [[1, 2], [3, 4]]\nf = «X[0, 0, 0]»",
    says: "X[0, 0, 0]: X has shape (2, 2), so it takes at most 2 indices.",
  },
  { typed: "x = [1, 2, 3]\nf = «x[0, 1]»", says: "x[0, 1]: x has shape (3), so it takes one index." },
  { typed: "x = 2\nf = «x[0]»", says: "x[0]: x is a single number, so there is nothing to pick from." },
  {
    typed: "x = [1, 2], i = 1\nf = x[«i»]",
    says: "x[i]: an index is a whole number written in the text, such as x[0].",
  },
  {
    typed: "x = [1, 2]\nf = x[«0.5»]",
    says: "x[0.5]: an index is a whole number written in the text, such as x[0].",
  },
  {
    typed: "x = [1, 2], y = [3, 4]\nf = sum(x) * (x + y + x + y + x + y + x)[«5»]",
    says: "This index: the value before it has 2 entries, 0 to 1.",
  },
  { typed: "X = [[1, 2]]\nf = sum(«sum(X, 2)»)", says: "sum: there is no axis 2 in shape (1, 2)." },
  {
    typed: "X = [[1, 2]], k = 1\nf = sum(sum(X, «k»))",
    says: "sum: axis is a whole number written in the text, such as 0.",
  },
  {
    typed: "z = [1, 2]\nL = «cross_entropy(z, 2)»",
    says: "cross_entropy: there is no class 2 in shape (2), classes are 0 to 1.",
  },
  {
    typed: "W = [[1, 2, 3], [4, 5, 6]], x = [1, 2]\nf = sum(«W @ x»)",
    says: "@: inner sizes differ, (2, 3) and (2). W has shape (2, 3), x has shape (2).",
    fixes: { "Write W.T @ x": "W = [[1, 2, 3], [4, 5, 6]], x = [1, 2]\nf = sum(W.T @ x)" },
  },
  {
    typed: "W = [[1, 2, 3], [4, 5, 6]], V = [[1, 2], [3, 4], [5, 6]]\nf = sum(«W * V»)",
    says: "*: shapes (2, 3) and (3, 2) don't fit each other. W has shape (2, 3), V has shape (3, 2).",
    fixes: {
      "Write W.T * V": "W = [[1, 2, 3], [4, 5, 6]], V = [[1, 2], [3, 4], [5, 6]]\nf = sum(W.T * V)",
      "Write W * V.T": "W = [[1, 2, 3], [4, 5, 6]], V = [[1, 2], [3, 4], [5, 6]]\nf = sum(W * V.T)",
    },
  },
  {
    typed: "W = [[1, 2, 3], [4, 5, 6]]\nf = sum(«W @ (W + W)»)",
    says: "@: inner sizes differ, (2, 3) and (2, 3). W has shape (2, 3), (W + W) has shape (2, 3).",
    fixes: {
      "Write W.T @ (W + W)": "W = [[1, 2, 3], [4, 5, 6]]\nf = sum(W.T @ (W + W))",
      "Write W @ (W + W).T": "W = [[1, 2, 3], [4, 5, 6]]\nf = sum(W @ (W + W).T)",
    },
  },
  {
    typed: "x = [1, 2]\nf = sum(«2 @ x»)",
    says: "@: needs vectors or matrices, not () and (2); a number is multiplied with *. 2 has shape (), x has shape (2).",
    fixes: { "Write *": "x = [1, 2]\nf = sum(2 * x)" },
  },
  {
    typed: "x = [1, 2]\nf = «dot(x, [1, 2, 3])»",
    says: "dot: lengths differ, (2) and (3). x has shape (2), [1, 2, 3] has shape (3).",
  },
  {
    typed: "x = [1, 2]\nf = sum(«outer(x, 2)»)",
    says: "outer: needs two vectors, not (2) and (). x has shape (2), 2 has shape ().",
  },
  {
    typed: "x = [1, 2, 3]\nf = sum(«reshape(x, 2, 2)»)",
    says: "reshape: (3) does not have as many entries as (2, 2).",
  },
  {
    typed: "a = 2, b = 3\nf = «sum(a, b)»",
    says: "sum: a single number has no axis. Several numbers are given as a list, as in [1, 2].",
    fixes: { "Write sum([…])": "a = 2, b = 3\nf = sum([a, b])" },
  },
  {
    typed: "a = 2\nf = «mean(a, 1)»",
    says: "mean: a single number has no axis. Several numbers are given as a list, as in [1, 2].",
    fixes: { "Write mean([…])": "a = 2\nf = mean([a, 1])" },
  },
  {
    typed: "X = [[1, 2], [3, 4]]\nf = sum(sum(X, «q»))",
    says: "sum: axis is a whole number written in the text, such as 0.",
  },
  {
    typed: "W = [[1, 2], «3»]\nf = sum(W)",
    says: "A list holds numbers or rows of one length: item 1 is a row of 2 numbers, item 2 is a number.",
  },
  {
    typed: "A = [[1]], B = [[2]]\nf = sum(«concat(A, B, 0)»)",
    says: "concat: joins along the first axis only, as in concat(a, b). A has shape (1, 1), B has shape (1, 1), 0 has shape ().",
  },
  {
    typed: "x = [1, 2, 3, 4]\nf = sum(«reshape(x, -1, 2)»)",
    says: "reshape: takes the extents themselves, as in reshape(x, 2, 3); -1 is not worked out.",
  },
  {
    typed: "x = [1, 2, 3, 4]\nf = sum(reshape(x, «[2, 2]»))",
    says: "reshape: rows is one whole number, not a list.",
    fixes: { "Write 2, 2 without brackets": "x = [1, 2, 3, 4]\nf = sum(reshape(x, 2, 2))" },
  },
  {
    typed: "z = 1\nf = «cross_entropy(z)»",
    says: "cross_entropy: needs the right class, counted from 0, as in cross_entropy(z, 0).",
  },
];
