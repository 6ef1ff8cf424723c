/** Lessons on the way from a formula to a neuron. */
import type { Lesson } from "./lesson.ts";

const part = "From formula to neuron";

/** σ′(1) = σ(1)(1 − σ(1)), the gradient that reaches the neuron's weighted sum. */
const atTheSum = 0.19661193324148188;

const neuronGradients = [
  ["w0", -atTheSum],
  ["x0", 2 * atTheSum],
  ["w1", -2 * atTheSum],
  ["x1", -3 * atTheSum],
  ["w2", atTheSum],
] as const;

export const neuron: readonly Lesson[] = [
  {
    id: "G12",
    part,
    title: "Sigmoid, taken apart",
    purpose: "A long chain of small gates, each slope taken at the value stored on the way forward.",
    expression: "1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))",
    core: true,
    program: "w0 = 2\nx0 = -1\nw1 = -3\nx1 = -2\nw2 = -3\nf = 1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))",
    ask: "The output is 0.7311 and can never pass 1. Which of the five inputs will move it most?",
    story: [
      { at: "start", text: "A neuron with two inputs and a sigmoid, written out in eight small gates." },
      { at: 1, text: "Forward: [w0] × [x0] = 2 × (−1) = [−2](v1)." },
      { at: 2, text: "Forward: [w1] × [x1] = −3 × (−2) = [6](v2)." },
      { at: 4, text: "The weighted sum is −2 + 6 − 3 = [1](v4). What follows is the sigmoid, gate by gate." },
      { at: 6, text: "The exponential of −1 is [0.3679](v6)." },
      { at: 8, text: "Forward is done: 1 / [1.368](v7) ≈ [0.7311](f)." },
      { at: 9, text: "Backward starts with [1](∂f)." },
      {
        at: 10,
        text: "The slope of 1/u is −1/u², taken at the stored u = [1.368](v7) and not at the output: 1 × ([−0.5344](∂f/∂v7)) = [−0.5344](∂v7).",
      },
      {
        at: 11,
        text: "Adding the constant 1 changes nothing: −0.5344 × 1 = [−0.5344](∂v6). No gradient goes into the constant.",
      },
      {
        at: 12,
        text: "The slope of exp is its own value, [0.3679](∂v6/∂v5): −0.5344 × 0.3679 = [−0.1966](∂v5).",
      },
      {
        at: 13,
        text: "The minus sign turns it around: −0.1966 × (−1) = [0.1966](∂v4). This is {s}(1 − {s}) for {s} = [0.7311](f).",
      },
      {
        at: 15,
        text: "The sums pass 0.1966 on unchanged. It is already the gradient of {w2}, the bias: [0.1966](∂w2).",
      },
      { at: 18, text: "The product swaps: {w0} receives 0.1966 × [x0] = 0.1966 × (−1) = [−0.1966](∂w0)." },
      { at: 19, text: "And {x0} receives 0.1966 × [w0] = 0.1966 × 2 = [0.3932](∂x0)." },
      { at: 20, text: "{w1} receives 0.1966 × [x1] = 0.1966 × (−2) = [−0.3932](∂w1)." },
      {
        at: 21,
        text: "{x1} receives 0.1966 × [w1] = 0.1966 × (−3) = [−0.5898](∂x1), the largest of all.",
      },
      {
        at: "end",
        text: "Four gates in a row did what one formula does: the slope of the sigmoid is {s}(1 − {s}). Gates may be grouped as one likes; the gradients stay the same.",
      },
    ],
    stumbling:
      "Taking a slope at the wrong place: at the gate's output, or at the original input, instead of at the stored operand.",
    source: "CS231n, Backpropagation, Intuitions: “Modularity: Sigmoid example”.",
    next: "G13",
    expects: { value: 0.7310585786300049, gradients: neuronGradients, forward: 8, backward: 12 },
  },
  {
    id: "G13",
    part,
    title: "Sigmoid, one gate",
    purpose: "Gates may be grouped: one sigmoid gate gives the same gradients as its four parts.",
    expression: "sigmoid(w0*x0 + w1*x1 + w2)",
    core: true,
    program: "w0 = 2\nx0 = -1\nw1 = -3\nx1 = -2\nw2 = -3\nz = w0*x0 + w1*x1 + w2\nf = sigmoid(z)",
    ask: "The sigmoid's slope is {s}(1 − {s}), where {s} is its own output. What is it where {s} = 0.7311?",
    story: [
      { at: "start", text: "The same neuron, with the sigmoid as a single gate." },
      { at: 1, text: "Forward: [w0] × [x0] = 2 × (−1) = [−2](v1)." },
      { at: 2, text: "Forward: [w1] × [x1] = −3 × (−2) = [6](v2)." },
      { at: 3, text: "Together −2 + 6 = [4](v3)." },
      { at: 4, text: "The weighted sum, with the bias: 4 − 3 = [1](z)." },
      { at: 5, text: "The sigmoid squeezes it between 0 and 1: [0.7311](f)." },
      { at: 6, text: "Backward starts with [1](∂f)." },
      {
        at: 7,
        text: "One step instead of four: 0.7311 × (1 − 0.7311) ≈ [0.1966](∂f/∂z), from the stored output alone. So [0.1966](∂z) arrives at the sum.",
      },
      { at: 9, text: "The bias {w2} gets it unchanged: [0.1966](∂w2)." },
      { at: 12, text: "{w0} gets 0.1966 × [x0] = 0.1966 × (−1) = [−0.1966](∂w0)." },
      { at: 13, text: "{x0} gets 0.1966 × [w0] = 0.1966 × 2 = [0.3932](∂x0)." },
      { at: 14, text: "{w1} gets 0.1966 × [x1] = 0.1966 × (−2) = [−0.3932](∂w1)." },
      { at: 15, text: "{x1} gets 0.1966 × [w1] = 0.1966 × (−3) = [−0.5898](∂x1)." },
      {
        at: "end",
        text: "The same five gradients as in the lesson before. Open the sigmoid gate in the picture to see its parts, and close it again.",
      },
    ],
    stumbling: "Putting {z} = 1 into s(1 − s), which gives 0, instead of the output [0.7311](f).",
    source:
      "CS231n, Backpropagation, Intuitions: “Modularity: Sigmoid example”, with the sigmoid as one gate.",
    next: "G15",
    expects: { value: 0.7310585786300049, gradients: neuronGradients, forward: 5, backward: 9 },
  },
  {
    id: "G15",
    part,
    title: "Neuron and loss",
    purpose: "Backprop finds the gradients; gradient descent is a step of its own, after it.",
    expression: "(w * x + b - t)^2",
    core: true,
    program: "w = 2\nx = 3\nb = 1\nt = 5\ny = w * x + b\nL = (y - t)^2",
    ask: "The neuron says 7 and should say 5. Should [w] go up or down?",
    story: [
      { at: 1, text: "Forward: [w] × [x] = 2 × 3 = [6](v1)." },
      { at: 2, text: "The neuron's answer: [y] = 6 + 1 = [7](y)." },
      { at: 3, text: "It is too large by 7 − 5 = [2](v2)." },
      { at: 4, text: "The loss: 2² = [4](L)." },
      { at: 5, text: "Backward starts with [1](∂L)." },
      { at: 6, text: "The square, at the stored [2](v2): 1 × [4](∂L/∂v2) = [4](∂v2)." },
      { at: 7, text: "The answer {y} stands behind a plus: [4](∂y)." },
      { at: 8, text: "The target stands behind the minus: 4 × (−1) = [−4](∂t)." },
      { at: 9, text: "The sum passes [4](∂v1) to the product." },
      { at: 10, text: "And [4](∂b) to the bias." },
      { at: 11, text: "The product swaps: {w} gets 4 × [x] = 4 × 3 = [12](∂w)." },
      { at: 12, text: "And {x} gets 4 × [w] = 4 × 2 = [8](∂x)." },
      {
        at: "end",
        text: "Now a step of gradient descent with rate 0.01: {w} becomes 2 − 0.01 × 12 = 1.88 and {b} becomes 1 − 0.01 × 4 = 0.96. The loss falls from 4 to 2.56.",
      },
    ],
    stumbling:
      "Believing that backprop changes the weights. It only finds the gradients; no value in the picture has moved.",
    source: "One neuron with a squared error, the first example of most courses.",
    next: "G11",
    expects: {
      value: 4,
      gradients: [
        ["w", 12],
        ["x", 8],
        ["b", 4],
        ["t", -4],
      ],
      forward: 4,
      backward: 7,
    },
  },
  {
    id: "G11",
    part,
    title: "Not only networks",
    purpose: "The same steps differentiate any formula, here the classic of automatic differentiation.",
    expression: "ln(x1) + x1*x2 - sin(x2)",
    core: false,
    program: "x1 = 2\nx2 = 5\na = ln(x1)\nb = x1 * x2\nc = sin(x2)\nf = a + b - c",
    ask: "[x1] and [x2] are each used twice. How many contributions will each of them add up?",
    story: [
      { at: 1, text: "Forward: ln(2) ≈ [0.6931](a)." },
      { at: 2, text: "Forward: 2 × 5 = [10](b)." },
      { at: 3, text: "Forward: sin(5) ≈ [−0.9589](c), an angle in radians." },
      { at: 5, text: "Forward: [f] ≈ [11.65](f)." },
      { at: 8, text: "{c} stands behind the minus: [−1](∂c)." },
      {
        at: 11,
        text: "The slope of sin is cos, taken at [x2] = 5: −1 × [0.2837](∂c/∂x2) = [−0.2837](c→x2). One of two.",
      },
      { at: 12, text: "The slope of ln is 1/{x1}: 1 / 2 = [0.5](a→x1). One of two." },
      { at: 13, text: "Through the product {x1} gets [x2] = [5](b→x1), together 0.5 + 5 = [5.5](∂x1)." },
      { at: 14, text: "And {x2} gets [x1] = [2](b→x2), together −0.2837 + 2 ≈ [1.716](∂x2)." },
      {
        at: "end",
        text: "No weights, no neurons, the same backward pass. It took one pass for both inputs, and would take one for a million.",
      },
    ],
    stumbling:
      "Taking cos at the gate's output [c] instead of at [x2], or losing the minus in front of the sine.",
    source:
      "A. G. Baydin et al., “Automatic Differentiation in Machine Learning: a Survey” (2018), at (2, 5).",
    next: "G14",
    expects: {
      value: 11.652071455223084,
      gradients: [
        ["x1", 5.5],
        ["x2", 1.7163378145367738],
      ],
      forward: 5,
      backward: 8,
    },
  },
  {
    id: "G14",
    part,
    title: "Staged computation",
    purpose: "A formula nobody wants to differentiate by hand, in small stages.",
    expression: "(x + sigmoid(y)) / (sigmoid(x) + (x + y)^2)",
    core: false,
    program: "x = 3\ny = -4\nn = x + sigmoid(y)\nd = sigmoid(x) + (x + y)^2\nf = n / d",
    ask: "[x] stands in this formula three times. How many contributions will it wait for?",
    story: [
      { at: "start", text: "The numerator {n}, the denominator {d}, and their quotient: three stages." },
      { at: 2, text: "The numerator: 3 + 0.01799 ≈ [3.018](n)." },
      { at: 6, text: "The denominator: 0.9526 + 1 ≈ [1.953](d)." },
      { at: 7, text: "The quotient: [f] ≈ [1.546](f)." },
      { at: 9, text: "A quotient's slope by its numerator is 1/{d}: [0.5121](∂n)." },
      { at: 10, text: "By its denominator it is −{n}/{d}²: [−0.7916](∂d)." },
      { at: 11, text: "Straight through the numerator: [0.5121](n→x). {x} has one of three." },
      { at: 15, text: "The sigmoid is nearly flat at [y] = −4, so only [0.009046](v1→y) gets through." },
      { at: 16, text: "Nor does much come through the other sigmoid: [−0.03576](v2→x), two of three." },
      { at: 17, text: "The square stood at [−1](v3), so its slope is −2: −0.7916 × (−2) ≈ [1.583](∂v3)." },
      { at: 18, text: "That completes {x}, three of three: 0.5121 − 0.03576 + 1.583 ≈ [2.06](∂x)." },
      { at: 19, text: "And {y}, with another [1.583](v3→y): [1.592](∂y)." },
      {
        at: "end",
        text: "No stage was hard. Cut a formula where the derivative is easy, and store what the way back will need.",
      },
    ],
    stumbling: "Writing out one long derivative and losing a path. {x} has three of them.",
    source: "CS231n, Backpropagation, Intuitions: “Backprop in practice: Staged computation”.",
    next: "G20",
    expects: {
      value: 1.5456448841066441,
      gradients: [
        ["x", 2.0595697955721652],
        ["y", 1.5922327514838093],
      ],
      forward: 7,
      backward: 11,
    },
  },
];
