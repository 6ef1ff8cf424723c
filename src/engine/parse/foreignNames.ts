/** Functions by the names other programs give them, and by the language's own; compared exactly. */
import { operationNamed } from "../ops/registry.ts";

const renamed = new Map([
  ["view", "reshape"],
  ["mm", "matmul"],
  ["mv", "matmul"],
  ["bmm", "matmul"],
  ["multiply", "mul"],
  ["divide", "div"],
  ["subtract", "sub"],
  ["negative", "neg"],
  ["power", "pow"],
  ["absolute", "abs"],
  ["fabs", "abs"],
  ["sqr", "square"],
  ["mse_loss", "mse"],
  ["MSELoss", "mse"],
  ["l1_loss", "mae"],
  ["L1Loss", "mae"],
  ["binary_cross_entropy", "bce"],
  ["BCELoss", "bce"],
  ["binary_cross_entropy_with_logits", "bce_with_logits"],
  ["BCEWithLogitsLoss", "bce_with_logits"],
  ["CrossEntropyLoss", "cross_entropy"],
  ["LogSoftmax", "log_softmax"],
  ["LayerNorm", "layer_norm"],
  ["concatenate", "concat"],
]);

/** What the language calls it; null where it has no such function. */
export function nameHere(name: string): string | null {
  const own = renamed.get(name) ?? name;
  if (operationNamed(own) !== null) return own;
  const small = own.toLowerCase();
  return operationNamed(small) === null ? null : small;
}
