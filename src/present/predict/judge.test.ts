import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { scalar } from "../../engine/tensor/tensor.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { lessons } from "../../lessons/gallery.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { askedNumber, type PredictLevel } from "./askedNumber.ts";
import type { Guess } from "./guess.ts";
import { judge } from "./judge.ts";

function traceOf(source: string): Trace {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace;
}

function lessonTrace(id: string): Trace {
  return traceOf(lessons.find((lesson) => lesson.id === id)?.program ?? "");
}

/** A student goes through a run: at each position, the answers given there in order. Out: all guesses and what was said. */
function student(trace: Trace, level: PredictLevel, answers: Readonly<Record<number, readonly number[]>>) {
  let guesses: readonly Guess[] = [];
  const said: string[] = [];
  for (const [place, given] of Object.entries(answers)) {
    const asked = askedNumber(trace, level, Number(place));
    if (asked === null) throw new Error(`nothing is asked at ${place}`);
    for (const answer of given) {
      const judged = judge(trace, asked, scalar(answer), guesses, DEFAULT_STYLE);
      guesses = [...guesses.filter((guess) => guess.asked.position !== asked.position), judged.guess];
      said.push(judged.said);
    }
  }
  return { guesses, said, outcomes: guesses.map(({ outcome }) => outcome) };
}

/** G7, e = (a + b)(b + 1) at 2, 1: positions 7 c → a, 8 c → b, 9 d → b. */
const g7 = lessonTrace("G7");

describe("an answer", () => {
  it("is right within 2 %, and within 0.001 of 0", () => {
    const sigmoid = lessonTrace("G13");
    const last = sigmoid.steps.length;
    const truth = askedNumber(sigmoid, "leaves", last)?.truth.data[0] ?? 0;
    expect(student(sigmoid, "leaves", { [last]: [truth * 1.02] }).outcomes).toEqual(["right"]);
    expect(student(sigmoid, "leaves", { [last]: [truth * 1.03] }).outcomes).toEqual(["open"]);
    const zero = traceOf("x = -1\nf = relu(x)");
    expect(student(zero, "leaves", { 3: [0.001] }).outcomes).toEqual(["right"]);
    expect(student(zero, "leaves", { 3: [0.0011] }).outcomes).toEqual(["open"]);
  });

  it("that misses twice is answered with the truth and its reason, and both answers are kept", () => {
    const { guesses, said } = student(g7, "leaves", { 9: [3, 7] });
    expect(said[1]).toBe(
      "It is 5. Edge d to b: upstream 3 times local 1 gives 3; gradient of b is 2 plus 3, 5.",
    );
    expect(guesses[0]?.outcome).toBe("missed");
    expect(guesses[0]?.answers.map(({ data }) => data[0])).toEqual([3, 7]);
  });

  it("that is right after a first miss counts", () => {
    expect(student(g7, "leaves", { 9: [3, 5] }).outcomes).toEqual(["right"]);
  });
});

describe("one's own earlier number", () => {
  it("followed through the chain counts", () => {
    // G3: q is −4; whoever stayed with 3 gets 3 for w1, and for w2 as well.
    const { outcomes, said } = student(lessonTrace("G3"), "all", { 4: [3, 3], 6: [3], 7: [3] });
    expect(outcomes).toEqual(["missed", "follows", "follows"]);
    expect(said.at(-1)).toBe("Right with your own earlier number. With the true one it is −4.");
  });

  it("counts in a sum over paths and in a value", () => {
    expect(student(g7, "leaves", { 8: [4, 4], 9: [7] }).outcomes).toEqual(["missed", "follows"]);
    expect(student(g7, "values", { 1: [4, 4], 3: [8] }).outcomes).toEqual(["missed", "follows"]);
  });

  it("that was mended does not", () => {
    expect(student(lessonTrace("G3"), "all", { 4: [3, -4], 6: [3] }).outcomes).toEqual(["right", "open"]);
  });
});

describe("a wrong answer is met by a question about its mistake:", () => {
  it.each([
    ["G7", "leaves", { 9: [3] }, /only the path through d\?/],
    ["G7", "leaves", { 7: [2], 9: [6] }, /multiply what comes along the 2 paths/],
    ["G3", "leaves", { 6: [1] }, /multiply by the gradient arriving from q\?/],
    ["G3", "leaves", { 6: [-3] }, /add the gradient arriving at q/],
    ["G2", "leaves", { 3: [4] }, /Is the multiple x itself/],
    ["G4", "leaves", { 6: [-4] }, /When b grows by a little, does d grow or shrink/],
    ["G9", "leaves", { 3: [1], 4: [1] }, /Which operand did the max let through/],
    ["G17b", "all", { 8: [-2], 9: [2], 10: [-2] }, /Is each ReLU on the way on/],
    ["G2", "all", { 2: [-12] }, /start with the value of f\?/],
    ["G3", "leaves", { 6: [4] }, /The size is right. What about the sign/],
    ["G3", "leaves", { 6: [17] }, /how fast does q grow\? What arrives at q/],
    ["G7", "values", { 1: [2] }, /c is a plus b\. What is 2 plus 1/],
  ] as const)("%s at level %s: %j", (id, level, answers, question) => {
    const { said } = student(lessonTrace(id), level, answers);
    expect(said.at(-1)).toMatch(question);
  });

  it("2 for b is told by the earlier answer at a: 2 there means one path, 1 there means local derivatives", () => {
    const onePath = student(g7, "leaves", { 7: [2], 8: [2], 9: [2] });
    expect(onePath.said.at(-1)).toMatch(/only the path through c\?/);
    expect(onePath.said.at(-1)).not.toMatch(/local/);
    const locals = student(g7, "leaves", { 7: [1, 2], 8: [2], 9: [2] });
    expect(locals.said.at(-1)).toMatch(/local derivatives alone/);
    expect(locals.said.at(-1)).not.toMatch(/path through/);
  });

  it("without an earlier answer it covers both", () => {
    const { said } = student(g7, "leaves", { 9: [2] });
    expect(said[0]).toMatch(/only the path through c\?.* Or: did you add up the local derivatives alone/);
  });
});
