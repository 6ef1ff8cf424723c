/**
 * The derivative as a sum over paths: along each path from an input to the output the locals are multiplied, and the
 * products are added up. In: links and an entry to start from. Out: how many paths there are, exactly, and the paths
 * themselves as far as they are wanted. Learned from Olah, "Calculus on Computational Graphs" (2015).
 */
import type { EntryLinks, Link } from "./entryLinks.ts";

/** By entry: the ways from it to the output, and the links on all of them together. */
export type PathCounts = { readonly ways: readonly bigint[]; readonly steps: readonly bigint[] };

/** Counts without walking: the ways from an entry are the ways from those it leads to, added up. */
export function countPaths({ links, leaving, output }: EntryLinks): PathCounts {
  const ways = leaving.map((_, entry): bigint => (entry === output ? 1n : 0n));
  const steps = leaving.map((): bigint => 0n);
  // Gates come after their operands, so from the back everything a gate leads to is counted before it.
  for (const { from, to } of links.toReversed()) {
    const after = ways[to] ?? 0n;
    ways[from] = (ways[from] ?? 0n) + after;
    steps[from] = (steps[from] ?? 0n) + (steps[to] ?? 0n) + after;
  }
  return { ways, steps };
}

export type Path = {
  /** From the input to the output. */
  readonly links: readonly Link[];
  /** Of all locals; 1 where the input is the output. */
  readonly product: number;
};

/**
 * The first `most` paths from an entry to the output, in the order of the graph. Only links that lead on to the output
 * are followed, so that the work is bounded by the paths found times their length.
 */
export function listPaths(
  { leaving, output }: EntryLinks,
  { ways }: PathCounts,
  start: number,
  most: number,
): readonly Path[] {
  const paths: Path[] = [];
  const walk: { readonly entry: number; next: number }[] = [];
  const links: Link[] = [];
  if ((ways[start] ?? 0n) > 0n) walk.push({ entry: start, next: 0 });
  while (paths.length < most) {
    const here = walk.at(-1);
    if (here === undefined) break;
    if (here.entry === output && here.next === 0) {
      paths.push({
        links: [...links],
        product: links.reduceRight((product, { local }) => product * local, 1),
      });
    }
    const link = leaving[here.entry]?.[here.next];
    here.next += 1;
    if (link === undefined || here.entry === output) {
      walk.pop();
      links.pop();
    } else if ((ways[link.to] ?? 0n) > 0n) {
      walk.push({ entry: link.to, next: 0 });
      links.push(link);
    }
  }
  return paths;
}
