/** Operations that steer the gradient and leave the value alone. */
import { arrayFunction } from "./arrayFunction.ts";
import { operandAt } from "./operandAt.ts";
import type { Structural } from "./operation.ts";

const detach = arrayFunction({
  name: "detach",
  aliases: ["stop_gradient"],
  operands: [{ name: "x" }],
  summary: "The value of x passes; its gradient does not.",
  source: "PyTorch: Tensor.detach; TensorFlow: stop_gradient",
  torch: ([x]) => `(${x}).detach()`,
  tell: ({ operand }) => `A detach stops the gradient: ${operand} counts as a constant here.`,
  shape: (shapes) => operandAt(shapes, 0),
  forward: (operands) => operandAt(operands, 0),
  passes: () => false,
  vjp: (_, upstream) => upstream,
  contributionTex: () => "0",
  tensorSamples: [
    { operands: [3], fixed: [] },
    {
      operands: [
        [
          [1, -2],
          [0.5, 4],
        ],
      ],
      fixed: [],
    },
  ],
});

export const control: readonly Structural[] = [detach];
