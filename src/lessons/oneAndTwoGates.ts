/** Lessons on one gate, then two: what a gate does to a gradient, and the chain rule between gates. */
import { firstChain } from "./firstChain.ts";
import type { Lesson } from "./lesson.ts";

const { part } = firstChain;

export const oneAndTwoGates: readonly Lesson[] = [
  {
    id: "G1",
    part,
    title: "Add",
    purpose: "A sum hands its gradient to every input unchanged.",
    expression: "x + y",
    core: true,
    program: "x = 3\ny = -4\nf = x + y",
    ask: "Raise [x] by a little. How much does {f} rise, and would that change if {x} were 300?",
    story: [
      {
        at: "start",
        text: "Only the inputs, [x] and [y], have values. The forward pass comes first, the backward pass after it.",
      },
      {
        at: 1,
        text: "Forward: [f] = [3](x) + ([−4](y)) = [−1](f). The backward pass will not change this value.",
      },
      { at: 2, text: "Backward starts at the output with [1](∂f): nudge {f} by ε, and {f} moves by ε." },
      {
        at: 3,
        text: "Upstream [1](∂f) times local [1](∂f/∂x) gives [1](∂x). The local derivative of a sum is 1 whatever [x] is.",
      },
      {
        at: 4,
        text: "The same for {y}: 1 × 1 = [1](∂y). The sum has passed its gradient on to both inputs.",
      },
      { at: "end", text: "Both gradients are 1. Move either slider: {f} changes, the gradients do not." },
    ],
    stumbling:
      "Where the first 1 comes from: it is [the gradient of f](∂f) by {f} itself, not [the value of f](f).",
    source: "CS231n, Backpropagation, Intuitions: “Simple expressions and interpretation of the gradient”.",
    next: "G2",
    expects: {
      value: -1,
      gradients: [
        ["x", 1],
        ["y", 1],
      ],
      forward: 1,
      backward: 2,
    },
  },
  {
    id: "G2",
    part,
    title: "Multiply",
    purpose: "A product swaps: each input's local derivative is the other input's value.",
    expression: "x * y",
    core: true,
    program: "x = 4\ny = -3\nf = x * y",
    ask: "Which input moves {f} more when it is nudged: [x], which is 4, or [y], which is −3?",
    story: [
      { at: 1, text: "Forward: [f] = [4](x) × ([−3](y)) = [−12](f)." },
      { at: 2, text: "The seed is [1](∂f) again, although [f] is −12." },
      {
        at: 3,
        text: "The local derivative by {x} is the value of [y], so the gradient of {x} is 1 × ([−3](∂f/∂x)) = [−3](∂x).",
      },
      { at: 4, text: "And by {y} it is the value of [x]: 1 × [4](∂f/∂y) = [4](∂y)." },
      {
        at: "end",
        text: "The smaller number has the larger gradient. Raise {y} by 0.01 and {f} rises by 0.04; raise {x} by 0.01 and {f} falls by 0.03.",
      },
    ],
    stumbling: "Giving each input its own value instead of the other one's.",
    source: "CS231n, Backpropagation, Intuitions: f(x, y) = xy at x = 4, y = −3.",
    next: "G3",
    expects: {
      value: -12,
      gradients: [
        ["x", -3],
        ["y", 4],
      ],
      forward: 1,
      backward: 2,
    },
  },
  firstChain,
  {
    id: "G4",
    part,
    title: "Sign",
    purpose: "A minus sign is a local derivative of −1 on one edge.",
    expression: "(a - b)^2",
    core: true,
    program: "a = 3\nb = 5\nd = a - b\nf = d^2",
    ask: "{f} is a squared distance. Should [a] go up or down to make {f} smaller, and [b]?",
    story: [
      { at: 1, text: "Forward: [d] = [3](a) − [5](b) = [−2](d)." },
      { at: 2, text: "Forward: [f] = (−2)² = [4](f). The square hides the sign; the gradient will not." },
      { at: 3, text: "Backward starts with [1](∂f)." },
      {
        at: 4,
        text: "The slope of the square is 2{d}, taken at the stored [d] = −2: 1 × ([−4](∂f/∂d)) = [−4](∂d).",
      },
      { at: 5, text: "{a} stands behind a plus: −4 × [1](∂d/∂a) = [−4](∂a). Raise {a} and {f} shrinks." },
      {
        at: 6,
        text: "{b} stands behind a minus: −4 × ([−1](∂d/∂b)) = [4](∂b). The sign lives on this edge and nowhere else.",
      },
      {
        at: "end",
        text: "The gradients are opposite, since only the difference counts. Write d = b − a instead: two signs flip on each path, and both gradients stay.",
      },
    ],
    stumbling:
      "Losing the −1 of the second operand, or believing that (t − o)² and (o − t)² have different gradients.",
    source: "The squared error of a single prediction, as in most courses: (t − o)² and (o − t)².",
    next: "G5",
    expects: {
      value: 4,
      gradients: [
        ["a", -4],
        ["b", 4],
      ],
      forward: 2,
      backward: 3,
    },
  },
  {
    id: "G5",
    part,
    title: "Repeated squares",
    purpose: "A chain multiplies its slopes, each taken at the value stored on the way forward.",
    expression: "((w^2)^2)^2",
    core: true,
    program: "w = 2\na = w^2\nb = a^2\nf = b^2",
    ask: "Three squares in a row make {w}⁸. Is its slope at [w] = 2 nearer to 10, to 100 or to 1000?",
    story: [
      { at: "start", text: "The same gate three times. Each will be asked for its slope at another place." },
      { at: 1, text: "Forward: [a] = 2² = [4](a)." },
      { at: 2, text: "Forward: [b] = 4² = [16](b)." },
      { at: 3, text: "Forward: [f] = 16² = [256](f)." },
      { at: 4, text: "Backward starts with [1](∂f)." },
      { at: 5, text: "The last square stood at [b] = 16, so its slope is 2 × 16 = [32](∂b)." },
      { at: 6, text: "The middle one stood at [a] = 4: 32 × [8](∂b/∂a) = [256](∂a)." },
      { at: 7, text: "The first one stood at [w] = 2: 256 × [4](∂a/∂w) = [1024](∂w)." },
      {
        at: "end",
        text: "32 × 8 × 4 = 1024: slopes above 1 multiply to a huge gradient, and ten more squares would explode. Set [w] to 0.4 and it all but vanishes.",
      },
    ],
    stumbling: "Taking every slope at the input, 2{w} = 4, instead of at the value that entered the gate.",
    source:
      "Compare Goodfellow, Bengio, Courville, “Deep Learning” (2016), section 8.2.4: exploding gradients.",
    next: "G6",
    expects: { value: 256, gradients: [["w", 1024]], forward: 3, backward: 3 },
  },
];
