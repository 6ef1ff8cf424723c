/** The eight wrong rules on the lessons, against the table they were chosen by (teaching plan, "Predict mode"). */
import { describe, expect, it } from "vitest";
import { followRule } from "../engine/compare/followRule.ts";
import { WRONG_RULES, type WrongRule } from "../engine/compare/wrongRule.ts";
import { run } from "../engine/run.ts";
import type { Trace } from "../engine/trace/trace.ts";
import { lessons } from "./gallery.ts";

/** By lesson, in the order of WRONG_RULES: x where the rule changes the gradient of an input. */
const TABLE = new Map([
  ["G1", "..x....x"],
  ["G2", "..xx...x"],
  ["G9", "..x..x.x"],
  ["G3", ".xxx...x"],
  ["G4", ".xx.x..x"],
  ["G6", "x.x....x"],
  ["G7", "xxxx...x"],
  ["G8", "xxxx...x"],
  ["G10", ".xxx.x.x"],
  ["G15", ".xxxx..x"],
  ["G16", "xxxxx..x"],
  ["G17a", ".xxxx..x"],
  ["G17b", ".xx.x.x."],
  ["G19", "xxx.xx.x"],
  ["G24", "xxxx...x"],
  ["G25", "xxxx...x"],
  ["G26", "xxxx...x"],
  ["G27", "xxxx...x"],
  ["G29", "xxxx...x"],
  ["G30", "xxxx...x"],
  ["G32", "xxxx...x"],
  ["G28", "xxxxx..x"],
  ["G31", "xxxxx..x"],
]);

/** Lessons written so that one cell differs, and the same computation written as the table has it. */
const WRITTEN_OTHERWISE = [
  {
    id: "G19",
    rule: "overwrite",
    why: "the contribution that arrives last is the one that counts",
    program: "s0 = 13\ns1 = -7\ns2 = 11\nL = max(0, s2 - s0 + 10) + max(0, s1 - s0 + 10)",
  },
  {
    id: "G26",
    rule: "unswapped",
    why: "a mean that divides by 4 has no product, and w in the place of 1, 2, 3, 4 gives 2 · (0.5 + 0 − 0.5 + 0.5), by chance the right 1",
    program:
      "w = 2\nb = 1\nL = 0.25 * ((w * 1 + b - 2)^2 + (w * 2 + b - 5)^2 + (w * 3 + b - 8)^2 + (w * 4 + b - 8)^2)",
  },
  {
    id: "G31",
    rule: "unswapped",
    why: "a mean that divides by 4 has no product",
    program: [
      "x1 = 1, x2 = 1, x3 = 5, x4 = 5",
      "m = 0.25 * (x1 + x2 + x3 + x4)",
      "s = sqrt(0.25 * ((x1 - m)^2 + (x2 - m)^2 + (x3 - m)^2 + (x4 - m)^2))",
      "f = (x1 - m) / s",
    ].join("\n"),
  },
] as const;

const traces = new Map<string, Trace>();

function traceOf(program: string): Trace {
  const trace = traces.get(program) ?? run(program).trace;
  if (trace === null) throw new Error(`does not run: ${program}`);
  traces.set(program, trace);
  return trace;
}

function leaves(program: string, rule: WrongRule | null): readonly (readonly [string, number])[] {
  const trace = traceOf(program);
  const gradients =
    rule === null
      ? trace.timelines.map((timeline) => timeline.at(-1)?.state.gradient)
      : followRule(trace, rule).gradients;
  return trace.graph.nodes.flatMap(({ kind, index, symbol }) => {
    const gradient = gradients[index];
    return kind === "input" && gradient ? [[symbol, gradient.data[0] ?? Number.NaN]] : [];
  });
}

function changes(program: string, rule: WrongRule): boolean {
  const right = leaves(program, null);
  return leaves(program, rule).some(
    ([, gradient], place) => Math.abs(gradient - (right[place]?.[1] ?? 0)) > 1e-9,
  );
}

describe("the wrong rules", () => {
  it.each([...TABLE])("change the answers of %s as the table says: %s", (id, row) => {
    const program = lessons.find((lesson) => lesson.id === id)?.program ?? "";
    const expected = [...row].map((mark, place) =>
      WRITTEN_OTHERWISE.some((other) => other.id === id && other.rule === WRONG_RULES[place]) ? "." : mark,
    );
    expect(WRONG_RULES.map((rule) => (changes(program, rule) ? "x" : ".")).join("")).toBe(expected.join(""));
  });

  it.each(WRITTEN_OTHERWISE)(
    "$rule shows in $id where it is written otherwise, since $why",
    ({ rule, program }) => {
      expect(changes(program, rule)).toBe(true);
    },
  );

  it("give on G7 the answers students give: 3 for b by overwriting, 1 and 2 without the upstream", () => {
    const program = lessons.find(({ id }) => id === "G7")?.program ?? "";
    expect(leaves(program, "overwrite")).toEqual([
      ["a", 2],
      ["b", 3],
    ]);
    expect(leaves(program, "localOnly")).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });

  it("print on micrograd's example what its missing += prints: 3 and −2, or the same for both", () => {
    const program = lessons.find(({ id }) => id === "G8")?.program ?? "";
    const overwritten = leaves(program, "overwrite").map(([, gradient]) => gradient);
    expect([
      [3, -2],
      [-6, -6],
    ]).toContainEqual(overwritten);
  });

  it("are told from each other by the answers at all inputs in every lesson but two", () => {
    const alike = lessons.flatMap(({ id, program }) => {
      const found = new Map<string, WrongRule[]>();
      for (const rule of WRONG_RULES) {
        if (!changes(program, rule)) continue;
        const answers = leaves(program, rule)
          .map(([, gradient]) => gradient.toPrecision(9))
          .join(" ");
        found.set(answers, [...(found.get(answers) ?? []), rule]);
      }
      return [...found.values()]
        .filter((rules) => rules.length > 1)
        .map((rules) => `${id} ${rules.join(" ")}`);
    });
    expect(alike).toEqual(["G19 localOnly maxToBoth", "G11 localOnly minusAsPlus"]);
  });
});
