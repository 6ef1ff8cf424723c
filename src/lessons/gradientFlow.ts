/** Lessons on what becomes of a gradient on a long way: it fades, or a short cut keeps it alive. */
import type { Lesson } from "./lesson.ts";

const part = "Gradient flow";

export const gradientFlow: readonly Lesson[] = [
  {
    id: "G20",
    part,
    title: "Vanishing",
    purpose: "A chain of sigmoids multiplies slopes of at most 1/4, and the gradient fades.",
    expression: "sigmoid(sigmoid(sigmoid(sigmoid(x))))",
    core: true,
    program: "x = 0\nh1 = sigmoid(x)\nh2 = sigmoid(h1)\nh3 = sigmoid(h2)\nf = sigmoid(h3)",
    ask: "A sigmoid's slope is never above 1/4. What can be left of a gradient behind four of them?",
    story: [
      { at: 1, text: "Forward: the sigmoid of 0 is [0.5](h1)." },
      { at: 2, text: "The second layer: [0.6225](h2)." },
      { at: 3, text: "The third: [0.6508](h3). The values hardly move any more." },
      { at: 4, text: "The fourth: [0.6572](f). Nothing looks wrong on the way forward." },
      { at: 5, text: "Backward starts with [1](∂f)." },
      {
        at: 6,
        text: "The last layer has slope 0.6572 × (1 − 0.6572) ≈ [0.2253](∂f/∂h3): [0.2253](∂h3) is left.",
      },
      { at: 7, text: "The next: 0.2253 × [0.2273](∂h3/∂h2) ≈ [0.0512](∂h2)." },
      { at: 8, text: "And the next: 0.0512 × [0.235](∂h2/∂h1) = [0.01203](∂h1)." },
      {
        at: 9,
        text: "The first layer stood at 0, where the slope is largest: 0.01203 × [0.25](∂h1/∂x) = [0.003008](∂x).",
      },
      {
        at: "end",
        text: "Four layers leave 3 thousandths. The early layers of a deep sigmoid network learn last, because they hardly hear of the error.",
      },
    ],
    stumbling: "Adding the slopes along a chain. Along a path they multiply; only paths add.",
    source:
      "Y. Bengio, P. Simard, P. Frasconi, “Learning Long-Term Dependencies with Gradient Descent is Difficult” (1994).",
    next: "G21",
    expects: { value: 0.6571856892772512, gradients: [["x", 0.003008128717661192]], forward: 4, backward: 4 },
  },
  {
    id: "G21",
    part,
    title: "Residual",
    purpose: "A path around each layer adds 1 to its slope, so the gradient survives.",
    expression: "h + sigmoid(h) - 0.5, four times",
    core: false,
    program:
      "x = 0\nh1 = x + sigmoid(x) - 0.5\nh2 = h1 + sigmoid(h1) - 0.5\nh3 = h2 + sigmoid(h2) - 0.5\nf = h3 + sigmoid(h3) - 0.5",
    ask: "The same four sigmoids, each with a wire around it. Will the gradient fade, stay or grow?",
    story: [
      {
        at: "start",
        text: "Each layer adds its sigmoid to what came in, and takes 0.5 off so that it stays at 0. The wire around the sigmoid is the short cut.",
      },
      { at: 1, text: "The first layer's sigmoid: [0.5](v1)." },
      { at: 3, text: "Its output: 0 + 0.5 − 0.5 = [0](h1). The next three do the same." },
      { at: 12, text: "Four layers later: [0](f)." },
      { at: 13, text: "Backward starts with [1](∂f)." },
      { at: 15, text: "The short cut brings back all of it: [1](v8→h3). One of two." },
      { at: 17, text: "The sigmoid adds 1 × [0.25](∂v7/∂h3): together [1.25](∂h3)." },
      { at: 19, text: "One layer further the short cut brings [1.25](v6→h2)." },
      { at: 21, text: "And the sigmoid adds [0.3125](v5→h2): 1.25 + 0.3125 ≈ [1.563](∂h2)." },
      { at: 25, text: "Each layer multiplies by 1.25. Now 1.563 + [0.3906](v3→h1) ≈ [1.953](∂h1)." },
      { at: 29, text: "And 1.953 + [0.4883](v1→x) ≈ [2.441](∂x)." },
      {
        at: "end",
        text: "1.25 to the fourth is 2.441, where the plain chain was left with 0.003. No path is blocked, because one of them has no gate but sums.",
      },
    ],
    stumbling: "Multiplying the two paths of a layer. They meet again in [x], so they add: 1 + 0.25.",
    source: "K. He et al., “Deep Residual Learning for Image Recognition” (2015).",
    next: "G30",
    expects: { value: 0, gradients: [["x", 2.44140625]], forward: 12, backward: 16 },
  },
  {
    id: "G30",
    part,
    title: "RNN, three steps",
    purpose: "A weight shared over time is a fan-out: its gradient is a sum over the steps.",
    expression: "h = tanh(w*h + u*x), three times",
    core: true,
    program:
      "w = 0.5\nu = 1\nh1 = tanh(w * 0 + u * 1)\nh2 = tanh(w * h1 + u * 0)\nh3 = tanh(w * h2 + u * (-1))\nL = (h3 - 0.5)^2 / 2",
    ask: "[w] is used at three times. Which use will have the smallest say in the gradient?",
    story: [
      {
        at: "start",
        text: "A network that reads 1, 0, −1 one after the other. Unrolled in time it is an ordinary graph, in which [w] and [u] are used three times each.",
      },
      { at: 2, text: "Time 1 reads 1: [u] × 1 = [1](v2). There is no memory yet." },
      { at: 4, text: "The first state: tanh(1) ≈ [0.7616](h1)." },
      { at: 5, text: "Time 2 remembers it through [w]: 0.5 × 0.7616 = [0.3808](v4)." },
      { at: 8, text: "The second state: [0.3634](h2)." },
      { at: 9, text: "Time 3 remembers through the same [w]: 0.5 × 0.3634 = [0.1817](v7)." },
      { at: 12, text: "The third state: [−0.6741](h3)." },
      { at: 13, text: "It should be 0.5 and misses by [−1.174](v10)." },
      { at: 15, text: "The loss: [0.6893](L)." },
      { at: 16, text: "Backward starts with [1](∂L), and goes back through time." },
      { at: 19, text: "The last state hears [−1.174](∂h3), the error itself." },
      { at: 20, text: "The slope of tanh is 1 − {h}²: −1.174 × [0.5455](∂h3/∂v9) ≈ [−0.6405](∂v9)." },
      { at: 23, text: "Time 3 reports to {w}: −0.6405 × [h2] = [−0.2328](v7→w). One of three." },
      { at: 24, text: "Back to time 2 the message is halved by [w]: [−0.3203](∂h2)." },
      { at: 25, text: "{u} hears from time 3: −0.6405 × (−1) = [0.6405](v8→u)." },
      { at: 26, text: "Through the second tanh: [−0.278](∂v6)." },
      { at: 29, text: "Time 2 reports: −0.278 × [h1] = [−0.2117](v4→w). Two of three." },
      { at: 30, text: "Halved again on the way to time 1: [−0.139](∂h1)." },
      { at: 31, text: "Time 2 read 0, so it has [0](v5→u) to say about {u}." },
      { at: 32, text: "Through the first tanh only [−0.05837](∂v3) is left of −1.174." },
      {
        at: 35,
        text: "Time 1 had no memory to multiply: [0](v1→w). The sum is −0.2328 − 0.2117 = [−0.4445](∂w).",
      },
      { at: 36, text: "And {u}: 0.6405 and [−0.05837](v2→u) make [0.5822](∂u)." },
      {
        at: "end",
        text: "Look at the states' gradients: −1.174, −0.3203, −0.139. Each step back multiplies by [w] and a slope below 1, so old inputs fade.",
      },
    ],
    stumbling:
      "Giving {w} only the last step's gradient. A shared weight has one gradient, the sum over all its uses.",
    source:
      "R. Pascanu, T. Mikolov, Y. Bengio, “On the difficulty of training recurrent neural networks” (2013).",
    next: "G22",
    expects: {
      value: 0.6893066861313231,
      gradients: [
        ["w", -0.4444700740951042],
        ["u", 0.5821605117974882],
      ],
      forward: 15,
      backward: 20,
    },
  },
];
