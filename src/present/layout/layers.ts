/**
 * Which column each node stands in. In: nodes and links by index, in topological order.
 * Out: a column per node, 0 leftmost; every link points at least one column to the right.
 * Longest paths first, then each node slides within its slack to where its wires are shortest
 * (the greedy part of network simplex, Gansner et al. 1993, §2).
 */

/** A drawn edge by node indices; `port` is the rank among the drawn operands of `to`, 0 at the top. */
export type Link = { readonly from: number; readonly to: number; readonly port: number };

/** Up to this many inputs all stand in the leftmost column, as on lecture slides; more of them stand where used. */
const INPUTS_ON_THE_LEFT = 6;
const ROUNDS = 8;

export function assignColumns(inputs: readonly boolean[], links: readonly Link[]): number[] {
  const count = inputs.length;
  const sources: number[][] = Array.from({ length: count }, () => []);
  const targets: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of links) {
    sources[to]?.push(from);
    targets[from]?.push(to);
  }
  const pinned = inputs.filter(Boolean).length <= INPUTS_ON_THE_LEFT;
  const column = new Array<number>(count).fill(0);
  const at = (node: number) => column[node] ?? 0;
  const earliest = (node: number) =>
    (sources[node] ?? []).reduce((most, from) => Math.max(most, at(from) + 1), 0);
  const latest = (node: number) =>
    (targets[node] ?? []).reduce((least, to) => Math.min(least, at(to) - 1), Number.POSITIVE_INFINITY);

  for (let node = 0; node < count; node++) column[node] = earliest(node);
  // Inputs that may move take their whole subtree to the right; where they may not, early operations stay compact.
  if (!pinned) {
    for (let node = count - 1; node >= 0; node--) {
      if ((targets[node]?.length ?? 0) > 0) column[node] = latest(node);
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let node = count - 1; node >= 0; node--) {
      if (pinned && inputs[node]) continue;
      const pull = (targets[node]?.length ?? 0) - (sources[node]?.length ?? 0);
      if (pull === 0 || targets[node]?.length === 0) continue;
      const best = pull > 0 ? latest(node) : earliest(node);
      moved ||= best !== at(node);
      column[node] = best;
    }
    if (!moved) break;
  }
  const first = column.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  return column.map((value) => value - first);
}
