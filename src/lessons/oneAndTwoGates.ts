/** Lessons on one gate, then two: what a gate does to a gradient, and the chain rule between gates. */
import type { Lesson } from "./lesson.ts";

const part = "One and two gates";

export const oneAndTwoGates: readonly Lesson[] = [
  {
    id: "G1",
    part,
    title: "Add",
    purpose: "A sum hands its gradient to every input unchanged.",
    program: "x = 3\ny = -4\nf = x + y",
    ask: "Raise x by a little. How much does f rise, and would that change if x were 300?",
    story: [
      {
        at: "start",
        text: "Only the inputs have values. The forward pass comes first, the backward pass after it.",
      },
      { at: 1, text: "Forward: f = 3 + (−4) = −1. The backward pass will not change this value." },
      { at: 2, text: "Backward starts at the output with 1: nudge f by ε, and f moves by ε." },
      { at: 3, text: "Upstream 1 times local 1 gives 1. The local derivative of a sum is 1 whatever x is." },
      { at: 4, text: "The same for y: 1 × 1 = 1. The sum has passed its gradient on to both inputs." },
      { at: "end", text: "Both gradients are 1. Move either slider: f changes, the gradients do not." },
    ],
    stumbling: "Where the first 1 comes from: it is the gradient of f by f itself, not the value of f.",
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
    program: "x = 4\ny = -3\nf = x * y",
    ask: "Which input moves f more when it is nudged: x, which is 4, or y, which is −3?",
    story: [
      { at: 1, text: "Forward: f = 4 × (−3) = −12." },
      { at: 2, text: "The seed is 1 again, although f is −12." },
      { at: 3, text: "The local derivative by x is the value of y, so the gradient of x is 1 × (−3) = −3." },
      { at: 4, text: "And by y it is the value of x: 1 × 4 = 4." },
      {
        at: "end",
        text: "The smaller number has the larger gradient. Raise y by 0.01 and f rises by 0.04; raise x by 0.01 and f falls by 0.03.",
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
  {
    id: "G3",
    part,
    title: "First chain",
    purpose: "Upstream times local: the chain rule, one edge at a time.",
    program: "w1 = -2\nw2 = 5\nw3 = -4\nq = w1 + w2\nf = q * w3",
    ask: "Raise w1 by a little. Does f rise or fall, and how fast?",
    story: [
      { at: "start", text: "Two gates in a row. A nudge of w1 reaches f only by way of q." },
      { at: 1, text: "Forward: q = −2 + 5 = 3." },
      { at: 2, text: "Forward: f = 3 × (−4) = −12." },
      { at: 3, text: "Backward starts at f with 1." },
      {
        at: 4,
        text: "The product swaps: q receives 1 × w3 = −4. From here on, −4 is the upstream for all that lies behind q.",
      },
      { at: 5, text: "w3 receives 1 × q = 3, the value of q stored on the way forward." },
      {
        at: 6,
        text: "Now the chain: upstream −4 times local 1 gives −4. On its own the sum would say 1; the rest of the graph says the sign and the size.",
      },
      { at: 7, text: "The sum passes the same −4 to w2." },
      {
        at: "end",
        text: "Raising w1 makes f fall, four times as fast. Nudge it to −1.99 and see f go from −12 to −12.04.",
      },
    ],
    stumbling: "Stopping at the local derivative 1, or adding it to the upstream instead of multiplying.",
    source:
      "CS231n, Backpropagation, Intuitions: f(x, y, z) = (x + y)z at −2, 5, −4, with the names w1, w2, w3.",
    next: "G4",
    expects: {
      value: -12,
      gradients: [
        ["w1", -4],
        ["w2", -4],
        ["w3", 3],
      ],
      forward: 2,
      backward: 4,
    },
  },
  {
    id: "G4",
    part,
    title: "Sign",
    purpose: "A minus sign is a local derivative of −1 on one edge.",
    program: "a = 3\nb = 5\nd = a - b\nf = d^2",
    ask: "f is a squared distance. Should a go up or down to make f smaller, and b?",
    story: [
      { at: 1, text: "Forward: d = 3 − 5 = −2." },
      { at: 2, text: "Forward: f = (−2)² = 4. The square hides the sign; the gradient will not." },
      { at: 4, text: "The slope of the square is 2d, taken at the stored d = −2: 1 × (−4) = −4." },
      { at: 5, text: "a stands behind a plus: −4 × 1 = −4. Raise a and f shrinks." },
      {
        at: 6,
        text: "b stands behind a minus: −4 × (−1) = 4. The sign lives on this edge and nowhere else.",
      },
      {
        at: "end",
        text: "The gradients are opposite, since only the difference counts. Write d = b − a instead: two signs flip on each path, and both gradients stay.",
      },
    ],
    stumbling:
      "Losing the −1 of the second operand, or believing that (t − o)² and (o − t)² have different gradients.",
    source: "The squared error of a single prediction, as in most courses: (t − o)² and (o − t)².",
    next: "G6",
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
];
