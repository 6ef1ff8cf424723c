/** Lessons on gates that choose: the gradient follows the value that was let through. */
import type { Lesson } from "./lesson.ts";

const part = "Routing and kinks";

export const routing: readonly Lesson[] = [
  {
    id: "G9",
    part,
    title: "Max routes",
    purpose: "A maximum sends the whole gradient to the winner.",
    program: "x = 4\ny = 2\nf = max(x, y)",
    ask: "Nudge y by a little. What happens to f?",
    story: [
      { at: 1, text: "Forward: max(4, 2) = 4. The gate let x through." },
      { at: 2, text: "Backward starts at f with 1." },
      {
        at: 3,
        text: "x won, so its local derivative is 1, and all of the gradient goes its way: 1 × 1 = 1.",
      },
      { at: 4, text: "y lost. A small nudge of it does not show in f: 1 × 0 = 0." },
      {
        at: "end",
        text: "A gradient of 0 is an answer: it says that nothing changes nearby. Pull y above 4, and the two gradients change places.",
      },
    ],
    stumbling: "Sending the gradient to both inputs, as a sum would.",
    source: "CS231n, Backpropagation, Intuitions: f(x, y) = max(x, y) at x = 4, y = 2.",
    next: "G12",
    expects: {
      value: 4,
      gradients: [
        ["x", 1],
        ["y", 0],
      ],
      forward: 1,
      backward: 2,
    },
  },
];
