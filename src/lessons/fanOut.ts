/** Lessons on a value that is used more than once: its gradient is a sum over the paths. */
import type { Lesson } from "./lesson.ts";

const part = "Fan-out";

export const fanOut: readonly Lesson[] = [
  {
    id: "G6",
    part,
    title: "Same variable twice",
    purpose: "Two wires from one variable: two contributions, one sum.",
    program: "x = 3\nf = x * x",
    ask: "The product swaps, so each wire brings back a 3. What is the gradient of x?",
    story: [
      { at: "start", text: "One variable, two wires. The gate does not know that both its operands are x." },
      { at: 1, text: "Forward: f = 3 × 3 = 9." },
      {
        at: 3,
        text: "The first wire brings back 1 × 3 = 3. One of two has arrived, so 3 is not yet the gradient.",
      },
      { at: 4, text: "The second wire brings another 3. Now the sum is complete: 3 + 3 = 6." },
      {
        at: "end",
        text: "6 is 2x at x = 3, the slope of x². Change the formula to x^2 and compare: one wire, the same gradient.",
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
    program: "a = 2\nb = 1\nc = a + b\nd = b + 1\ne = c * d",
    ask: "b reaches e along two paths. Which numbers come back along them, and what becomes of the two?",
    story: [
      { at: "start", text: "b is used twice, in c and in d. Follow both wires to e." },
      { at: 3, text: "Forward is done: c = 3, d = 2, e = 3 × 2 = 6." },
      { at: 4, text: "Backward starts. The gradient of e is 1." },
      { at: 5, text: "The product swaps: c receives 1 × d = 2. That was its only consumer, so c is ready." },
      { at: 6, text: "d receives 1 × c = 3, and is ready too." },
      { at: 7, text: "The sum passes its 2 on to a, which is done." },
      {
        at: 8,
        text: "b has 2 so far, one of two paths. It is not finished: the path through d is still out.",
      },
      { at: 9, text: "The path through d brings 3. Now the gradient of b is 2 + 3 = 5." },
      {
        at: "end",
        text: "Doubtful? Nudge b to 1.01: e goes from 6 to 6.0501, a rate of 5.01, and closer to 5 the smaller the nudge.",
      },
    ],
    stumbling: "Keeping only the last path (3), or multiplying the paths (6), instead of adding them.",
    source:
      "C. Olah, “Calculus on Computational Graphs: Backpropagation” (2015): e = (a + b)(b + 1) at a = 2, b = 1.",
    next: "G9",
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
];
