/** A kernel slid along a vector. */
import { shapeText, sizeOf } from "../tensor/tensor.ts";
import { arrayFunction } from "./arrayFunction.ts";
import { entryAt } from "./entryAt.ts";
import { factorTex } from "./latex.ts";
import { operandAt } from "./operandAt.ts";
import { RANK, type Structural } from "./operation.ts";

const conv1d = arrayFunction({
  name: "conv1d",
  operands: [{ name: "x" }, { name: "k" }],
  tex: ([x = "", k = ""]) => `${x} \\star ${k}`,
  texRank: RANK.product,
  operandRank: [RANK.power, RANK.power],
  summary: "The kernel k slid along x, where it fits whole: products added up, the kernel not turned round.",
  source: "PyTorch: torch.nn.functional.conv1d without padding, one channel (a cross-correlation)",
  torch: ([x, k]) => `torch.nn.functional.conv1d((${x})[None, None], (${k})[None, None])[0, 0]`,
  tell: ({ operand, gate }, position) =>
    position === 0
      ? `Each entry of ${operand} was under the kernel at several places; its gradient adds up those upstreams, each times the weight that lay on it.`
      : `Each weight of ${operand} is used at every entry of ${gate}, so its gradient adds up every upstream times the entry it lay on.`,
  shape: ([x = [], k = []]) => {
    if (x.length !== 1 || k.length !== 1) {
      return { problem: `needs two vectors, not ${shapeText(x)} and ${shapeText(k)}` };
    }
    const extent = sizeOf(x) - sizeOf(k) + 1;
    return extent > 0
      ? [extent]
      : { problem: `the kernel is longer than what it slides along, ${shapeText(k)} and ${shapeText(x)}` };
  },
  forward: (operands) => {
    const x = operandAt(operands, 0);
    const k = operandAt(operands, 1);
    const extent = x.data.length - k.data.length + 1;
    const data = new Float64Array(extent);
    for (let at = 0; at < extent; at += 1) {
      let sum = 0;
      for (let tap = 0; tap < k.data.length; tap += 1) sum += entryAt(x, at + tap) * entryAt(k, tap);
      data[at] = sum;
    }
    return { shape: [extent], data };
  },
  vjp: (position, upstream, operands) => {
    const x = operandAt(operands, 0);
    const k = operandAt(operands, 1);
    const data = new Float64Array(operandAt(operands, position).data.length);
    for (let at = 0; at < upstream.data.length; at += 1) {
      for (let tap = 0; tap < k.data.length; tap += 1) {
        const receiver = position === 0 ? at + tap : tap;
        const local = position === 0 ? entryAt(k, tap) : entryAt(x, at + tap);
        data[receiver] = (data[receiver] ?? 0) + entryAt(upstream, at) * local;
      }
    }
    return { shape: [data.length], data };
  },
  contributionTex: (position, { upstream, operands: [x = "", k = ""] }) =>
    position === 0 ? `${factorTex(upstream)} * ${k}` : `${x} \\star ${factorTex(upstream)}`,
  tensorSamples: [
    {
      operands: [
        [1, 3, 2, 5],
        [2, -1],
      ],
      fixed: [],
    },
    {
      operands: [
        [1, -0.5, 2, 4, 0.25],
        [0.5, -2, 3],
      ],
      fixed: [],
    },
    {
      operands: [
        [1, 2],
        [3, -4],
      ],
      fixed: [],
    },
  ],
});

export const convolution: readonly Structural[] = [conv1d];
