/**
 * What all gradients of the output cost, four ways. In: links. Out: for each way how much is computed.
 * The rule: crossing a link is one multiplication by a local derivative. Reverse mode crosses each link once. Forward
 * mode crosses, for each entry of each input, the links that depend on it. The sum over paths multiplies along each path
 * anew. Central differences multiply by no local derivative: they compute the whole formula twice for each entry of each
 * input, and every number a gate computes counts as one.
 */
import { sizeOf } from "../tensor/tensor.ts";
import type { EntryLinks } from "./entryLinks.ts";
import { countPaths } from "./pathSums.ts";
import { forwardSweep, reverseSweep } from "./sweeps.ts";

export type Work = {
  /** Entries of inputs that reach the output: how many numbers the gradient has. */
  readonly inputs: number;
  readonly reverse: bigint;
  readonly forward: bigint;
  readonly paths: bigint;
  readonly differences: bigint;
};

export function work(entries: EntryLinks): Work {
  const { trace, starts } = entries;
  const { ways, steps } = countPaths(entries);
  const inputs = trace.graph.nodes.flatMap(({ kind, index, shape }) =>
    kind === "input" ? Array.from({ length: sizeOf(shape) }, (_, entry) => (starts[index] ?? 0) + entry) : [],
  );
  const reaching = inputs.filter((entry) => (ways[entry] ?? 0n) > 0n);
  const computed = trace.graph.nodes.reduce(
    (sum, { kind, shape, reachesOutput }) =>
      sum + (kind === "operation" && reachesOutput ? sizeOf(shape) : 0),
    0,
  );
  return {
    inputs: reaching.length,
    reverse: BigInt(reverseSweep(entries).steps.at(-1)?.multiplications ?? 0),
    forward: reaching.reduce(
      (sum, entry) => sum + BigInt(forwardSweep(entries, entry).steps.at(-1)?.multiplications ?? 0),
      0n,
    ),
    paths: reaching.reduce((sum, entry) => sum + (steps[entry] ?? 0n), 0n),
    differences: 2n * BigInt(reaching.length) * BigInt(computed),
  };
}
