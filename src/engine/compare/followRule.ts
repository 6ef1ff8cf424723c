/**
 * A whole backward pass by a wrong rule, mistakes carried on from node to node as on paper.
 * In: a trace and a rule. Out: every contribution and every gradient the rule gives, in the run's own order.
 */
import { invariant } from "../invariant.ts";
import type { Tensor } from "../tensor/tensor.ts";
import type { Trace } from "../trace/trace.ts";
import { finalValue } from "./finalValue.ts";
import { passEdge } from "./passEdge.ts";
import { tensorSum } from "./tensorSum.ts";
import type { WrongRule } from "./wrongRule.ts";

export type RuleRun = {
  /** By edge; null where no gradient passes. */
  readonly contributions: readonly (Tensor | null)[];
  /** By node, when all has arrived; null where none does. */
  readonly gradients: readonly (Tensor | null)[];
};

export function followRule(trace: Trace, rule: WrongRule): RuleRun {
  const { graph, steps } = trace;
  const contributions: (Tensor | null)[] = graph.edges.map(() => null);
  const gradients: (Tensor | null)[] = graph.nodes.map(() => null);
  for (const step of steps) {
    if (step.kind === "forward") continue;
    if (step.kind === "seed") {
      gradients[step.node] = rule === "seedIsValue" ? finalValue(trace, step.node) : step.gradient;
      continue;
    }
    const edge = graph.edges[step.edge];
    const upstream = gradients[edge?.to ?? -1];
    invariant(edge && upstream, "a node passes its gradient on once it has one");
    const contribution = passEdge(trace, step, upstream, rule);
    const before = rule === "overwrite" ? null : gradients[edge.from];
    contributions[step.edge] = contribution;
    gradients[edge.from] = before ? tensorSum(before, contribution) : contribution;
  }
  return { contributions, gradients };
}
