/**
 * What lies between some nodes and the output for a gradient. In: a graph and node indices. Out: by node, whether it is
 * on a path from one of them to the output along which a gradient travels back; all false where there is none.
 */
import type { Graph } from "../graph/graph.ts";

export function onGradientPath(
  { nodes, edges, output }: Graph,
  starts: readonly number[],
): readonly boolean[] {
  const carrying = edges.filter(({ carriesGradient }) => carriesGradient);
  const reached = nodes.map(({ index }) => starts.includes(index));
  // Edges stand in the order of the gates they lead to, so that one pass in each direction is enough.
  for (const { from, to } of carrying) if (reached[from] === true) reached[to] = true;
  const leads = nodes.map(({ index }) => index === output);
  for (const { from, to } of carrying.toReversed()) if (leads[to] === true) leads[from] = true;
  return nodes.map(({ index }) => reached[index] === true && leads[index] === true);
}
