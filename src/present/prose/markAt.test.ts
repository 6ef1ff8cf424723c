import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { item } from "../../engine/tensor/tensor.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { markAt } from "./markAt.ts";

function frameOf(source: string, position: number): Frame {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return frameAt(trace, position);
}

/** Forward q, f; the seed; f→q, f→w3; q→w1, q→w2. */
const CHAIN = "w1 = -2\nw2 = 5\nw3 = -4\nq = w1 + w2\nf = q * w3";

function told(frame: Frame, target: string) {
  const mark = markAt(frame, target);
  return mark && [mark.place, mark.role, mark.number && item(mark.number), mark.spoken];
}

describe("a mark", () => {
  it.each([
    ["q", ["value-n3", "value", 3, "value of q"]],
    ["∂q", ["gradient-n3", "gradient", -4, "gradient of q"]],
    ["∂f/∂q", ["local-2", "local", -4, "local derivative of f by q"]],
    ["f→q", ["contribution-2", "contribution", -4, "contribution from f to q"]],
  ])("%s names its place, role, number and words", (target, expected) => {
    expect(told(frameOf(CHAIN, 4), target)).toEqual(expected);
  });

  it("tells the wires between the same two nodes apart by the operand's position", () => {
    const square = frameOf("x = 3\nf = x * x", 4);
    const places = ["f→x", "f→x:0", "f→x:1", "f→x:2"].map((target) => markAt(square, target)?.place);
    expect(places).toEqual(["contribution-0", "contribution-0", "contribution-1", undefined]);
  });

  it("means nothing before its number is known, or a gradient is there", () => {
    const start = frameOf(CHAIN, 0);
    for (const target of ["q", "∂q", "∂w1", "f→q"]) expect(markAt(start, target), target).toBeNull();
    expect(told(start, "w1")?.[2]).toBe(-2);
    // The wire can be shown from the start; what its local derivative is, not.
    expect(told(start, "∂f/∂q")?.slice(0, 3)).toEqual(["local-2", "local", null]);
  });

  it("means nothing where there is no such node or wire", () => {
    const end = frameOf(CHAIN, 7);
    for (const target of ["", "∂", "z", "∂z", "∂f/∂w1", "f→w1", "constructor"]) {
      expect(markAt(end, target), target).toBeNull();
    }
  });
});
