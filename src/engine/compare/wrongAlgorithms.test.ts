/** Answers worked out by hand for two graphs in which names are used twice. */
import { describe, expect, it } from "vitest";
import { lessons } from "../../lessons/gallery.ts";
import { runWhole } from "../run.ts";
import { toNested } from "../tensor/nested.ts";
import type { Trace } from "../trace/trace.ts";
import { finalStates } from "./finalStates.ts";
import { type Comparison, compareWith, WRONG_ALGORITHMS, type WrongAlgorithm } from "./wrongAlgorithms.ts";

const shared = "a = 2\nb = 3\nc = a + b\nd = a * b\ny = (c + d) + c * d";
const doubled = "a = 1\nb = a + a\nc = b + b";

function compared(source: string, algorithm: WrongAlgorithm): Comparison {
  const { trace } = runWhole(source);
  if (trace === null) throw new Error(source);
  return compareWith(trace, algorithm);
}

/** By name of the input. */
function answers(trace: Trace): Record<string, unknown> {
  const states = finalStates(trace);
  return Object.fromEntries(
    trace.graph.nodes.flatMap(({ kind, names, index }) => {
      const gradient = states[index]?.gradient;
      return kind === "input" && gradient ? [[names[0], toNested(gradient)]] : [];
    }),
  );
}

function partingNode({ parting, wrong }: Comparison): string | null {
  return parting === null ? null : (wrong.graph.nodes[parting.node]?.names[0] ?? null);
}

describe("the wrong answers", () => {
  it.each<[WrongAlgorithm, Record<string, number>]>([
    ["recursion", { a: 29, b: 22 }],
    // ∂y/∂c and ∂y/∂d come from c·d alone, which passes last: 6 and 5; then d's edge overwrites c's.
    ["overwrite", { a: 15, b: 10 }],
    // 1 through c, and ∂d/∂a = 3, ∂d/∂b = 2.
    ["local", { a: 4, b: 3 }],
    ["uncleared", { a: 50, b: 38 }],
  ])("of %s where two sums and products share their operands", (algorithm, expected) => {
    const { right, wrong } = compared(shared, algorithm);
    expect(answers(wrong)).toEqual(expected);
    expect(answers(right)).toEqual({ a: 25, b: 19 });
  });

  it.each<[WrongAlgorithm, number]>([
    ["recursion", 8],
    ["overwrite", 1],
    ["local", 2],
    ["uncleared", 8],
  ])("of %s where each sum uses its operand twice", (algorithm, expected) => {
    const { right, wrong } = compared(doubled, algorithm);
    expect(answers(wrong)).toEqual({ a: expected });
    expect(answers(right)).toEqual({ a: 4 });
  });
});

describe("where they part", () => {
  it("is the contribution that replaces what had arrived", () => {
    const found = compared("a = 2\nb = 1\nc = a + b\nd = b + 1\ne = c * d", "overwrite");
    expect(partingNode(found)).toBe("b");
    expect(found.parting).toMatchObject({
      has: { data: [3] },
      should: { data: [5] },
      cause: { kind: "lost", before: { data: [2] } },
    });
  });

  it("is the gradient that is handed on before all of it has arrived", () => {
    const found = compared(shared, "recursion");
    expect(partingNode(found)).toBe("a");
    expect(found.parting).toMatchObject({
      has: { data: [1] },
      should: { data: [7] },
      cause: { kind: "other", step: { upstream: { data: [1] } }, right: { upstream: { data: [7] } } },
    });
  });

  it("is the gradient that is handed on a second time", () => {
    const { parting } = compared(doubled, "recursion");
    expect(parting).toMatchObject({ has: { data: [6] }, should: { data: [4] }, cause: { kind: "again" } });
  });

  it("is the local derivative without its upstream", () => {
    const found = compared("x = -2\ny = 5\nz = -4\nq = x + y\nf = q * z", "local");
    expect(partingNode(found)).toBe("x");
    expect(found.parting).toMatchObject({ has: { data: [1] }, should: { data: [-4] } });
  });

  it("is the beginning of the second pass where nothing was cleared", () => {
    const { parting, wrong, right } = compared("x = 3\nf = x * x", "uncleared");
    expect(parting).toMatchObject({ has: { data: [6] }, should: null, cause: { kind: "kept" } });
    expect(wrong.steps.length).toBe(right.steps.length);
  });

  it("leaves what was kept and what is added in one number, of which nobody knows the terms", () => {
    const { wrong } = compared("x = 3\nf = x * x", "uncleared");
    expect(finalStates(wrong)[0]).toMatchObject({
      gradient: { data: [12] },
      expected: 1,
      arrivals: [{ contribution: { data: [12] } }],
    });
  });

  it("is nowhere in a chain for those who only fail at names used twice", () => {
    const chain = "x = 2\na = x^2\nb = a^2\nf = b^2";
    expect(compared(chain, "overwrite").parting).toBe(null);
    expect(compared(chain, "recursion").parting).toBe(null);
  });

  it("is found in a vector's entries too", () => {
    const { wrong, right } = compared("x = [1, 2]\nf = sum(x * x)", "overwrite");
    expect(answers(wrong)).toEqual({ x: [1, 2] });
    expect(answers(right)).toEqual({ x: [2, 4] });
  });
});

describe("in every lesson", () => {
  it.each(lessons.map(({ id, program }) => [id, program]))(
    "%s, the marks agree with the end",
    (_, program) => {
      for (const algorithm of WRONG_ALGORITHMS) {
        const { right, wrong, wrongFrom, parting, stopped } = compared(program, algorithm);
        expect(stopped).toBe(false);
        const [rightly, wrongly] = [finalStates(right), finalStates(wrong)];
        for (const [node, from] of wrongFrom.entries()) {
          const [has, should] = [wrongly[node]?.gradient?.data ?? [], rightly[node]?.gradient?.data ?? []];
          // Wrong passes may cancel, but a node that none reached has the right gradient.
          if (from === null)
            for (const [entry, x] of has.entries()) expect(x).toBeCloseTo(should[entry] ?? 0, 9);
          else expect(from).toBeGreaterThanOrEqual(parting?.position ?? Number.POSITIVE_INFINITY);
        }
      }
    },
  );
});

it("a recursion along more paths than anyone can wait for is stopped, and says how long it would be", () => {
  const program = ["x0 = 1", ...Array.from({ length: 60 }, (_, i) => `x${i + 1} = x${i} + x${i}`)].join("\n");
  const { stopped, passes, wrong } = compared(program, "recursion");
  expect(stopped).toBe(true);
  expect(passes).toBe(2n ** 61n - 2n);
  expect(wrong.steps.length).toBeLessThan(2_000);
});
