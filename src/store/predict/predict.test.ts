/** Predicting on the page: the run stops before each hidden number, and nothing of it is known before. */
import { describe, expect, it } from "vitest";
import { FakeClock } from "../../test/fakeClock.ts";
import { createBackstep } from "../createBackstep.ts";
import { currentFrame, drawnFrame } from "../selectors.ts";
import type { Settings } from "../state.ts";
import { freshPredictions, score } from "./predictions.ts";
import { answersBeside, hidesCard } from "./question.ts";
import { submitAnswer } from "./submitAnswer.ts";

/** Positions 1 … 3 forward, 4 the seed, 5 e → c, 6 e → d, 7 c → a, 8 c → b, 9 d → b. */
const G7 = "a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d";

function opened(predict: Settings["predict"], more: Partial<Settings> = {}, position = 0, source = G7) {
  const clock = new FakeClock();
  const store = createBackstep(clock);
  store.getState().open({ source, position, settings: { predict, ...more } });
  return { store, clock, now: () => store.getState(), say: (text: string) => submitAnswer(store, text) };
}

describe("a hidden number", () => {
  it.each([
    ["leaves", [7, 8, 9]],
    ["all", [4, 5, 6, 7, 8, 9]],
    ["values", [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ["off", []],
  ] as const)("is asked at level %s at %j, each once, and is not known before", (level, places) => {
    const { now } = opened(level);
    const asked: number[] = [];
    for (let press = 0; press < 40 && now().position < 9; press += 1) {
      now().next();
      const { asking } = now().predictions;
      if (asking === null) continue;
      asked.push(asking);
      expect(now().position).toBe(asking - 1);
      now().show();
      expect(now().position).toBe(asking);
    }
    expect(asked).toEqual(places);
  });

  it("stops whatever goes forward: the end, the timeline, coarse steps, playing", () => {
    for (const size of ["edge", "node", "pass"] as const) {
      const { now } = opened("leaves", { size });
      now().seek(9);
      expect([now().position, now().predictions.asking]).toEqual([6, 7]);
    }
    const { now, clock } = opened("leaves", { size: "pass" });
    now().play(true);
    clock.advance(1_200);
    clock.advance(1_200);
    expect([now().position, now().predictions.asking, now().playing]).toEqual([6, 7, false]);
  });

  it("is lit while it is asked, with the numbers of the position before", () => {
    const { now } = opened("leaves", {}, 6);
    now().next();
    const frame = drawnFrame(now());
    expect(frame?.step).toBe(now().good?.trace.steps[6]);
    expect(frame?.nodes).toEqual(currentFrame(now())?.nodes);
    expect(frame?.nodes.filter(({ gradientState }) => gradientState === "final")).toHaveLength(3);
  });

  it("lets one go back and come again without being asked twice", () => {
    const { now, say } = opened("leaves", {}, 6);
    now().next();
    say("2");
    now().seek(0);
    now().seek(7);
    expect([now().position, now().predictions.asking]).toEqual([7, null]);
    now().seek(9);
    expect([now().position, now().predictions.asking]).toEqual([7, 8]);
  });

  it("stays hidden when the question is put away", () => {
    const { now } = opened("leaves", {}, 6);
    now().next();
    now().stopAsking();
    expect([now().position, now().predictions.asking]).toEqual([6, null]);
    now().next();
    expect(now().predictions.asking).toBe(7);
  });
});

describe("an answer", () => {
  it("goes on when it is right, asks again once when it is wrong, and then shows", () => {
    const { now, say } = opened("leaves", {}, 6);
    now().next();
    expect(say("4/2")).toBeNull();
    expect(now().position).toBe(7);
    now().next();
    say("2");
    now().next();
    say("3");
    expect([now().position, now().predictions.asking]).toEqual([8, 9]);
    expect(now().predictions.said).toMatch(/only the path through d/);
    say("3");
    expect([now().position, now().predictions.asking]).toEqual([9, null]);
    expect(score(now().predictions)).toEqual({ right: 2, asked: 3 });
  });

  it("that is no number is not counted", () => {
    const { now, say } = opened("leaves", {}, 6);
    now().next();
    expect(say("two")).toMatch(/numbers only: two is a name/);
    expect(now().predictions.guesses).toEqual([]);
  });

  it("is kept when the page is asked again for the same number, hint included", () => {
    const { now, say } = opened("leaves", {}, 6);
    now().next();
    say("9");
    const { said } = now().predictions;
    now().next();
    expect(now().predictions.said).toBe(said);
  });

  it("is forgotten with the run: another text is predicted anew, from before its first hidden number", () => {
    const { now } = opened("leaves", {}, 9);
    now().edit(G7.replace("a = 2", "a = 3"));
    expect([now().position, now().predictions]).toEqual([6, freshPredictions(6)]);
  });

  it("is not forgotten while the text is being mistyped", () => {
    const { now, say } = opened("leaves", {}, 6);
    now().next();
    say("2");
    now().edit(`${G7} +`);
    expect(now().predictions.guesses).toHaveLength(1);
  });
});

describe("presenting", () => {
  it("asks on one press and shows on the next, for the room", () => {
    const { now } = opened("leaves", { view: "present" }, 6);
    now().next();
    expect([now().position, now().predictions.asking]).toEqual([6, 7]);
    now().next();
    expect([now().position, now().predictions.asking]).toEqual([7, null]);
    expect(score(now().predictions)).toEqual({ right: 0, asked: 1 });
  });
});

describe("the level", () => {
  it("hides from where one stands, and off shows all", () => {
    const { now } = opened("off", {}, 8);
    now().set({ predict: "all" });
    now().seek(2);
    now().seek(9);
    expect([now().position, now().predictions.asking]).toEqual([8, 9]);
    now().set({ predict: "off" });
    now().seek(9);
    expect([now().position, now().predictions.asking]).toEqual([9, null]);
  });
});

describe("what stands beside the truth", () => {
  it("is the last answer that was not it, from where the number is known on; none where it was right at once", () => {
    const { now, say } = opened("leaves", {}, 6);
    const beside = (node: number) => answersBeside(now(), "gradient")[node] ?? null;
    now().next();
    say("2");
    expect(beside(0)).toBeNull();
    now().seek(9);
    now().show();
    now().next();
    say("3");
    expect(beside(1)).toBeNull();
    say("7");
    expect(beside(1)?.data[0]).toBe(7);
    now().back();
    expect(beside(1)).toBeNull();
  });

  it("is no card that knows more than the run: a gate's is complete once its wires have passed", () => {
    const { now } = opened("all", {}, 4);
    const hidden = () => now().good?.trace.graph.nodes.map(({ index }) => hidesCard(now(), index));
    expect(hidden()?.every(Boolean)).toBe(false);
    expect(hidesCard(now(), now().good?.trace.graph.output ?? 0)).toBe(true);
    now().set({ predict: "off" });
    expect(hidden()).not.toContain(true);
  });
});

describe("a gate taken apart while predicting", () => {
  it("asks on from the same moment, for the numbers of its parts too", () => {
    const store = createBackstep(new FakeClock());
    store.getState().open({ source: "x = 2\ny = sigmoid(x)\nf = y^2", settings: { predict: "all" } });
    const now = () => store.getState();
    now().next();
    now().takeApart("sigmoid@y");
    const { position } = now();
    expect(position).toBe(1);
    now().seek(99);
    const { asking } = now().predictions;
    expect(asking).toBe((now().good?.trace.forwardCount ?? 0) + 1);
    expect(now().position).toBe((asking ?? 0) - 1);
  });
});

describe("a mistake typed while predicting", () => {
  it("and undone leaves the answers and what is known, and does not move the run", () => {
    const { now, say } = opened("leaves", {}, 6);
    now().next();
    say("2");
    now().next();
    say("7");
    say("2");
    const { position, predictions } = now();
    expect(predictions).toMatchObject({ known: 8, guesses: [{}, {}] });
    now().edit(`${G7} +`);
    now().edit(G7);
    expect(now()).toMatchObject({ source: G7, position, diagnostics: [] });
    expect(now().predictions).toEqual(predictions);
  });

  it("does not keep answers to steps that a group opened since then has changed", () => {
    const source = "x = 2\ny = sigmoid(x)\nf = y^2";
    const { now } = opened("all", {}, 2, source);
    now().next();
    now().show();
    now().takeApart("sigmoid@y");
    expect(now().predictions.guesses).toEqual([]);
  });
});
