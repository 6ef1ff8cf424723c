/** Operations that steer the gradient and leave the value alone. */
import { invariant } from "../invariant.ts";
import { callTex } from "./latex.ts";
import { RANK, type Structural } from "./operation.ts";

function operandOf<Given>(x: Given | undefined): Given {
  invariant(x !== undefined, "detach has one operand");
  return x;
}

const detach: Structural = {
  kind: "structural",
  name: "detach",
  aliases: ["stop_gradient"],
  operands: [{ name: "x" }],
  syntax: { form: "call" },
  glyph: "detach",
  tex: (operands) => callTex("\\operatorname{detach}", operands),
  texRank: RANK.postfix,
  operandRank: [RANK.sum],
  summary: "The value of x passes; its gradient does not.",
  source: "PyTorch: Tensor.detach; TensorFlow: stop_gradient",
  torch: ([x]) => `(${x}).detach()`,
  tell: ({ operand }) => `A detach stops the gradient: ${operand} counts as a constant here.`,
  samples: [[3], [-0.5]],
  shape: ([x]) => operandOf(x),
  forward: ([x]) => operandOf(x),
  vjp: [null],
};

export const control: readonly Structural[] = [detach];
