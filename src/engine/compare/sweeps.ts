/**
 * Forward mode beside reverse mode. In: links, and an entry of an input. Out: the two sweeps gate by gate. Forward
 * carries ∂·/∂input from operands to their gate, reverse ∂output/∂· from a gate to its operands.
 * Each counts one multiplication for each link it crosses; links that can only carry 0 are not crossed, that is,
 * forward those that do not depend on this input entry. A multiplication by 1 counts too.
 */
import type { EntryLinks, Link } from "./entryLinks.ts";

export type Sweep = {
  /** By entry, when the sweep is over; null where it never comes. */
  readonly derivatives: readonly (number | null)[];
  /** One for each gate it crosses. */
  readonly steps: readonly SweepStep[];
};

export type SweepStep = {
  /** The gate. */
  readonly node: number;
  readonly links: readonly Link[];
  /** Multiplications so far, this step's included. */
  readonly multiplications: number;
};

/** ∂entry/∂start for all entries that depend on `start`. */
export function forwardSweep(entries: EntryLinks, start: number): Sweep {
  const tangents: (number | null)[] = entries.leaving.map((_, entry) => (entry === start ? 1 : null));
  const crossed: Link[] = [];
  for (const link of entries.links) {
    const tangent = tangents[link.from];
    if (tangent === null || tangent === undefined) continue;
    crossed.push(link);
    tangents[link.to] = (tangents[link.to] ?? 0) + link.local * tangent;
  }
  return { derivatives: tangents, steps: stepsOf(entries, crossed) };
}

/** ∂output/∂entry for all entries the output depends on. */
export function reverseSweep(entries: EntryLinks): Sweep {
  const gradients: (number | null)[] = entries.leaving.map((_, entry) =>
    entry === entries.output ? 1 : null,
  );
  const crossed: Link[] = [];
  for (const link of entries.links.toReversed()) {
    const gradient = gradients[link.to];
    if (gradient === null || gradient === undefined) continue;
    crossed.push(link);
    gradients[link.from] = (gradients[link.from] ?? 0) + gradient * link.local;
  }
  return { derivatives: gradients, steps: stepsOf(entries, crossed) };
}

/** Links in the order they are crossed, those of one gate together. */
function stepsOf({ trace }: EntryLinks, crossed: readonly Link[]): readonly SweepStep[] {
  const groups: { readonly node: number; readonly links: Link[] }[] = [];
  for (const link of crossed) {
    const node = trace.graph.edges[link.edge]?.to ?? -1;
    const last = groups.at(-1);
    if (last?.node === node) last.links.push(link);
    else groups.push({ node, links: [link] });
  }
  let multiplications = 0;
  return groups.map((group) => {
    multiplications += group.links.length;
    return { ...group, multiplications };
  });
}
