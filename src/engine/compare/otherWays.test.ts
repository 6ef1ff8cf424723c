/** Paths, forward mode and reverse mode give the same; what differences give is near it; counts worked out by hand. */
import { describe, expect, it } from "vitest";
import { lessons } from "../../lessons/gallery.ts";
import { runWhole } from "../run.ts";
import { type EntryLinks, entryLinks, placeOf } from "./entryLinks.ts";
import { finalStates } from "./finalStates.ts";
import { differenceErrors, isCut, nudge, outputAt } from "./finiteDifference.ts";
import { countPaths, listPaths } from "./pathSums.ts";
import { forwardSweep, reverseSweep } from "./sweeps.ts";
import { work } from "./work.ts";

function linksOf(source: string): EntryLinks {
  const { trace } = runWhole(source);
  const links = trace && entryLinks(trace);
  if (links === null) throw new Error(source);
  return links;
}

/** Entries of inputs, with the gradient of the run. */
function inputEntries({ trace, starts }: EntryLinks) {
  const states = finalStates(trace);
  return trace.graph.nodes.flatMap(({ kind, index }) => {
    const state = states[index];
    if (kind !== "input" || !state?.gradient || !state.value) return [];
    const { data } = state.value;
    return Array.from(state.gradient.data, (gradient, entry) => {
      return { start: (starts[index] ?? 0) + entry, index, entry, gradient, at: data[entry] ?? 0 };
    });
  });
}

function doublings(count: number): string {
  return ["x0 = 1", ...Array.from({ length: count }, (_, i) => `x${i + 1} = x${i} + x${i}`)].join("\n");
}

const chris = "a = 2\nb = 1\nc = a + b\nd = b + 1\ne = c * d";

describe("the same gradient", () => {
  it.each(lessons.map(({ id, program }) => [id, program]))("in lesson %s, by all ways", (_, program) => {
    const links = linksOf(program);
    const counts = countPaths(links);
    const reverse = reverseSweep(links).derivatives;
    for (const { start, gradient, index, entry, at } of inputEntries(links)) {
      const forward = forwardSweep(links, start).derivatives[links.output] ?? 0;
      const paths = listPaths(links, counts, start, 5_000);
      const sum = paths.reduce((total, { product }) => total + product, 0);
      expect(BigInt(paths.length)).toBe(counts.ways[start]);
      const close = 1e-12 * Math.max(1, ...paths.map(({ product }) => Math.abs(product)));
      for (const other of [sum, forward, reverse[start] ?? 0])
        expect(Math.abs(other - gradient)).toBeLessThan(close);
      if (isCut(links.trace) || program.includes("max") || program.includes("relu")) continue;
      const f = outputAt(links.trace, index, entry);
      const best = Math.min(...differenceErrors(f, at, gradient).map(({ centralError }) => centralError));
      expect(best).toBeLessThan(1e-7 * Math.max(1, Math.abs(gradient)));
    }
  });
});

describe("paths", () => {
  it("of b in Olah's graph are two, of 2 and of 3", () => {
    const links = linksOf(chris);
    const b = inputEntries(links)[1]?.start ?? -1;
    const paths = listPaths(links, countPaths(links), b, 100);
    expect(paths.map(({ product }) => product)).toEqual([2, 3]);
    expect(
      paths.map((path) =>
        path.links.map(({ to }) => links.trace.graph.nodes[placeOf(links, to).node]?.symbol),
      ),
    ).toEqual([
      ["c", "e"],
      ["d", "e"],
    ]);
  });

  it("are counted exactly where nobody could walk them", () => {
    const links = linksOf(doublings(80));
    const counts = countPaths(links);
    expect(counts.ways[0]).toBe(2n ** 80n);
    expect(listPaths(links, counts, 0, 7)).toHaveLength(7);
  });

  it("end at once where the input is the output, and are none from an input that is not used", () => {
    const alone = linksOf("x = 3\nf = x");
    expect(listPaths(alone, countPaths(alone), 0, 9)).toEqual([{ links: [], product: 1 }]);
    const unused = linksOf("u = 5\nx = 3\nf = x * x");
    expect(listPaths(unused, countPaths(unused), 0, 9)).toEqual([]);
    expect(countPaths(unused).ways[0]).toBe(0n);
  });

  it("go entry by entry through vectors", () => {
    const links = linksOf("W = [[1, 2], [3, 4]]\nx = [5, 6]\nf = sum(W @ x)");
    const paths = inputEntries(links).map(({ start }) => listPaths(links, countPaths(links), start, 9));
    // Each entry of W meets one of y; each of x meets both.
    expect(paths.map((found) => found.map(({ product }) => product))).toEqual([
      [5],
      [6],
      [5],
      [6],
      [1, 3],
      [2, 4],
    ]);
  });
});

