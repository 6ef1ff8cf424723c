/** Lessons on a value that is used more than once: its gradient is a sum over the paths. */
import type { Lesson } from "./lesson.ts";

const part = "Fan-out";

export const fanOut: readonly Lesson[] = [
  {
    id: "G6",
    part,
    title: "Same variable twice",
    purpose: "Two wires from one variable: two contributions, one sum.",
    expression: "x * x",
    core: true,
    program: "x = 3\nf = x * x",
    ask: "The product swaps, so each wire brings back a 3. What is the gradient of [x]?",
    story: [
      {
        at: "start",
        text: "One variable, [two](∂f/∂x:0) [wires](∂f/∂x:1). The gate does not know that both its operands are [x].",
      },
      { at: 1, text: "Forward: [f] = [3](x) × [3](x) = [9](f)." },
      { at: 2, text: "Backward starts with [1](∂f)." },
      {
        at: 3,
        text: "The first wire brings back 1 × [3](∂f/∂x:0) = [3](f→x:0). One of two has arrived, so 3 is not yet the gradient.",
      },
      {
        at: 4,
        text: "The second wire brings another [3](f→x:1). Now the sum is complete: 3 + 3 = [6](∂x).",
      },
      {
        at: "end",
        text: "6 is 2{x} at [x] = 3, the slope of {x}². Change the formula to x^2 and compare: one wire, the same gradient.",
      },
    ],
    stumbling: "Overwriting the first 3 with the second instead of adding it.",
    source:
      "After A. Karpathy, “The spelled-out intro to neural networks and backpropagation: building micrograd” (2022).",
    next: "G7",
    expects: { value: 9, gradients: [["x", 6]], forward: 1, backward: 2 },
  },
  {
    id: "G7",
    part,
    title: "Fan-out",
    purpose: "A node waits until every path has reported, then adds.",
    expression: "(a + b) * (b + 1)",
    core: true,
    program: "a = 2\nb = 1\nc = a + b\nd = b + 1\ne = c * d",
    ask: "[b] reaches {e} along two paths. Which numbers come back along them, and what becomes of the two?",
    story: [
      {
        at: "start",
        text: "[b] is used twice, [in c](∂c/∂b) and [in d](∂d/∂b). Follow both wires to {e}.",
      },
      { at: 1, text: "Forward: [c] = 2 + 1 = [3](c). This is the first use of [b]." },
      { at: 2, text: "Forward: [d] = 1 + 1 = [2](d). This is the second." },
      { at: 3, text: "Forward is done: [e] = [3](c) × [2](d) = [6](e)." },
      { at: 4, text: "Backward starts. The gradient of {e} is [1](∂e)." },
      {
        at: 5,
        text: "The product swaps: {c} receives 1 × [d] = [2](∂c). That was its only consumer, so {c} is ready.",
      },
      { at: 6, text: "{d} receives 1 × [c] = [3](∂d), and is ready too." },
      { at: 7, text: "The sum passes its [2](∂c) on to {a}, which is done." },
      {
        at: 8,
        text: "{b} has [2](c→b) so far, one of two paths. It is not finished: the path [through d](∂d/∂b) is still out.",
      },
      {
        at: 9,
        text: "The path through {d} brings [3](d→b). Now the gradient of {b} is [2](c→b) + [3](d→b) = [5](∂b).",
      },
      {
        at: "end",
        text: "Doubtful? Nudge [b] to 1.01: {e} goes from 6 to 6.0501, a rate of 5.01, and closer to 5 the smaller the nudge.",
      },
    ],
    stumbling: "Keeping only the last path (3), or multiplying the paths (6), instead of adding them.",
    source:
      "C. Olah, “Calculus on Computational Graphs: Backpropagation” (2015): e = (a + b)(b + 1) at a = 2, b = 1.",
    next: "G8",
    expects: {
      value: 6,
      gradients: [
        ["a", 2],
        ["b", 5],
      ],
      forward: 3,
      backward: 5,
    },
  },
  {
    id: "G8",
    part,
    title: "Two fan-outs",
    purpose: "Two variables, each used twice: the case that catches a program which overwrites.",
    expression: "(a * b) * (a + b)",
    core: false,
    program: "a = -2\nb = 3\nd = a * b\ne = a + b\nf = d * e",
    ask: "A program that keeps only the last contribution prints −6 for both inputs. What should it print?",
    story: [
      { at: "start", text: "Both [a] and [b] go into the product and into the sum." },
      { at: 1, text: "Forward: [d] = −2 × 3 = [−6](d)." },
      { at: 2, text: "Forward: [e] = −2 + 3 = [1](e)." },
      { at: 3, text: "Forward: [f] = −6 × 1 = [−6](f)." },
      { at: 5, text: "The product swaps: {d} receives 1 × [e] = [1](∂d)." },
      { at: 6, text: "And {e} receives 1 × [d] = [−6](∂e)." },
      { at: 7, text: "{a} gets 1 × [b] = [3](d→a) through the product. One of two." },
      { at: 8, text: "{b} gets 1 × [a] = [−2](d→b) through the product. One of two." },
      { at: 9, text: "Through the sum {a} gets [−6](e→a): 3 − 6 = [−3](∂a)." },
      { at: 10, text: "And {b} gets [−6](e→b) too: −2 − 6 = [−8](∂b)." },
      {
        at: "end",
        text: "In a program the bug is one character: = where += should stand. Gradients must start at 0 and add up.",
      },
    ],
    stumbling: "Writing = instead of +=: the sum's −6 replaces what the product brought.",
    source:
      "A. Karpathy, “The spelled-out intro to neural networks and backpropagation: building micrograd” (2022): the bug that is shown there.",
    next: "G16",
    expects: {
      value: -6,
      gradients: [
        ["a", -3],
        ["b", -8],
      ],
      forward: 3,
      backward: 6,
    },
  },
  {
    id: "G16",
    part,
    title: "L2 penalty",
    purpose: "A weight in the error and in the penalty gets a gradient from each.",
    expression: "(w * x - t)^2 + lam * w^2",
    core: true,
    program: "w = 2\nx = 3\nt = 5\nlam = 0.5\nr = w * x - t\nJ = r^2 + lam * w^2",
    ask: "The error pulls at [w], and so does the penalty. Do they pull in the same direction?",
    story: [
      {
        at: "start",
        text: "[w] is used twice: in the prediction and in the penalty, which keeps it small.",
      },
      { at: 1, text: "The prediction is [w] × [x] = 2 × 3 = [6](v1)." },
      { at: 2, text: "It misses the target [t] by 6 − 5 = [1](r)." },
      { at: 3, text: "The squared error: 1² = [1](v2)." },
      { at: 4, text: "Now the penalty, from [w] again: 2² = [4](v3)." },
      { at: 5, text: "Weighted by [lam]: 0.5 × 4 = [2](v4)." },
      { at: 6, text: "Error and penalty: [J] = 1 + 2 = [3](J)." },
      { at: 7, text: "Backward starts with [1](∂J)." },
      { at: 8, text: "The sum passes its gradient on to the error: [1](∂v2)." },
      { at: 9, text: "And to the penalty: [1](∂v4)." },
      { at: 10, text: "The slope of the square is 2{r}: 1 × [2](∂v2/∂r) = [2](∂r)." },
      { at: 11, text: "{lam} receives the other factor, 1 × [4](v3) = [4](∂lam)." },
      { at: 12, text: "And {w}² receives [lam]: 1 × 0.5 = [0.5](∂v3)." },
      { at: 13, text: "The error passes the minus gate on its plus side: [2](∂v1)." },
      { at: 14, text: "The target stands behind the minus: 2 × (−1) = [−2](∂t)." },
      {
        at: 15,
        text: "The penalty reports first: 0.5 × 2{w} = 0.5 × [4](∂v3/∂w) = [2](v3→w). One of two.",
      },
      { at: 16, text: "The error adds 2 × [x] = [6](v1→w): together 2 + 6 = [8](∂w)." },
      { at: 17, text: "{x} has only the error to hear from: 2 × [w] = [4](∂x)." },
      {
        at: "end",
        text: "Both pull the same way: a step against the gradient makes {w} smaller. The penalty alone would shrink {w} even with no error at all.",
      },
    ],
    stumbling:
      "Forgetting one of the two paths to {w}. This lesson shows nearly every mistake there is: sign, swap, square and sum.",
    source:
      "Weight decay, as in most courses: A. Krogh, J. Hertz, “A Simple Weight Decay Can Improve Generalization” (1991).",
    next: "G9",
    expects: {
      value: 3,
      gradients: [
        ["w", 8],
        ["x", 4],
        ["t", -2],
        ["lam", 4],
      ],
      forward: 6,
      backward: 10,
    },
  },
];
