/** Any text is answered, quickly, and never with a fault of ours. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programText } from "../test/arbitraries.ts";
import { run } from "./run.ts";
import type { Trace } from "./trace/trace.ts";

const piece = fc.constantFrom(
  ..."a b f x1 sin max relu detach pi e s( f( a( ( ) , = \n ; + - * / ^ 2 -3 .5 1e308 0 # s(x)= f(a,b)= [ ] [0] [1:] : @ .T sum( softmax( [1,2] [[1,2],[3,4]]".split(
    " ",
  ),
  "a = 1\n",
  "a = [1, 2]\n",
  "x1 = [[1, 2], [3, 4]]\n",
  "b = a\n",
  "a = b\n",
  "s(x) = s(x)\n",
  "constructor",
  "__proto__",
  " ",
  "²",
);
const soup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

/** Right programs with lines left out, doubled, in another order, or renamed: right formulas, wrong definitions. */
const shuffled = fc
  .tuple(
    programText,
    fc.infiniteStream(fc.nat()),
    fc.constantFrom("a", "q1", "f", "x1"),
    fc.constantFrom("b", "q2", "sin"),
  )
  .map(([program, picks, from, to]) => {
    const lines = program.split("\n");
    const chosen = Array.from(
      { length: lines.length + 1 },
      () => lines[(picks.next().value ?? 0) % lines.length],
    );
    return chosen.join("\n").replaceAll(new RegExp(`\\b${from}\\b`, "g"), to);
  });

/** Formulas over numbers, vectors and matrices, whose shapes may or may not fit. */
const tensors = fc
  .letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom("a", "x", "y", "W", "V", "[1, 2]", "2"),
      fc
        .tuple(fc.constantFrom(..."+-*@"), tie("formula"), tie("formula"))
        .map(([sign, a, b]) => `(${a} ${sign} ${b})`),
      fc
        .tuple(
          fc.constantFrom("sum", "mean", "softmax", "sigmoid", "layer_norm", "silu", "max", "s"),
          tie("formula"),
        )
        .map(([name, inside]) => `${name}(${inside})`),
      fc
        .tuple(tie("formula"), fc.constantFrom("[0]", "[-1]", "[:1]", "[0, 1]", "[:, 0]", ".T"))
        .map(([inside, after]) => `(${inside})${after}`),
      fc.tuple(tie("formula"), tie("formula")).map(([a, b]) => `[${a}, ${b}]`),
      fc
        .tuple(tie("formula"), fc.constantFrom("0", "1", "-1"))
        .map(([inside, axis]) => `sum(${inside}, ${axis})`),
    ),
  }))
  .formula.map(
    (formula) =>
      `s(u) = u * [3, x[0]]\na = 0.3, x = [0.5, -0.2], y = [0.1, 0.4, -0.3], W = [[1, -0.5], [0.25, 2]], V = [[1, 2, 3], [-1, 0.5, 0]]\nq = ${formula}\nf = sum(tanh(q))`,
  );

function checkAnswer(source: string): void {
  const { trace, diagnostics } = run(source);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(trace === null).toBe(errors.length > 0);
  let before = 0;
  for (const { message, from, to, line, column, fixes } of diagnostics) {
    expect(message).not.toContain("fault of ours");
    expect(message.length).toBeGreaterThan(0);
    expect(message.length).toBeLessThan(400);
    for (const span of [{ from, to }, ...fixes]) {
      expect(0 <= span.from && span.from <= span.to && span.to <= source.length).toBe(true);
    }
    expect(from).toBeGreaterThanOrEqual(before);
    before = from;
    const lines = source.replace(/\r\n/g, " \n").split(/[\r\n]/);
    expect(lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1).toBe(from);
    expect(column - 1).toBeLessThanOrEqual(lines[line - 1]?.length ?? -1);
  }
}

describe("a right text", () => {
  it("comes with the notices of the parser and of the graph", () => {
    const { trace, diagnostics } = run("f = 1/2x");
    expect(trace).not.toBe(null);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "1/2x means (1/2) * x: a product without a sign binds like *.",
      "x has no definition, so it is an input with value 1.",
    ]);
  });
});

