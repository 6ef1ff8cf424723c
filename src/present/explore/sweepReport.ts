/**
 * Forward and reverse mode stepped together, gate by gate. In: links, an input, a position (gates crossed by each).
 * Out: what each has by then at every node, what it multiplied last, and how often it has multiplied.
 */

import type { EntryLinks, Link } from "../../engine/compare/entryLinks.ts";
import { forwardSweep, reverseSweep, type Sweep } from "../../engine/compare/sweeps.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import type { InputChoice } from "./inputChoices.ts";
import { entryNameOf } from "./pathReport.ts";
import { productSum } from "./productSum.ts";

export type Sweeps = {
  readonly entries: EntryLinks;
  readonly start: number;
  readonly forward: Sweep;
  readonly reverse: Sweep;
};

export function sweepsOf(entries: EntryLinks, { node, entry }: InputChoice): Sweeps {
  const start = (entries.starts[node] ?? 0) + entry;
  return { entries, start, forward: forwardSweep(entries, start), reverse: reverseSweep(entries) };
}

/** The position at which both are over. */
export function lastGate({ forward, reverse }: Sweeps): number {
  return Math.max(forward.steps.length, reverse.steps.length);
}

export type SweepSide = {
  readonly multiplications: number;
  /** `c = 1 × 1 = 1`, of the gate crossed last; "Done." after the end. */
  readonly move: string;
  /** By node: the derivative as far as it is known; empty where nothing has come. */
  readonly has: readonly string[];
  /** Nodes that changed in this step. */
  readonly changed: ReadonlySet<number>;
};

export type SweepMoment = { readonly forward: SweepSide; readonly reverse: SweepSide };

export function sweepMoment(sweeps: Sweeps, position: number, style: Style): SweepMoment {
  const { entries, start, forward, reverse } = sweeps;
  return {
    forward: side(entries, forward, start, position, style, ({ from, to }) => ({ from, to })),
    reverse: side(entries, reverse, entries.output, position, style, ({ from, to }) => ({
      from: to,
      to: from,
    })),
  };
}

/** Products that are written out in a move. */
const MOST_PRODUCTS = 4;

function side(
  entries: EntryLinks,
  { steps }: Sweep,
  begins: number,
  position: number,
  style: Style,
  turned: (link: Link) => { readonly from: number; readonly to: number },
): SweepSide {
  const has = new Map<number, number>([[begins, 1]]);
  const products: string[] = [];
  const changed = new Set<number>();
  for (const [place, { links }] of steps.slice(0, position).entries()) {
    for (const link of links) {
      const { from, to } = turned(link);
      const before = has.get(from) ?? 0;
      has.set(to, (has.get(to) ?? 0) + before * link.local);
      if (place !== position - 1) continue;
      changed.add(nodeAt(entries, to));
      const product = productSum([[before, link.local]], before * link.local, style);
      products.push(`${entryNameOf(entries, to)}: ${product}`);
    }
  }
  const more = products.length > MOST_PRODUCTS ? ` and ${products.length - MOST_PRODUCTS} more` : "";
  const written = `${products.slice(0, MOST_PRODUCTS).join("; ")}${more}.`;
  return {
    multiplications: steps[Math.min(position, steps.length) - 1]?.multiplications ?? 0,
    move:
      position > steps.length ? "Done." : position === 0 ? `${entryNameOf(entries, begins)}: 1.` : written,
    has: entries.trace.graph.nodes.map((_, node) => derivativeText(entries, has, node, style)),
    changed: position === 0 ? new Set([nodeAt(entries, begins)]) : changed,
  };
}

function nodeAt({ starts }: EntryLinks, entry: number): number {
  return starts.findLastIndex((start) => start <= entry);
}

/** Entries that nothing has come to stand as 0 beside those that something has come to. */
function derivativeText(
  { starts, trace }: EntryLinks,
  has: ReadonlyMap<number, number>,
  node: number,
  style: Style,
): string {
  const [from, to] = [starts[node] ?? 0, starts[node + 1] ?? 0];
  const data = Array.from({ length: to - from }, (_, entry) => has.get(from + entry));
  if (data.every((number) => number === undefined)) return "";
  const shape = trace.graph.nodes[node]?.shape ?? [];
  return formatTensor({ shape, data: data.map((number) => number ?? 0) }, style);
}
