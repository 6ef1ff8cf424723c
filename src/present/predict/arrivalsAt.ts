/** The steps by which contributions arrive at a node, in order. In: a trace and a node. */
import type { EdgeStep } from "../../engine/trace/step.ts";
import type { Trace } from "../../engine/trace/trace.ts";

export function arrivalsAt(
  { graph, passedAt, steps }: Trace,
  node: number,
): readonly { readonly step: EdgeStep; readonly at: number }[] {
  return (graph.outgoing[node] ?? [])
    .flatMap((edge) => {
      const at = passedAt[edge] ?? null;
      const step = at === null ? undefined : steps[at - 1];
      return at !== null && step?.kind === "edge" ? [{ step, at }] : [];
    })
    .toSorted((a, b) => a.at - b.at);
}
