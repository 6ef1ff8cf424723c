import { describe, expect, it } from "vitest";
import type { EntryLinks } from "../../engine/compare/entryLinks.ts";
import { runWhole } from "../../engine/run.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { bigNumber, magnitude } from "./bigNumber.ts";
import { type InputChoice, inputChoices } from "./inputChoices.ts";
import { linksOf } from "./linksOf.ts";
import { MANY_PATHS } from "./manyPaths.ts";
import { pathReport } from "./pathReport.ts";
import { lastGate, sweepMoment, sweepsOf } from "./sweepReport.ts";
import { workReport } from "./workReport.ts";

const olah = "a = 2\nb = 1\nc = a + b\nd = b + 1\ne = c * d";

function at(source: string, name: string): { readonly links: EntryLinks; readonly choice: InputChoice } {
  const { trace } = runWhole(source);
  const links = trace === null ? source : linksOf(trace);
  const choice = trace === null ? undefined : inputChoices(trace).find((input) => input.name === name);
  if (typeof links === "string" || choice === undefined) throw new Error(source);
  return { links, choice };
}

describe("a large count", () => {
  it.each([
    [0n, "0"],
    [1_024n, "1,024"],
    [999_999_999_999_999n, "999,999,999,999,999"],
    [2n ** 80n, "1.209e24"],
    [10n ** 602n, "1e602"],
  ])("of %s is written %s", (count, text) => {
    expect(bigNumber(count)).toBe(text);
  });

  it("has a power of ten even where it is no double", () => {
    expect(magnitude(1n)).toBeCloseTo(0, 12);
    expect(magnitude(10n ** 602n)).toBeCloseTo(602, 9);
  });
});

describe("paths", () => {
  it("from b in Olah's graph are multiplied along and added up to the gradient", () => {
    const { links, choice } = at(olah, "b");
    const { count, rows, sum, factored, cost, omitted } = pathReport(links, choice, DEFAULT_STYLE);
    expect(count).toBe("2 paths from b to e");
    expect(rows.map(({ route, locals, product }) => `${route}: ${locals} = ${product}`)).toEqual([
      "b → c → e: 1 × 2 = 2",
      "b → d → e: 1 × 3 = 3",
    ]);
    expect(sum).toBe("2 + 3 = 5; the gradient is 5.");
    expect(factored).toEqual(["∂e/∂d = 1 × 3 = 3", "∂e/∂c = 1 × 2 = 2", "∂e/∂b = 2 × 1 + 3 × 1 = 5"]);
    expect(cost).toBe("Path by path: 4 multiplications. Factored: 4 multiplications.");
    expect(omitted).toBe(null);
  });

  it("that are a thousand are added up, though not all are listed", () => {
    const { links, choice } = at(MANY_PATHS, "x");
    const { count, rows, sum, cost, omitted } = pathReport(links, choice, DEFAULT_STYLE);
    expect(count).toBe("1,024 paths from x to f");
    expect(rows).toHaveLength(64);
    expect(omitted).toBe("The first 64 of 1,024 are listed.");
    expect(sum).toBe("All 1,024 products added up give 1024; the gradient is 1024.");
    expect(cost).toBe("Path by path: 10,240 multiplications. Factored: 20 multiplications.");
  });

  it("that nobody can add up are counted all the same", () => {
    const program = ["x0 = 1", ...Array.from({ length: 80 }, (_, i) => `x${i + 1} = x${i} + x${i}`)].join(
      "\n",
    );
    const { links, choice } = at(program, "x0");
    expect(pathReport(links, choice, DEFAULT_STYLE)).toMatchObject({
      count: "1.209e24 paths from x0 to x80",
      sum: null,
    });
  });

  it("name entries", () => {
    const { links, choice } = at("x = [5, 6]\nf = sum(x ^ 2)", "x[1]");
    expect(pathReport(links, choice, DEFAULT_STYLE).rows.map(({ route, locals }) => [route, locals])).toEqual(
      [["x[1] → v1[1] → f", "12 × 1"]],
    );
  });
});

describe("forward beside reverse", () => {
  it("each cross one gate a step, from opposite ends", () => {
    const { links, choice } = at(olah, "b");
    const sweeps = sweepsOf(links, choice);
    expect(lastGate(sweeps)).toBe(3);
    const first = sweepMoment(sweeps, 1, DEFAULT_STYLE);
    expect(first.forward).toMatchObject({ multiplications: 1, move: "c: 1 × 1 = 1." });
    expect(first.reverse).toMatchObject({ multiplications: 2, move: "d: 1 × 3 = 3; c: 1 × 2 = 2." });
    const last = sweepMoment(sweeps, 3, DEFAULT_STYLE);
    expect(last.forward.multiplications).toBe(4);
    expect(last.reverse.multiplications).toBe(5);
    // Nodes in order a, b, c, (1), d, e; a does not depend on b, reverse knows everything.
    expect(last.forward.has).toEqual(["0", "1", "1", "", "1", "5"]);
    expect(last.reverse.has).toEqual(["2", "5", "2", "", "3", "1"]);
  });

  it("know a 0 from the beginning, and a part of a sum as a part", () => {
    const { links, choice } = at(olah, "a");
    const sweeps = sweepsOf(links, choice);
    // a, b, c, (1), d, e: b and d do not depend on a.
    expect(sweepMoment(sweeps, 0, DEFAULT_STYLE).forward.has).toEqual(["1", "0", "", "", "0", ""]);
    expect(sweepMoment(sweeps, 2, DEFAULT_STYLE).reverse.has[1]).toBe("3 + ?");
    expect(sweepMoment(sweeps, 3, DEFAULT_STYLE).reverse.has[1]).toBe("5");
  });

  it("the one that ends first stands still", () => {
    const { links, choice } = at("x = 2\nk = 3\nf = (x + 1) * (k + 1) * (k + 2)", "x");
    const sweeps = sweepsOf(links, choice);
    expect(sweeps.forward.steps.length).toBeLessThan(lastGate(sweeps));
    expect(sweepMoment(sweeps, lastGate(sweeps), DEFAULT_STYLE).forward.move).toBe("Done.");
  });
});

describe("the bars of work", () => {
  it("are as long as the counts where these are near each other", () => {
    const { bars, isLogarithmic, inputs } = workReport(at(olah, "a").links);
    expect(inputs).toBe(2);
    expect(isLogarithmic).toBe(false);
    expect(bars.map(({ count, share }) => [count, share])).toEqual([
      ["5", 5 / 12],
      ["6", 6 / 12],
      ["6", 6 / 12],
      ["12", 1],
    ]);
  });

  it("go by powers of ten where paths explode", () => {
    const { bars, isLogarithmic } = workReport(at(MANY_PATHS, "x").links);
    expect(isLogarithmic).toBe(true);
    expect(bars.map(({ share }) => share).every((share) => share > 0.2 && share <= 1)).toBe(true);
  });
});