describe("any text", () => {
  it.each([
    ["words of the language in any order", soup, 1500],
    ["right programs", programText, 300],
    ["right lines, wrongly put together", shuffled, 500],
    ["formulas over tensors", tensors, 1000],
    ["any characters", fc.string({ unit: "binary", maxLength: 60 }), 300],
  ] as const)(
    "%s: is answered, with spans inside it, in reading order",
    (_, texts, numRuns) => {
      fc.assert(fc.property(texts, checkAnswer), { numRuns });
    },
    60_000,
  );

  it("over tensors is answered alike with its gates taken apart", () => {
    const ends = ({ graph, timelines }: Trace): readonly number[] =>
      graph.nodes.flatMap(({ kind, index }) => {
        const state =
          kind === "input" || index === graph.output ? timelines[index]?.at(-1)?.state : undefined;
        return [...(state?.value?.data ?? []), ...(state?.gradient?.data ?? [])];
      });
    fc.assert(
      fc.property(tensors, (source) => {
        const closed = run(source).trace;
        fc.pre(closed !== null);
        const keys = closed.graph.nodes.flatMap((node) =>
          node.kind === "operation" ? (node.opens ?? []) : [],
        );
        const opened = run(source, keys).trace;
        if (opened === null) throw new Error("not computed");
        const groups = new Set(opened.graph.nodes.map(({ group }) => group?.key));
        if (keys.length === 1) expect([...groups]).toContain(keys[0]);
        const [before, after] = [ends(closed), ends(opened)];
        expect(after.length).toBe(before.length);
        for (const [place, number] of before.entries()) {
          const scale = Math.max(1, ...before.map(Math.abs));
          expect(Math.abs((after[place] ?? Number.NaN) - number)).toBeLessThanOrEqual(1e-8 * scale);
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it("that is right gives a trace", () => {
    fc.assert(fc.property(programText, (source) => run(source).trace !== null));
  });
});

function numbered(count: number, line: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => line(index));
}

const list = (count: number) => `[${numbered(count, String).join(",")}]`;

const doubling = (depth: number, body: string) =>
  [
    `f0(x) = ${body}`,
    ...numbered(depth, (i) => `f${i + 1}(x) = f${i}(f${i}(x))`),
    `a = 2\ny = f${depth}(a)`,
  ].join("\n");

const base = (index: number) => index.toString(36);
const chain = (count: number, sign: string) => [
  "a0=1",
  ...numbered(count, (i) => `z${base(i + 1)}=${sign}z${base(i)}`),
];

/** Of the processor's time, ms: other work on the machine counts less than on the clock. */
describe("a text made to be slow is answered:", () => {
  it.each([
    ["functions that double 20 times", doubling(20, "x * x"), /^1,048,577 nodes; at most 2,000/],
    ["functions that double 200 times", doubling(200, "x * x"), /^More than a billion nodes; at most 2,000/],
    ["empty functions that double 20 times", doubling(20, "x"), /^4,194,303 parts.*at most 50,000/],
    ["constant functions that double 200 times", doubling(200, "3"), /^More than a billion parts/],
    ["9,000 formulas", "a\n".repeat(9_000), /Only one formula may stand without a name/],
    [
      "one name defined 4,990 times",
      `${"a=1;".repeat(4_990)}f=a`,
      /^a is defined 4,990 times, first on line 1\./,
    ],
    ["1,500 unknown functions", numbered(1_500, (i) => `si${i}(x)`).join("+"), /Did you mean sin\?/],
    [
      "1,700 names close to 1,400 others",
      `${numbered(1_400, (i) => `y${base(i)}=1`).join(";")};f=${numbered(1_700, (i) => `x${base(i)}`).join("+")}`,
      /^4,799 nodes/,
    ],
    [
      "2,000 matrices of the largest size",
      `A = outer(${list(64)}, ${list(64)}); f = sum(${Array(1_900).fill("A").join("+")})`,
      /^23,343,105 numbers in all tensors; at most 500,000/,
    ],
    [
      "a chain of 1,200 definitions from unknown names, and an unknown function",
      [...chain(1_200, "-").slice(1), ...numbered(12, (i) => `y${i}=q${i}w+z1`), "f=y1+foo(1)"]
        .reverse()
        .join(";"),
      /^There is no function called foo/,
    ],
    ["lists 190 deep", `a = 1; f = ${"[".repeat(190)}a${"]".repeat(190)}`, /^A list holds numbers or rows/],
    [
      "a circle of 1,500",
      numbered(1_500, (i) => `a${i}=-a${(i + 1) % 1_500}`).join(";"),
      /^a0, a1, a2 and 1,497 others define each other: a0 → a1 → a2 → … → a0\. /,
    ],
    [
      "60 definitions of all by all",
      numbered(60, (i) => `a${i}=${numbered(60, (j) => `a${j}`).join("+")}`).join(";"),
      /^a0 is defined by itself/,
    ],
  ])("%s", (_, source, message) => {
    const { trace, diagnostics } = run(source);
    expect(trace).toBe(null);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors[0]?.message).toMatch(message);
    expect(diagnostics.length).toBeLessThanOrEqual(22);
    expect(Math.max(...diagnostics.map((diagnostic) => diagnostic.message.length))).toBeLessThan(300);
  });

  it.each([
    ["a chain of 1,900 definitions", chain(1_900, "-").join(";"), 1, 1900],
    ["a chain of 1,900 definitions, last first", chain(1_900, "-").reverse().join(";"), -1, 1],
    ["a chain of 1,900 aliases", chain(1_900, "").join(";"), 1, 0],
    ["a chain of 1,900 aliases, last first", chain(1_900, "").reverse().join(";"), 1, 0],
  ])("%s", (_, source, value, operations) => {
    const { trace, diagnostics } = run(source);
    if (trace === null) throw new Error(diagnostics[0]?.message);
    const last = trace.timelines[trace.graph.output]?.at(-1)?.state;
    expect(last?.value?.data[0]).toBe(value);
    const reaching = trace.graph.nodes.filter((node) => node.kind === "operation" && node.reachesOutput);
    expect(reaching).toHaveLength(operations);
  });
});
