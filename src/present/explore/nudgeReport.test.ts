import { describe, expect, it } from "vitest";
import { runWhole } from "../../engine/run.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { inputChoices, mostUsed } from "./inputChoices.ts";
import { EPSILONS, errorReport, nudgedFunction, nudgeReport } from "./nudgeReport.ts";

function at(source: string, name: string) {
  const { trace } = runWhole(source);
  const choice = trace === null ? undefined : inputChoices(trace).find((input) => input.name === name);
  if (trace === null || choice === undefined) throw new Error(source);
  return { trace, choice, f: nudgedFunction(trace, choice) };
}

const olah = "a = 2\nb = 1\nc = a + b\nd = b + 1\ne = c * d";

describe("the choice", () => {
  it("has every entry of every input the output depends on", () => {
    const { trace } = runWhole("u = 7\nx = [1, 2]\nk = 3\nf = sum(x) * k");
    expect(trace && inputChoices(trace).map(({ name, gradient }) => [name, gradient])).toEqual([
      ["x[0]", 3],
      ["x[1]", 3],
      ["k", 3],
    ]);
  });
});

describe("the first choice", () => {
  it("is the input that is used most, or the first", () => {
    for (const [source, name] of [
      [olah, "b"],
      ["x = 1\ny = 2\nf = x * y", "x"],
    ] as const) {
      const { trace } = runWhole(source);
      expect(trace && mostUsed(trace, inputChoices(trace))?.name).toBe(name);
    }
  });
});

describe("a nudge", () => {
  it("of b by 0.01 moves e as the lesson says, and is told in a sentence", () => {
    const { trace, choice, f } = at(olah, "b");
    const report = nudgeReport(trace, f, choice, 0.01, DEFAULT_STYLE);
    expect(report.sentence).toBe(
      "Move b from 1 to 1.01: e changes by 0.0501. The gradient of b times ε says 5 × 0.01 = 0.05. They differ by 0.0001.",
    );
    expect(report.rows.map(({ text }) => text)).toEqual([
      "6",
      "6.0501",
      "0.0501",
      "5 × 0.01 = 0.05",
      "0.0001",
    ]);
    expect(report.changeShare).toBe(1);
    expect(report.predictedShare).toBeCloseTo(0.05 / 0.0501, 9);
  });

  it("of an input that e is a straight line of agrees, whatever is lost in the subtraction", () => {
    const { trace, choice, f } = at(olah, "a");
    for (const epsilon of EPSILONS) {
      const { sentence, rows } = nudgeReport(trace, f, choice, epsilon, DEFAULT_STYLE);
      expect(sentence).toMatch(/They agree\.$/);
      expect(rows.at(-1)?.text).toBe("0, but for rounding");
    }
  });

  it("downward has negative bars", () => {
    const { trace, choice, f } = at(olah, "a");
    expect(nudgeReport(trace, f, choice, -1, DEFAULT_STYLE)).toMatchObject({
      changeShare: -1,
      predictedShare: -1,
    });
  });

  it("out of the domain is NaN and has no bars", () => {
    const { trace, choice, f } = at("x = 0.5\nf = log(x)", "x");
    const report = nudgeReport(trace, f, choice, -1, DEFAULT_STYLE);
    expect(report.sentence).toContain("f changes by NaN");
    expect(report.changeShare).toBe(0);
  });

  it("can be of 25 sizes, falling from 1 to 1e−8", () => {
    expect(EPSILONS).toHaveLength(25);
    expect(EPSILONS.slice(0, 5)).toEqual([1, 0.5, 0.2, 0.1, 0.05]);
    expect(EPSILONS.at(-1)).toBe(1e-8);
  });
});

describe("the errors, told", () => {
  it("name the best ε", () => {
    const { trace, choice, f } = at("x = 1\nf = exp(x)", "x");
    expect(errorReport(trace, f, choice).sentence).toMatch(
      /^At best a central difference is off by .*, with ε = 1e−[456]\./,
    );
  });

  it("own up where detach makes them another derivative", () => {
    const { trace, choice, f } = at("x = 3\nf = x * detach(x)", "x");
    expect(errorReport(trace, f, choice).sentence).toContain("detach");
  });
});
