/** What the lessons say, held against their runs: nothing is said that is not so at that moment. */
import { describe, expect, it } from "vitest";
import { differentiate } from "../engine/differentiate.ts";
import { run } from "../engine/run.ts";
import { item } from "../engine/tensor/tensor.ts";
import { frameAt } from "../engine/trace/frameAt.ts";
import type { Step } from "../engine/trace/step.ts";
import type { Frame } from "../engine/trace/trace.ts";
import { markAt } from "../present/prose/markAt.ts";
import { plainProse, prosePieces } from "../present/prose/prosePieces.ts";
import { lessons } from "./gallery.ts";
import { type Lesson, momentPosition } from "./lesson.ts";
import { lessonNote } from "./lessonNote.ts";

/** As the page writes numbers by default: four significant digits, a true minus sign. */
const asWritten = (value: number) => String(Number(value.toPrecision(4))).replace("-", "−");

const traces = new Map(lessons.map(({ id, program }) => [id, run(program).trace]));

function frameOf({ id }: Lesson, position: number): Frame {
  const trace = traces.get(id);
  if (!trace) throw new Error(`${id} does not run`);
  return frameAt(trace, position);
}

/** Everything that may hold marks, with the position at which it stands. */
function marked(lesson: Lesson): readonly (readonly [position: number, text: string])[] {
  return [
    [0, lesson.ask],
    ...lesson.story.map(({ at, text }) => [momentPosition(at, lesson), text] as const),
    [momentPosition("end", lesson), lesson.stumbling],
  ];
}

/** The number a step is about: the new value, the seed, or what travels along the edge. */
function subject(step: Step): number {
  switch (step.kind) {
    case "forward":
      return item(step.value);
    case "seed":
      return item(step.gradient);
    case "edge":
      return item(step.contribution);
    default:
      return step satisfies never;
  }
}

/** `2 + 3 = 5` and `1 / 1.368 ≈ 0.7311`: the sides of each equation between numbers. */
function equations(text: string): readonly (readonly [left: string, sign: string, right: string])[] {
  const number = String.raw`(?:−?(?:max|relu|ln|exp|tanh|sin)\([−\d., ]+\)|[(]?−?\d+(?:\.\d+)?²?[)]?²?)`;
  // What follows a name or its sign is only a part of an equation.
  const found = text.matchAll(
    new RegExp(
      String.raw`(?<![\p{L}\d.)²]|[\p{L}\d)²] [×+−/] )(${number}(?: [×+−/] [(]?${number}[)]?)*) ([=≈]) (−?\d+(?:\.\d+)?)`,
      "gu",
    ),
  );
  return [...found].map(([, left = "", sign = "", right = ""]) => [left, sign, right]);
}

function computed(text: string): number {
  const result = differentiate(`x = 0\nx + (${text})`);
  if (!result.ok || typeof result.value !== "number") throw new Error(`not computable: ${text}`);
  return result.value;
}