describe("the work", () => {
  it("is counted link by link in Olah's graph", () => {
    // Links: a→c, b→c, b→d, c→e, d→e. From a: 2 of them; from b: 4. Paths: a–c–e, b–c–e, b–d–e.
    expect(work(linksOf(chris))).toEqual({
      inputs: 2,
      reverse: 5n,
      forward: 6n,
      paths: 6n,
      differences: 12n,
    });
  });

  it("of paths explodes where that of reverse mode grows by two links a line", () => {
    expect(work(linksOf(doublings(10)))).toMatchObject({ reverse: 20n, forward: 20n, paths: 10_240n });
  });

  it("counts, step by step, what the gates so far have cost", () => {
    const links = linksOf(chris);
    expect(reverseSweep(links).steps.map(({ multiplications }) => multiplications)).toEqual([2, 3, 5]);
    expect(forwardSweep(links, 1).steps.map(({ multiplications }) => multiplications)).toEqual([1, 2, 4]);
  });

  it("is not begun where matrices have too many pairs of entries", () => {
    const row = `[${Array.from({ length: 40 }, () => "1").join(", ")}]`;
    const { trace } = runWhole(`W = [${Array.from({ length: 40 }, () => row).join(", ")}]\nf = sum(W @ W)`);
    expect(trace && entryLinks(trace)).toBe(null);
  });
});

describe("differences", () => {
  it("of a nudge of b by 0.01 are those of the textbook: 6.0501", () => {
    const { trace } = linksOf(chris);
    const moved = nudge(outputAt(trace, 1, 0), 1, 5, 0.01);
    expect(moved.after).toBeCloseTo(6.0501, 12);
    expect(moved.change).toBeCloseTo(0.0501, 12);
    expect(moved.predicted).toBeCloseTo(0.05, 12);
  });

  it("fall with ε and ε², then rise as digits are lost", () => {
    const { trace } = linksOf("x = 1\nf = exp(x)");
    const errors = differenceErrors(outputAt(trace, 0, 0), 1, Math.E);
    const at = (power: number) => errors[power] ?? { forwardError: Number.NaN, centralError: Number.NaN };
    expect(at(1).forwardError / at(2).forwardError).toBeCloseTo(10, 0);
    expect(at(1).centralError / at(2).centralError).toBeCloseTo(100, 0);
    expect(at(12).centralError).toBeGreaterThan(at(5).centralError);
    expect(at(16).forwardError).toBeCloseTo(Math.E, 12);
  });

  it("move one entry of a matrix alone", () => {
    const { trace } = linksOf("W = [[1, 2], [3, 4]]\nf = sum(W ^ 2)");
    expect(outputAt(trace, 0, 2)(5)).toBe(1 + 4 + 25 + 16);
  });

  it("know that detach cuts a wire they do not see cut", () => {
    expect(isCut(linksOf("x = 3\nf = x * detach(x)").trace)).toBe(true);
    expect(isCut(linksOf(chris).trace)).toBe(false);
  });
});
