/**
 * Which column each node stands in. In: nodes and links by index, in topological order.
 * Out: a column per node, 0 leftmost; every link points at least one column to the right.
 * Longest paths first, then each node slides within its slack to where its wires are shortest
 * (the greedy part of network simplex, Gansner et al. 1993, §2); what is alike moves together.
 */

import { alikeClasses, type Likeness } from "./alike.ts";

export type Columned = Likeness & { readonly input: boolean };

/** A drawn edge by node indices; `port` is the rank among the drawn operands of `to`, 0 at the top. */
export type Link = { readonly from: number; readonly to: number; readonly port: number };

/** Up to this many inputs all stand in the leftmost column, as on lecture slides; more of them stand where used. */
const INPUTS_ON_THE_LEFT = 6;
/** How much shorter than others the wires inside a group should be: a group stands close together. */
const TOGETHER = 3;
const ROUNDS = 8;

export function assignColumns(nodes: readonly Columned[], links: readonly Link[]): number[] {
  const count = nodes.length;
  const sources: number[][] = Array.from({ length: count }, () => []);
  const targets: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of links) {
    sources[to]?.push(from);
    targets[from]?.push(to);
  }
  const pinned = nodes.filter(({ input }) => input).length <= INPUTS_ON_THE_LEFT;
  const column = new Array<number>(count).fill(0);
  const at = (node: number) => column[node] ?? 0;
  const earliest = (node: number) =>
    (sources[node] ?? []).reduce((most, from) => Math.max(most, at(from) + 1), 0);
  const latest = (node: number) =>
    (targets[node] ?? []).reduce((least, to) => Math.min(least, at(to) - 1), Number.POSITIVE_INFINITY);
  for (let node = 0; node < count; node++) column[node] = earliest(node);

  const classes = alikeClasses(nodes, column);
  const alike: number[][] = Array.from({ length: count }, () => []);
  const pulls = new Array<number>(count).fill(0);
  classes.forEach((first, node) => {
    alike[first]?.push(node);
  });
  for (const { from, to } of links) {
    const group = nodes[from]?.groups.at(-1);
    const weight = group !== undefined && group === nodes[to]?.groups.at(-1) ? TOGETHER : 1;
    const [a, b] = [classes[from] ?? 0, classes[to] ?? 0];
    pulls[a] = (pulls[a] ?? 0) + weight;
    pulls[b] = (pulls[b] ?? 0) - weight;
  }
  // Deepest first: whatever a node leads to has been moved before it.
  const order = alike
    .flatMap((members, first) => (members.length > 0 ? [first] : []))
    .sort((a, b) => at(b) - at(a) || b - a);
  const move = (first: number, rightwards: boolean) => {
    const members = alike[first] ?? [];
    const wanted = rightwards ? Math.min(...members.map(latest)) : Math.max(...members.map(earliest));
    if (!Number.isFinite(wanted) || wanted === at(first)) return false;
    for (const member of members) column[member] = wanted;
    return true;
  };
  // Inputs that may move take their whole subtree to the right; where they may not, early operations stay compact.
  if (!pinned) for (const first of order) move(first, true);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const first of order) {
      const pull = pulls[first] ?? 0;
      const isLast = (alike[first] ?? []).every((member) => targets[member]?.length === 0);
      if ((pinned && nodes[first]?.input) || pull === 0 || isLast) continue;
      moved = move(first, pull > 0) || moved;
    }
    if (!moved) break;
  }
  const least = column.reduce((value, other) => Math.min(value, other), Number.POSITIVE_INFINITY);
  return column.map((value) => value - least);
}
