import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { birthplaces } from "../../engine/trace/birthplace.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { programText } from "../../test/arbitraries.ts";
import { type Sights, sightsOf } from "./sights.ts";

function traceOf(source: string): Trace {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace;
}

/** How many are not the objects of before. */
function changed(
  { nodes, wires }: Sights,
  before: Sights,
): { readonly nodes: number; readonly wires: number } {
  return {
    nodes: nodes.filter((sight, index) => sight !== before.nodes[index]).length,
    wires: wires.filter((sight, index) => sight !== before.wires[index]).length,
  };
}

describe("what a frame shows of nodes and wires", () => {
  it("is the same whether one steps there or looks there at once", () => {
    fc.assert(
      fc.property(programText, (source) => {
        const trace = traceOf(source);
        const births = birthplaces(trace);
        let sights: Sights | null = null;
        for (let position = 0; position <= trace.steps.length; position += 1) {
          const known = births.filter(({ step }) => step < position);
          sights = sightsOf(frameAt(trace, position), known, null, sights);
          expect(sights).toEqual(sightsOf(frameAt(trace, position), known, null, null));
        }
      }),
      { numRuns: 50 },
    );
  });

  it("changes by a step at its gate, the gate before it and their wires, and nowhere else", () => {
    const chain = Array.from({ length: 40 }, (_, gate) => `v${gate + 1} = v${gate} * w`).join("\n");
    const trace = traceOf(`v0 = 2, w = 3\n${chain}`);
    let before = sightsOf(frameAt(trace, 0), [], null, null);
    for (let position = 1; position <= trace.steps.length; position += 1) {
      const now = sightsOf(frameAt(trace, position), [], null, before);
      const { nodes, wires } = changed(now, before);
      // Two ends of this step's wire and of the one before; two wires each of two gates.
      expect(nodes).toBeLessThanOrEqual(4);
      expect(wires).toBeLessThanOrEqual(4);
      before = now;
    }
  });

  it("changes by pointing at a number only there", () => {
    const trace = traceOf("a = 2, b = 3\nc = a * b\nd = c + a");
    const frame = frameAt(trace, trace.steps.length);
    const before = sightsOf(frame, [], null, null);
    expect(changed(sightsOf(frame, [], "local-0", before), before)).toEqual({ nodes: 0, wires: 1 });
    expect(changed(sightsOf(frame, [], "contribution-0", before), before)).toEqual({ nodes: 1, wires: 1 });
    expect(changed(sightsOf(frame, [], null, before), before)).toEqual({ nodes: 0, wires: 0 });
  });

  it("tells where ∞ was born, and of a node that gets no gradient once backprop has begun", () => {
    const trace = traceOf("x = 0, y = 1\nu = y + 1\nf = 1 / x");
    const births = birthplaces(trace);
    const at = (position: number) => sightsOf(frameAt(trace, position), births, null, null).nodes;
    const { nodes } = trace.graph;
    const index = (name: string) => nodes.findIndex(({ names }) => names[0] === name);
    expect(at(trace.forwardCount)[index("f")]?.valueBorn).toContain("division by zero");
    expect(at(trace.forwardCount)[index("x")]?.valueBorn).toBe(null);
    expect(at(trace.forwardCount)[index("u")]?.sayNone).toBe(false);
    expect(at(trace.forwardCount + 1)[index("u")]?.sayNone).toBe(true);
    expect(at(trace.forwardCount + 1)[index("f")]?.sayNone).toBe(false);
  });
});
