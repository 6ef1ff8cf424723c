/** Shapes that don't fit and numbers that must be whole: one message each, at its place, with the shapes in it. */
import { describe, expect, it } from "vitest";
import { run } from "../run.ts";

const ones = (count: number) => `[${Array(count).fill(1).join(", ")}]`;
const WHOLE = "an index is a whole number written in the text, such as x[0]";

/** `«` and `»` stand around what the message points at. */
const mistakes: readonly (readonly [typed: string, says: string])[] = [
  // Operations
  [
    "W = [[1, 2, 3], [4, 5, 6]]\nx = [[1, 2], [3, 4], [5, 6], [7, 8]]\nf = sum(«W @ x»)",
    "@: inner sizes differ, (2, 3) and (4, 2). W has shape (2, 3), x has shape (4, 2).",
  ],
  [
    "W = [[1, 2, 3]]\nf = sum(«matmul(W, [1, 2])»)",
    "matmul: inner sizes differ, (1, 3) and (2). W has shape (1, 3).",
  ],
  [
    "a = [1, 2], b = [1, 2, 3]\nf = sum(«a + b»)",
    "+: shapes (2) and (3) don't fit each other. a has shape (2), b has shape (3).",
  ],
  ["W = [[1, 2]]\nf = sum(«W @ W»)", "@: inner sizes differ, (1, 2) and (1, 2). W has shape (1, 2)."],
  ["x = «[1, 2] + [1, 2, 3]»\nf = sum(x)", "+: shapes (2) and (3) don't fit each other."],
  [
    "s(v) = «v @ v»\na = [[1, 2]]\nf = sum(s(a) + s(a))",
    "@: inner sizes differ, (1, 2) and (1, 2). v has shape (1, 2).",
  ],
  [
    `x = ${ones(64)}\nf = sum(«concat(x, [1])»)`,
    "concat: the result has shape (65); at most (64, 64) is computed.",
  ],
  // Lists
  [
    "W = [[1, 2], «[3]»]\nf = sum(W)",
    "Row 2 has 1 number, row 1 has 2: the rows of a matrix have one length.",
  ],
  [
    "a = 1\nf = sum([[a], [2], «[a, 3]»])",
    "Row 3 has 2 numbers, row 1 has 1: the rows of a matrix have one length.",
  ],
  [
    "a = [1, 2]\nf = sum([1, «a»])",
    "A list holds numbers or rows of one length: item 1 is a number, item 2 is a row of 2 numbers.",
  ],
  [
    "W = [[1, 2]]\nf = sum([«W», W])",
    "A list holds numbers or rows of numbers; this one holds a matrix of shape (1, 2).",
  ],
  [
    "x = [«[[1]]»]\nf = sum(x)",
    "A list holds numbers or rows of numbers; this one holds a matrix of shape (1, 1).",
  ],
  [`x = «${ones(65)}»\nf = sum(x)`, "This list has 65 items; at most 64 are computed."],
  [`x = [«${ones(65)}», ${ones(65)}]\nf = sum(x)`, "This list has 65 items; at most 64 are computed."],
  // Indices
  ["x = [1, 2, 3]\nf = x[«3»]", "x[3]: x has 3 entries, 0 to 2."],
  ["x = [1, 2, 3]\nf = x[«-4»]", "x[-4]: x has 3 entries, 0 to 2."],
  ["x = [1]\nf = x[«1»]", "x[1]: x has 1 entry, 0 to 0."],
  ["W = [[1, 2], [3, 4], [5, 6]]\nf = W[«3», 0]", "W[3, 0]: W has 3 rows, 0 to 2."],
  ["W = [[1, 2], [3, 4], [5, 6]]\nf = W[0, «2»]", "W[0, 2]: W has 2 columns, 0 to 1."],
  ["x = [1, 2, 3]\nf = sum(x[«2:1»])", "x[2:1] is empty: x has 3 entries, 0 to 2."],
  ["x = [1, 2, 3]\nf = sum(x[«3:»])", "x[3:] is empty: x has 3 entries, 0 to 2."],
  ["x = [1, 2, 3]\nf = «x[0, 1]»", "x[0, 1]: x has shape (3), so it takes one index."],
  ["x = 2\nf = «x[0]»", "x[0]: x is a single number, so there is nothing to pick from."],
  ["x = [1, 2], i = 1\nf = x[«i»]", `x[i]: ${WHOLE}.`],
  ["x = [1, 2]\nf = x[«0.5»]", `x[0.5]: ${WHOLE}.`],
  [
    "x = [1, 2], y = [3, 4]\nf = sum(x) * (x + y + x + y + x + y + x)[«5»]",
    "This index: the value before it has 2 entries, 0 to 1.",
  ],
  // Fixed operands
  ["X = [[1, 2]]\nf = sum(«sum(X, 2)»)", "sum: there is no axis 2 in shape (1, 2)."],
  [
    "X = [[1, 2]], k = 1\nf = sum(sum(X, «k»))",
    "sum: axis is a whole number written in the text, such as 0.",
  ],
  [
    "z = [1, 2]\nL = «cross_entropy(z, 2)»",
    "cross_entropy: there is no class 2 in shape (2), classes are 0 to 1.",
  ],
];

describe("a mistake with shapes", () => {
  it.each(mistakes)("%s", (typed, says) => {
    const source = typed.replace(/[«»]/g, "");
    const { trace, diagnostics } = run(source);
    expect(trace).toBe(null);
    expect(diagnostics.map(({ message }) => message)).toEqual([says]);
    const [{ from, to } = { from: 0, to: 0 }] = diagnostics;
    expect(`${source.slice(0, from)}«${source.slice(from, to)}»${source.slice(to)}`).toBe(typed);
  });

  it("makes no others where its result is used, and hides none that stand by themselves", () => {
    const source =
      "a = [1, 2], b = [1, 2, 3], c = [[1], [2, 3]]\nq = a * b\nr = q + a + b\ns = b[7] + c\nf = r + s";
    expect(run(source).diagnostics.map(({ message }) => message.split(":")[0])).toEqual([
      "Row 2 has 2 numbers, row 1 has 1",
      "*",
      "b[7]",
    ]);
  });

  it("is told ten times at most", () => {
    const wrong = Array.from({ length: 30 }, (_, i) => `x[${i + 3}]`).join(" + ");
    expect(run(`x = [1, 2, 3]\nf = ${wrong}`).diagnostics).toHaveLength(10);
  });
});
