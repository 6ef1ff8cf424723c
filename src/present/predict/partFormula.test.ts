import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { formulaAt } from "../formula/formulaAt.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { partFormula } from "./partFormula.ts";

describe("the formula of a part of a sum whose node may or may not be finished", () => {
  it.each([
    ["of numbers", "a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d"],
    ["of arrays", "b = [1, 2]\nc = b * [3, 4]\nd = b * [5, 6]\ne = sum(c * d)"],
  ])("%s has the contribution and nothing that is still to come", (_what, source) => {
    const { trace } = run(source);
    if (trace === null) throw new Error("a run");
    const position =
      trace.steps.findIndex((step) => step.kind === "edge" && step.arrived < step.expected) + 1;
    const whole = formulaAt(frameAt(trace, position), DEFAULT_STYLE);
    expect(JSON.stringify(whole)).toMatch(/1 of 2 arrived.*more is to come/);
    const part = partFormula(whole);
    expect(JSON.stringify(part)).not.toMatch(/arrived|t-pending|\?|more is to come|1 of 2/);
    expect(part.tex).toContain("=");
    expect(part.rows.map(({ label }) => label)).toEqual(expect.arrayContaining(["upstream", "local"]));
  });
});
