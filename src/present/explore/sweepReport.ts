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
  /** By node: the derivative, "3 + ?" where more is to come; empty where nothing has come. */
  readonly has: readonly string[];
  /** Nodes that changed in this step. */
  readonly changed: ReadonlySet<number>;
};

export type SweepMoment = { readonly forward: SweepSide; readonly reverse: SweepSide };

export function sweepMoment(sweeps: Sweeps, position: number, style: Style): SweepMoment {
  const { entries, start, forward, reverse } = sweeps;
  const flipped = ({ from, to }: Link) => ({ from: to, to: from });
  return {
    forward: side(
      { entries, sweep: forward, begins: start, turned: (link) => link, isForward: true },
      position,
      style,
    ),
    reverse: side(
      { entries, sweep: reverse, begins: entries.output, turned: flipped, isForward: false },
      position,
      style,
    ),
  };
}

/** One of the two, in the direction it goes. */
type Way = {
  readonly entries: EntryLinks;
  readonly sweep: Sweep;
  readonly begins: number;
  readonly turned: (link: Link) => { readonly from: number; readonly to: number };
  readonly isForward: boolean;
};

/** Products that are written out in a move. */
const MOST_PRODUCTS = 4;

function side(way: Way, position: number, style: Style): SweepSide {
  const { entries, sweep, begins, turned } = way;
  const { steps } = sweep;
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
  const awaited = new Set(
    steps.slice(position).flatMap(({ links }) => links.map((link) => nodeAt(entries, turned(link).to))),
  );
  const more = products.length > MOST_PRODUCTS ? ` and ${products.length - MOST_PRODUCTS} more` : "";
  const written = `${products.slice(0, MOST_PRODUCTS).join("; ")}${more}.`;
  return {
    multiplications: steps[Math.min(position, steps.length) - 1]?.multiplications ?? 0,
    move:
      position > steps.length ? "Done." : position === 0 ? `${entryNameOf(entries, begins)}: 1.` : written,
    has: entries.trace.graph.nodes.map((_, node) => {
      const text = derivativeText(way, has, node, style);
      return text !== "" && awaited.has(node) ? `${text} + ?` : text;
    }),
    changed: position === 0 ? new Set([nodeAt(entries, begins)]) : changed,
  };
}

function nodeAt({ starts }: EntryLinks, entry: number): number {
  return starts.findLastIndex((start) => start <= entry);
}

/**
 * Empty while nothing has come. What forward mode never comes to is 0 from the beginning: it does not depend on the
 * input. What reverse mode never comes to has no gradient.
 */
function derivativeText(
  { entries: { starts, trace }, sweep, isForward }: Way,
  has: ReadonlyMap<number, number>,
  node: number,
  style: Style,
): string {
  const { graph } = trace;
  if (graph.nodes[node]?.kind === "constant") return "";
  const [from, to] = [starts[node] ?? 0, starts[node + 1] ?? 0];
  const entries = Array.from({ length: to - from }, (_, entry) => from + entry);
  const isNever = isForward && entries.every((entry) => sweep.derivatives[entry] === null);
  const isKnown = isNever || entries.some((entry) => has.has(entry));
  if (!isKnown) return "";
  return formatTensor(
    { shape: graph.nodes[node]?.shape ?? [], data: entries.map((entry) => has.get(entry) ?? 0) },
    style,
  );
}
