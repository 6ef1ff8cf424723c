/**
 * The derivative by one input as a sum over paths, and factored. In: links of a run, an input, significant digits.
 * Out: the paths with what is multiplied along them, their sum, their number, and the few lines backpropagation
 * makes of it. Learned from Olah, "Calculus on Computational Graphs": factoring paths.
 */

import { type EntryLinks, placeOf } from "../../engine/compare/entryLinks.ts";
import { countPaths, listPaths, type Path } from "../../engine/compare/pathSums.ts";
import { forwardSweep, reverseSweep } from "../../engine/compare/sweeps.ts";
import { gradientText } from "../label/gradientText.ts";
import { entryName } from "../numbers/entryName.ts";
import { formatNumber } from "../numbers/formatNumber.ts";
import type { Style } from "../numbers/style.ts";
import { bigNumber } from "./bigNumber.ts";
import type { InputChoice } from "./inputChoices.ts";
import { productSum, productText } from "./productSum.ts";

/** Paths that are listed, and those that are added up; products of a sum that is written out; factored lines. */
const MOST_SHOWN = 64;
const MOST_ADDED = 20_000;
const MOST_TERMS = 6;
const MOST_LINES = 24;

export type PathRow = {
  /** `b → c → e` */
  readonly route: string;
  /** `1 × 2`, one local an edge. */
  readonly locals: string;
  readonly product: string;
  readonly edges: ReadonlySet<number>;
};

export type PathReport = {
  readonly count: string;
  readonly rows: readonly PathRow[];
  /** Said where not all paths are listed. */
  readonly omitted: string | null;
  /** `2 + 3 = 5`; null where there are too many to add up. */
  readonly sum: string | null;
  readonly factored: readonly string[];
  /** What both cost. */
  readonly cost: string;
};

export function pathReport(
  entries: EntryLinks,
  { node, entry, gradient }: InputChoice,
  style: Style,
): PathReport {
  const { trace, starts } = entries;
  const { outputName } = trace.graph;
  const start = (starts[node] ?? 0) + entry;
  const counts = countPaths(entries);
  const ways = counts.ways[start] ?? 0n;
  const isAdded = ways <= BigInt(MOST_ADDED);
  const paths = listPaths(entries, counts, start, isAdded ? MOST_ADDED : MOST_SHOWN);
  const short = (x: number): string => formatNumber(x, style);
  const nameOf = (at: number): string => entryNameOf(entries, at);
  const factored = factoredLines(entries, start, outputName, style);
  const along = counts.steps[start] ?? 0n;
  return {
    count: `${bigNumber(ways)} ${ways === 1n ? "path" : "paths"} from ${nameOf(start)} to ${outputName}`,
    rows: paths.slice(0, MOST_SHOWN).map((path) => ({
      route: [start, ...path.links.map(({ to }) => to)].map(nameOf).join(" → "),
      locals:
        path.links.length === 0
          ? "1"
          : productText(
              path.links.map(({ local }) => local),
              style,
            ),
      product: short(path.product),
      edges: new Set(path.links.map(({ edge }) => edge)),
    })),
    omitted: ways > BigInt(MOST_SHOWN) ? `The first ${MOST_SHOWN} of ${bigNumber(ways)} are listed.` : null,
    sum: isAdded ? sumText(paths, short(gradient), style) : null,
    factored: factored.lines,
    cost: `Path by path: ${times(along)}. Factored: ${times(BigInt(factored.links))}.`,
  };
}

function times(count: bigint): string {
  return `${bigNumber(count)} ${count === 1n ? "multiplication" : "multiplications"}`;
}

function sumText(paths: readonly Path[], gradient: string, style: Style): string {
  const sum = paths.reduce((total, { product }) => total + product, 0);
  const told = formatNumber(sum, style);
  if (paths.length === 1) return `The only product is ${told}; the gradient is ${gradient}.`;
  const terms =
    paths.length <= MOST_TERMS
      ? productSum(
          paths.map(({ product }) => [product]),
          sum,
          style,
        )
      : `All ${paths.length.toLocaleString("en-US")} products added up give ${told}`;
  return `${terms}; the gradient is ${gradient}.`;
}

/** One line for each entry on a path, from the output back: the derivatives after it, each used once more. */
function factoredLines(
  entries: EntryLinks,
  start: number,
  outputName: string,
  style: Style,
): { readonly lines: readonly string[]; readonly links: number } {
  const { leaving, output } = entries;
  const tangents = forwardSweep(entries, start).derivatives;
  const gradients = reverseSweep(entries).derivatives;
  const on = [...leaving.keys()].filter(
    (at) => at !== output && typeof tangents[at] === "number" && typeof gradients[at] === "number",
  );
  const onward = (at: number) => (leaving[at] ?? []).filter(({ to }) => typeof gradients[to] === "number");
  const lines = on.toReversed().map((at) => {
    const terms = onward(at).map(({ local, to }) => [gradients[to] ?? 0, local]);
    const sum = productSum(terms, gradients[at] ?? 0, style);
    return `${gradientText(outputName, entryNameOf(entries, at), style)} = ${sum}`;
  });
  const links = on.reduce((sum, at) => sum + onward(at).length, 0);
  return { lines: lines.length > MOST_LINES ? [] : lines, links };
}

export function entryNameOf(entries: EntryLinks, at: number): string {
  const place = placeOf(entries, at);
  const { graph } = entries.trace;
  const node = graph.nodes[place.node];
  if (node === undefined) return "";
  return entryName(node.index === graph.output ? graph.outputName : node.symbol, node.shape, place.entry);
}
