import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { programText } from "../../test/arbitraries.ts";
import { defaultStepSize, STEP_SIZES, stops } from "./stops.ts";

function traceOf(source: string): Trace {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace;
}

describe("the stops of a run", () => {
  it.each([
    ["edge", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    // Forward c, d, e; the seed; both wires of e, both of c, the one of d.
    ["node", [0, 1, 2, 3, 4, 6, 8, 9]],
    ["pass", [0, 3, 9]],
  ] as const)("by %s", (size, expected) => {
    expect(stops(traceOf("a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d"), size)).toEqual(expected);
  });

  it("by pass are two where there is nothing to compute forward", () => {
    expect(stops(traceOf("a = 2\nf = a"), "pass")).toEqual([0, 1]);
  });

  it("ascend from 0 to the last position, whatever the size, and coarser ones are among the finer", () => {
    fc.assert(
      fc.property(programText, (source) => {
        const trace = traceOf(source);
        const [edge = [], node = [], pass = []] = STEP_SIZES.map((size) => stops(trace, size));
        for (const places of [edge, node, pass]) {
          expect([places[0], places.at(-1)]).toEqual([0, trace.steps.length]);
          expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        }
        expect(edge).toEqual(expect.arrayContaining([...node]));
        expect(node).toEqual(expect.arrayContaining([...pass]));
      }),
    );
  });
});

describe("the step size to begin with", () => {
  it("is a wire for graphs one can press through, and a node for larger ones", () => {
    const sizeAt = (formula: string) => defaultStepSize(traceOf(`a = 1\nf = ${formula}`));
    const sum = (terms: number) => Array(terms).fill("a").join(" + ");
    // The seed, and two wires a sum: 59, 60 and 61 steps backward.
    expect(sizeAt(sum(30))).toBe("edge");
    expect(sizeAt(`-(${sum(30)})`)).toBe("edge");
    expect(sizeAt(sum(31))).toBe("node");
  });
});
