/** What all gradients cost four ways, as bars. In: links. Out: names, counts as text, lengths, and how they are drawn. */
import type { EntryLinks } from "../../engine/compare/entryLinks.ts";
import { work } from "../../engine/compare/work.ts";
import { bigNumber, magnitude } from "./bigNumber.ts";

export type WorkBar = {
  readonly name: string;
  readonly count: string;
  /** 0 … 1 of the longest bar. */
  readonly share: number;
};

export type WorkReport = {
  readonly inputs: number;
  readonly bars: readonly WorkBar[];
  /** Counts too far apart for one scale: lengths are by powers of ten. */
  readonly isLogarithmic: boolean;
};

/** The longest bar so many times the shortest still shows the shortest. */
const MOST_TIMES = 100n;

export function workReport(entries: EntryLinks): WorkReport {
  const { inputs, reverse, forward, paths, differences } = work(entries);
  const rows = [
    ["Reverse mode (backprop)", reverse],
    ["Forward mode, once for each input", forward],
    ["Path by path", paths],
    ["Central differences, twice for each input", differences],
  ] as const;
  const ascending = rows.map(([, count]) => count).toSorted((a, b) => (a < b ? -1 : 1));
  const least = ascending[0] || 1n;
  const most = ascending.at(-1) || 1n;
  const isLogarithmic = most > MOST_TIMES * least;
  const share = (count: bigint): number => {
    if (!isLogarithmic) return Number(count) / Number(most);
    // From 1 on, so that a count of 1 is a bar and not nothing.
    return count === 0n ? 0 : (magnitude(count) + 1) / (magnitude(most) + 1);
  };
  return {
    inputs,
    bars: rows.map(([name, count]) => ({ name, count: bigNumber(count), share: share(count) })),
    isLogarithmic,
  };
}
