/**
 * The lesson a first visit opens with: two gates, the smallest program that shows upstream × local. It comes with
 * the page; all other lessons come after the first picture.
 */
import type { Lesson } from "./lesson.ts";

export const firstChain: Lesson = {
  id: "G3",
  part: "One and two gates",
  title: "First chain",
  purpose: "Upstream times local: the chain rule, one edge at a time.",
  expression: "(w1 + w2) * w3",
  core: true,
  program: "w1 = -2\nw2 = 5\nw3 = -4\nq = w1 + w2\nf = q * w3",
  ask: "Raise [w1] by a little. Does {f} rise or fall, and how fast?",
  story: [
    { at: "start", text: "Two gates in a row. A nudge of [w1] reaches {f} only by way of {q}." },
    { at: 1, text: "Forward: [q] = [−2](w1) + [5](w2) = [3](q)." },
    { at: 2, text: "Forward: [f] = [3](q) × ([−4](w3)) = [−12](f)." },
    { at: 3, text: "Backward starts at [f] with [1](∂f)." },
    {
      at: 4,
      text: "The product swaps: {q} receives 1 × [w3] = [−4](∂q). From here on, −4 is the upstream for all that lies behind {q}.",
    },
    {
      at: 5,
      text: "{w3} receives 1 × [q] = [3](∂w3), the value of {q} stored on the way forward.",
    },
    {
      at: 6,
      text: "Now the chain: upstream [−4](∂q) times local [1](∂q/∂w1) gives [−4](∂w1). On its own the sum would say 1; the rest of the graph says the sign and the size.",
    },
    { at: 7, text: "The sum passes the same [−4](∂w2) to {w2}." },
    {
      at: "end",
      text: "Raising [w1] makes {f} fall, four times as fast. Nudge it to −1.99 and see {f} go from −12 to −12.04.",
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
};
