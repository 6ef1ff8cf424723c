import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { apartNote } from "./apartNote.ts";

function notes(source: string, opened: readonly string[]): readonly (string | null)[] {
  const nodes = run(source, opened).trace?.graph.nodes ?? [];
  return [...new Set(nodes.map(({ group }) => apartNote(group)))];
}

describe("the note at an opened gate", () => {
  it("tells where its gradient is another than that of the closed one", () => {
    const told =
      "sigmoid is taken apart. Below about −709 exp(−x) is too large for a float64, and the gradient taken apart is not a number.";
    expect(notes("x = 2\nf = sigmoid(x)", ["sigmoid@f"])).toEqual([null, told]);
    expect(notes("x = 2\nf = silu(x)", ["silu@f", "silu@f/sigmoid#1"])).toEqual([null, told]);
  });

  it("is not there while the gate is closed, nor where nothing differs", () => {
    expect(notes("x = 2\nf = sigmoid(x)", [])).toEqual([null]);
    expect(notes("x = 2\nf = softplus(x)", ["softplus@f"])).toEqual([null]);
  });

  it("is not there for a call of the program's own function by that name", () => {
    expect(notes("norm(x) = x * x\na = 2\nf = norm(a) + norm(3)", [])).toEqual([null]);
  });
});
