/**
 * The one node of a group whose value goes out: it is used outside, has a name or is the output. In: a graph and the
 * group's operations. Out: its index; null where there is none or more than one, so that no single gate could stand
 * for the group.
 */
import type { Graph } from "./graph.ts";

export function groupResult(
  { nodes, edges, outgoing, output }: Graph,
  members: ReadonlySet<number>,
): number | null {
  const results = [...members].filter((index) => {
    const isUsed = (outgoing[index] ?? []).some((edge) => !members.has(edges[edge]?.to ?? -1));
    return isUsed || index === output || nodes[index]?.names.length !== 0;
  });
  const [result, ...others] = results;
  return result === undefined || others.length > 0 ? null : result;
}
