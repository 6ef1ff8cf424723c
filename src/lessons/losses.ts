/** Lessons on the losses of classification: why the gradient at the score is prediction minus truth. */
import type { Lesson } from "./lesson.ts";

const part = "Classification losses";

export const losses: readonly Lesson[] = [
  {
    id: "G22",
    part,
    title: "Logistic regression",
    purpose: "Sigmoid and logarithm cancel: the gradient at the score is prediction minus truth.",
    expression: "-ln(1 - sigmoid(w * x + b))",
    core: true,
    program: "w = 1\nx = 2\nb = -1\nz = w * x + b\np = sigmoid(z)\nL = -ln(1 - p)",
    ask: "The truth is 0, and the model will say 0.7311. What would you like the gradient at the score {z} to be?",
    story: [
      { at: 1, text: "Forward: [w] × [x] = 1 × 2 = [2](v1)." },
      { at: 2, text: "The score: [z] = 2 − 1 = [1](z)." },
      { at: 3, text: "The sigmoid makes it a probability: [p] = [0.7311](p)." },
      { at: 4, text: "The truth is class 0, and it was given 1 − 0.7311 = [0.2689](v2)." },
      { at: 5, text: "Its logarithm: ln(0.2689) ≈ [−1.313](v3)." },
      { at: 6, text: "The loss is [1.313](L). It would be 0 for {p} = 0, and has no bound towards {p} = 1." },
      { at: 7, text: "Backward starts with [1](∂L)." },
      { at: 8, text: "The minus sign: [−1](∂v3)." },
      {
        at: 9,
        text: "The slope of ln is one over its operand: −1 × [3.718](∂v3/∂v2) = [−3.718](∂v2). A large number.",
      },
      { at: 10, text: "{p} stands behind a minus: [3.718](∂p)." },
      {
        at: 11,
        text: "The slope of the sigmoid is {p}(1 − {p}): 3.718 × [0.1966](∂p/∂z) ≈ [0.7311](∂z). The large number is gone, and what is left is [p] itself.",
      },
      { at: 12, text: "The sum passes [0.7311](∂v1) to the product." },
      { at: 13, text: "And [0.7311](∂b) to the bias." },
      { at: 14, text: "{w} gets 0.7311 × [x] ≈ [1.462](∂w)." },
      { at: 15, text: "{x} gets 0.7311 × [w] = [0.7311](∂x)." },
      {
        at: "end",
        text: "The 1/(1 − {p}) of the logarithm meets the (1 − {p}) of the sigmoid. With truth {y} the score's gradient is {p} − {y}, here 0.7311 − 0.",
      },
    ],
    stumbling:
      "Stopping at the gradient by [p], or multiplying by the sigmoid's slope once more after using p − y.",
    source: "C. Bishop, “Pattern Recognition and Machine Learning” (2006), section 4.3.2.",
    next: "G23",
    expects: {
      value: 1.3132616875182228,
      gradients: [
        ["w", 1.4621171572600098],
        ["x", 0.7310585786300049],
        ["b", 0.7310585786300049],
      ],
      forward: 6,
      backward: 8,
    },
  },
  {
    id: "G23",
    part,
    title: "Softmax and cross-entropy",
    purpose: "Every score moves every probability, and still the gradient is prediction minus truth.",
    expression: "-ln(exp(z2) / (exp(z1) + exp(z2) + exp(z3)))",
    core: true,
    program:
      "z1 = 2\nz2 = 1\nz3 = 0\ne1 = exp(z1)\ne2 = exp(z2)\ne3 = exp(z3)\ns = e1 + e2 + e3\np1 = e1 / s\np2 = e2 / s\np3 = e3 / s\nL = -ln(p2)",
    ask: "The right class is the second one. The loss only looks at {p2}: will [z1] and [z3] get a gradient?",
    story: [
      { at: 1, text: "Forward: the exponentials make all scores positive. exp(2) ≈ [7.389](e1)." },
      { at: 2, text: "exp(1) ≈ [2.718](e2)." },
      { at: 3, text: "exp(0) = [1](e3)." },
      { at: 5, text: "Their sum: [11.11](s). Through it every score takes part in every probability." },
      {
        at: 6,
        text: "The share of the first: [0.6652](p1). The loss does not use it; watch it all the same.",
      },
      { at: 7, text: "The share of the right class: [0.2447](p2)." },
      { at: 8, text: "The share of the third: [0.09003](p3)." },
      { at: 10, text: "The loss: −ln(0.2447) ≈ [1.408](L)." },
      { at: 11, text: "Backward starts with [1](∂L)." },
      { at: 13, text: "The slope of ln at [p2], with the minus: −1 / 0.2447 ≈ [−4.086](∂p2)." },
      { at: 14, text: "Straight back to the right class's exponential: [−0.3679](p2→e2). One of two." },
      {
        at: 15,
        text: "And through the denominator to the sum: [0.09003](∂s). This is the path to the others.",
      },
      { at: 17, text: "The sum passes it on to {e3}: [0.09003](∂e3)." },
      { at: 18, text: "To {e1} as well: [0.09003](∂e1)." },
      { at: 19, text: "And to {e2}, which was waiting for it: −0.3679 + 0.09003 ≈ [−0.2778](∂e2)." },
      { at: 20, text: "The slope of exp is its own value: 0.09003 × 1 = [0.09003](∂z3). This is [p3]." },
      { at: 21, text: "0.09003 × 7.389 ≈ [0.6652](∂z1). This is [p1]." },
      { at: 22, text: "And −0.2778 × 2.718 ≈ [−0.7553](∂z2). This is [p2] − 1." },
      {
        at: "end",
        text: "Prediction minus truth, where the truth is 0, 1, 0. The three gradients sum to 0: what one score gains, the others lose.",
      },
    ],
    stumbling:
      "Forgetting the path through the sum: then only {z2} gets a gradient, and the wrong classes are never pushed down.",
    source: "CS231n, Linear classification: Softmax classifier, and its gradient in “Putting it together”.",
    next: "G24",
    expects: {
      value: 1.4076059644443804,
      gradients: [
        ["z1", 0.6652409557748218],
        ["z2", -0.7552715289452024],
        ["z3", 0.09003057317038045],
      ],
      forward: 10,
      backward: 11,
    },
  },
];
