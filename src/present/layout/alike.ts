/**
 * What is alike stands in the same columns: the neurons of a layer, the terms of a sum that the program names.
 * In: nodes, in topological order. Out: a class by node, the least index of those that share a
 * column. Two nodes of a class never depend on each other, nor do classes in a circle: they are of one depth.
 */
/** `structure`: equal for nodes computed alike; null for one that need not line up with others. */
export type Likeness = { readonly structure: string | null; readonly groups: readonly string[] };

/**
 * Groups of the same result are alike, member by member; a node without a group, by its own structure.
 * `depth`: columns from the leftmost, as early as can be.
 */
export function alikeClasses(nodes: readonly Likeness[], depth: readonly number[]): number[] {
  const members = new Map<string, number[]>();
  nodes.forEach(({ groups }, node) => {
    const key = groups[groups.length - 1];
    if (key === undefined) return;
    const list = members.get(key);
    if (list) list.push(node);
    else members.set(key, [node]);
  });
  const first = new Map<string, number>();
  const classes = nodes.map((_, node) => node);
  const join = (node: number, structure: string | null | undefined, rank: number) => {
    if (!structure) return;
    const key = `${depth[node]} ${rank} ${structure}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, node);
    else classes[node] = known;
  };
  for (const list of members.values()) {
    const result = nodes[list[list.length - 1] ?? -1]?.structure;
    for (const [rank, node] of list.entries()) join(node, result, rank + 1);
  }
  nodes.forEach(({ structure, groups }, node) => {
    if (groups.length === 0) join(node, structure, 0);
  });
  return classes;
}