describe("equations in the prose", () => {
  it("are found and computed as they are written", () => {
    expect(equations("1 × (−4) = −4, and 2² = 4.")).toEqual([
      ["1 × (−4)", "=", "−4"],
      ["2²", "=", "4"],
    ]);
    expect(equations("so 0.5 × (1 + 4) = 2.5")).toEqual([["0.5 × (1 + 4)", "=", "2.5"]]);
    expect(computed("(−2)²")).toBe(4);
    expect(computed("−2 + 6 − 3")).toBe(1);
  });
});

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))("lesson %s", (_id, lesson) => {
  const last = momentPosition("end", lesson);

  it("marks only what is there at that moment", () => {
    for (const [position, text] of marked(lesson)) {
      for (const piece of prosePieces(text)) {
        if (piece.kind !== "mark") continue;
        const mark = markAt(frameOf(lesson, position), piece.target);
        expect(mark, `${piece.target} at ${position}`).not.toBeNull();
      }
    }
  });

  it("writes at each marked number the number that is there", () => {
    for (const [position, text] of marked(lesson)) {
      for (const piece of prosePieces(text)) {
        if (piece.kind !== "mark" || !/^−?[\d.]+$/.test(piece.text)) continue;
        const number = markAt(frameOf(lesson, position), piece.target)?.number;
        const there = number ? asWritten(item(number)) : null;
        expect(there, `${piece.target} at ${position}`).toBe(piece.text);
      }
    }
  });

  it("writes no bracket that is not part of a mark", () => {
    for (const [, text] of marked(lesson)) expect(plainProse(text)).not.toMatch(/[[\]{}]|\(∂/);
    for (const text of [lesson.title, lesson.purpose, lesson.source]) expect(plainProse(text)).toBe(text);
  });

  it("writes only equations that are true: ≈ where the numbers as written do not give the result as written", () => {
    for (const [position, text] of marked(lesson)) {
      for (const [left, sign, right] of equations(plainProse(text))) {
        const error = Math.abs(computed(left) - computed(right)) / Math.max(Math.abs(computed(right)), 1e-12);
        const reproduces = asWritten(computed(left)) === right;
        const told = `${left} ${sign} ${right} at ${position}`;
        expect(error, told).toBeLessThanOrEqual(2e-3);
        // Rounding once is no reason for ≈; but a product or sum of rounded numbers may miss the rounded result.
        if (sign === "=") expect(reproduces, told).toBe(true);
      }
    }
  });

  it("names, in each sentence about a step, the number this step brings", () => {
    const { steps } = frameOf(lesson, 0).trace;
    for (const { at, text } of lesson.story) {
      const step = typeof at === "number" ? steps[at - 1] : undefined;
      if (step === undefined) continue;
      const number = asWritten(subject(step)).replace(".", "\\.");
      expect(plainProse(text), `at ${at}`).toMatch(new RegExp(`(?<![\\d.−])${number}(?![\\d]|\\.\\d)`));
    }
  });

  it("tells its story in the order of the run and within it, one text a moment, and closes it at the end", () => {
    const positions = lesson.story.map(({ at }) => momentPosition(at, lesson));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(new Set(lesson.story.map(({ at }) => at)).size).toBe(lesson.story.length);
    for (const { at } of lesson.story) {
      if (typeof at !== "number") continue;
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThanOrEqual(last);
    }
    expect(lesson.story.at(-1)?.at).toBe("end");
  });

  it("is read whole by going on step by step", () => {
    const notes = Array.from({ length: last + 1 }, (_, position) => lessonNote(lesson, position, last));
    expect(notes[0]?.opening).toEqual({ purpose: lesson.purpose, question: lesson.ask });
    const own = notes.filter((note) => note?.saidAt === null);
    expect(own.flatMap((note) => note?.sentences ?? [])).toEqual(lesson.story.map(({ text }) => text));
    const { stumbling, source, next } = lesson;
    expect(notes.at(-1)?.close).toEqual({ stumbling, source, next });
    expect(notes.filter((note) => note?.close).length).toBe(1);
  });

  it("asks a question and speaks calmly and briefly, with true minus signs", () => {
    expect(lesson.ask).toMatch(/\?$/);
    const texts = [lesson.title, lesson.purpose, lesson.ask, lesson.stumbling];
    expect([...texts, ...lesson.story.map(({ text }) => text)].join("\n")).not.toMatch(/!|-\d/);
    for (const { text } of lesson.story) expect(plainProse(text).length).toBeLessThanOrEqual(200);
    expect(lesson.purpose.length).toBeLessThanOrEqual(100);
    expect(lesson.purpose).not.toContain("\n");
    expect(lesson.source).toMatch(/\S/);
  });
});

describe("a lesson of the core that is short", () => {
  it.each(lessons.filter((lesson) => lesson.core && momentPosition("end", lesson) <= 17))(
    "says something at every step but those that only repeat: $id",
    (lesson) => {
      const last = momentPosition("end", lesson);
      const silent = Array.from({ length: last + 1 }, (_, position) => position).filter(
        (position) => lessonNote(lesson, position, last)?.saidAt !== null,
      );
      expect(silent.length).toBeLessThanOrEqual(last / 4);
    },
  );
});

describe("what a lesson says", () => {
  it.each(lessons)(
    "stays until it says something else, and tells at which step it was said: $id",
    (lesson) => {
      const last = momentPosition("end", lesson);
      let before = { sentences: [lesson.purpose] as readonly string[], at: 0 };
      for (let position = 0; position <= last; position += 1) {
        const note = lessonNote(lesson, position, last);
        const own = lesson.story.filter(({ at }) => momentPosition(at, lesson) === position);
        if (own.length > 0) before = { sentences: own.map(({ text }) => text), at: position };
        const isOwn = own.length > 0 || position === 0;
        expect(note?.saidAt).toBe(isOwn ? null : before.at);
        if (position > 0) expect(note?.sentences).toEqual(before.sentences);
      }
    },
  );

  it("waits while the run has other steps than its own, as with a gate taken apart", () => {
    const [first] = lessons;
    if (first === undefined) throw new Error("no lessons");
    expect(lessonNote(first, 0, momentPosition("end", first))).not.toBeNull();
    expect(lessonNote(first, 0, momentPosition("end", first) + 3)).toBeNull();
  });
});
