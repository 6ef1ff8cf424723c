/**
 * Four algorithms that look like backpropagation and are not, beside the right one. In: a run with a backward pass.
 * Out: two traces to be stepped together, one press a step in each, and where they part.
 *
 * - overwrite: `gradient = contribution` where it should be `+=`; of several contributions the last one stands.
 * - recursion: every node hands on what it has each time it is reached, without waiting (recursionOrder.ts).
 * - local: the local derivative alone, without the upstream; several are added up.
 * - uncleared: two passes; what the first left at the inputs is not cleared, as in PyTorch without `zero_grad()`.
 *   The gradients in between are new in each pass.
 */
import { invariant } from "../invariant.ts";
import type { Tensor } from "../tensor/tensor.ts";
import type { Trace } from "../trace/trace.ts";
import { hasBackward } from "./finalStates.ts";
import { type Parting, type Partings, partings } from "./partings.ts";
import { passEdge } from "./passEdge.ts";
import { recursionOrder, recursionPasses } from "./recursionOrder.ts";
import { type Move, rerun } from "./rerun.ts";
import { rightPass } from "./rightPass.ts";
import type { WrongRule } from "./wrongRule.ts";

export const WRONG_ALGORITHMS = ["overwrite", "recursion", "local", "uncleared"] as const;
export type WrongAlgorithm = (typeof WRONG_ALGORITHMS)[number];

/** More passes of a recursion are not made: their number grows as the number of paths does. */
const MOST_PASSES = 1_000;

export type Comparison = {
  readonly algorithm: WrongAlgorithm;
  readonly right: Trace;
  readonly wrong: Trace;
  /** Where the wrong one first does something wrong; null where it is right on this graph. */
  readonly parting: Parting | null;
  /** By node: the position from which its gradient is a wrong one; null where it never is. */
  readonly wrongFrom: Partings["wrongFrom"];
  /** The passes along edges that the wrong one makes in all, and whether it was stopped before. */
  readonly passes: bigint;
  readonly stopped: boolean;
};

/** The trace must have a backward pass. */
export function compareWith(trace: Trace, algorithm: WrongAlgorithm): Comparison {
  invariant(hasBackward(trace), "only one number is differentiated");
  const { right, wrong } = runs(trace, algorithm);
  const made = BigInt(wrong.steps.slice(wrong.forwardCount).filter(({ kind }) => kind === "edge").length);
  const passes = algorithm === "recursion" ? recursionPasses(trace.graph) : made;
  return { algorithm, right, wrong, ...partings(trace, wrong), passes, stopped: passes > made };
}

function runs(trace: Trace, algorithm: WrongAlgorithm): Pick<Comparison, "right" | "wrong"> {
  const { graph } = trace;
  const by = (rule: WrongRule | null) => (edge: number, upstream: Tensor) =>
    passEdge(trace, rightPass(trace, edge), upstream, rule);
  const hands = by(null);
  const once = backwardMoves(trace);
  switch (algorithm) {
    case "overwrite":
      return { right: trace, wrong: rerun(trace, once, { hands, keeps: "last" }) };
    case "recursion": {
      const moves = Array.from(recursionOrder(graph, MOST_PASSES), (edge): Move => ({ kind: "edge", edge }));
      return { right: trace, wrong: rerun(trace, [SEED, ...moves], { hands, keeps: "running" }) };
    }
    case "local":
      return {
        right: trace,
        wrong: rerun(trace, once, { hands: by("localOnly"), keeps: "sum" }),
      };
    case "uncleared": {
      const isInput = (node: number): boolean => graph.nodes[node]?.kind === "input";
      const keepsInputs: Move = { kind: "seed", keeps: isInput };
      return {
        right: rerun(trace, [...once, ...once], { hands, keeps: "sum" }),
        wrong: rerun(trace, [...once, keepsInputs, ...once.slice(1)], { hands, keeps: "sum" }),
      };
    }
    default:
      return algorithm satisfies never;
  }
}

const SEED: Move = { kind: "seed", keeps: () => false };

/** The right order. */
function backwardMoves({ steps, forwardCount }: Trace): readonly Move[] {
  return steps
    .slice(forwardCount)
    .map((step): Move => (step.kind === "edge" ? { kind: "edge", edge: step.edge } : SEED));
}
