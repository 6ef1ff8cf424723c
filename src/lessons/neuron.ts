/** Lessons on the way from a formula to a neuron. */
import type { Lesson } from "./lesson.ts";

const part = "From formula to neuron";

/** σ′(1) = σ(1)(1 − σ(1)), the gradient that reaches the neuron's weighted sum. */
const atTheSum = 0.19661193324148188;

export const neuron: readonly Lesson[] = [
  {
    id: "G12",
    part,
    title: "Sigmoid, taken apart",
    purpose: "A long chain of small gates, each slope taken at the value stored on the way forward.",
    program: "w0 = 2\nx0 = -1\nw1 = -3\nx1 = -2\nw2 = -3\nf = 1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))",
    ask: "The output is 0.7311 and can never pass 1. Which of the five inputs will move it most?",
    story: [
      { at: "start", text: "A neuron with two inputs and a sigmoid, written out in eight small gates." },
      { at: 4, text: "The weighted sum is −2 + 6 − 3 = 1. What follows is the sigmoid, gate by gate." },
      { at: 8, text: "Forward is done: 1 / 1.368 ≈ 0.7311." },
      {
        at: 10,
        text: "The slope of 1/u is −1/u², taken at the stored u = 1.368 and not at the output: 1 × (−0.5344) = −0.5344.",
      },
      {
        at: 11,
        text: "Adding the constant 1 changes nothing: −0.5344 × 1 = −0.5344. No gradient goes into the constant.",
      },
      { at: 12, text: "The slope of exp is its own value, 0.3679: −0.5344 × 0.3679 = −0.1966." },
      {
        at: 13,
        text: "The minus sign turns it around: −0.1966 × (−1) = 0.1966. This is s(1 − s) for s = 0.7311.",
      },
      { at: 15, text: "The sums pass 0.1966 on unchanged. It is already the gradient of w2, the bias." },
      { at: 18, text: "The product swaps: w0 receives 0.1966 × x0 = 0.1966 × (−1) = −0.1966." },
      { at: 21, text: "x1 receives 0.1966 × w1 = 0.1966 × (−3) = −0.5898, the largest of all." },
      {
        at: "end",
        text: "Four gates in a row did what one formula does: the slope of the sigmoid is s(1 − s). Gates may be grouped as one likes; the gradients stay the same.",
      },
    ],
    stumbling:
      "Taking a slope at the wrong place: at the gate's output, or at the original input, instead of at the stored operand.",
    source: "CS231n, Backpropagation, Intuitions: “Modularity: Sigmoid example”.",
    next: null,
    expects: {
      value: 0.7310585786300049,
      gradients: [
        ["w0", -atTheSum],
        ["x0", 2 * atTheSum],
        ["w1", -2 * atTheSum],
        ["x1", -3 * atTheSum],
        ["w2", atTheSum],
      ],
      forward: 8,
      backward: 12,
    },
  },
];
