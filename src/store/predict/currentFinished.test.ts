/** "Is b finished?" on the page: where it is asked, what meets its answers, and when it is gone. */
import { describe, expect, it } from "vitest";
import { FakeClock } from "../../test/fakeClock.ts";
import { createBackstep } from "../createBackstep.ts";
import { lastPosition } from "../selectors.ts";
import type { Settings } from "../state.ts";
import { currentFinished } from "./currentFinished.ts";
import { sayFinished } from "./sayFinished.ts";
import { submitAnswer } from "./submitAnswer.ts";
import { unansweredFinished } from "./unansweredFinished.ts";

/** Positions 7 c → a, 8 c → b, 9 d → b. */
const G7 = "a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d";

function opened(predict: Settings["predict"], position: number, source = G7) {
  const store = createBackstep(new FakeClock());
  store.getState().open({ source, position, settings: { predict } });
  return { store, now: () => store.getState(), say: (text: string) => submitAnswer(store, text) };
}

describe("is b finished?", () => {
  it("is asked where a part of a sum has come, and not at a sum's last part or a lone one", () => {
    const { now, say } = opened("leaves", 6);
    for (const [answer, asks] of [
      ["2", false],
      ["2", true],
      ["5", false],
    ] as const) {
      now().next();
      expect(currentFinished(now())).toBeNull();
      say(answer);
      expect(currentFinished(now())?.ask === "Is b finished?").toBe(asks);
    }
  });

  it("meets yes with a question, and a second yes with what is missing", () => {
    const { store, now, say } = opened("leaves", 7);
    now().next();
    say("2");
    sayFinished(store, true);
    expect(currentFinished(now())).toMatchObject({
      said: "b is used in 2 places. Has each of them reported?",
      isDone: false,
    });
    sayFinished(store, true);
    expect(currentFinished(now())).toMatchObject({
      said: "Not yet: 1 of 2 arrived. b still waits for what comes back through d.",
      isDone: true,
    });
  });

  it("of this very node is unanswered until it is found or told", () => {
    const { store, now, say } = opened("leaves", 7);
    now().next();
    expect(unansweredFinished(now())).toBeNull();
    say("2");
    const b = now().good?.trace.graph.nodes.find(({ symbol }) => symbol === "b")?.index;
    expect(unansweredFinished(now())).toMatchObject({ node: b, ask: "Is b finished?" });
    sayFinished(store, true);
    expect(unansweredFinished(now())).toMatchObject({ node: b });
    sayFinished(store, false);
    expect([unansweredFinished(now()), currentFinished(now())?.isDone]).toEqual([null, true]);
  });

  it("waits no longer when one has gone on, and does not come back on the way back", () => {
    const { now, say } = opened("leaves", 7);
    now().next();
    say("2");
    now().next();
    expect(currentFinished(now())).toBeNull();
    say("5");
    now().back();
    expect([now().position, currentFinished(now())]).toEqual([8, null]);
  });

  it.each([
    ["unanswered", []],
    ["answered", [false]],
  ])(
    "%s, does not come back when the next number's question is put away, until one comes again",
    (_, answers) => {
      const { store, now } = opened("all", 7);
      now().next();
      now().show();
      for (const isYes of answers) sayFinished(store, isYes);
      const before = currentFinished(now());
      expect(before?.ask).toBe("Is b finished?");
      now().next();
      expect(now().predictions.asking).toBe(9);
      now().stopAsking();
      expect([now().position, now().predictions.asking, currentFinished(now())]).toEqual([8, null, null]);
      now().next();
      expect(now().predictions.asking).toBe(9);
      now().back();
      now().seek(8);
      expect(currentFinished(now())).toEqual(before);
    },
  );

  it("is not asked again in a run in which it was known at once", () => {
    // Two sums: 5 … 8 are the products into a and b along c, then along d.
    const source = "a = 2, b = 3\nc = a * b\nd = a + b\ne = c * d";
    for (const [first, again] of [
      [false, null],
      [true, "Is b finished?"],
    ] as const) {
      const { store, now } = opened("leaves", 0, source);
      const asked: string[] = [];
      while (now().position < lastPosition(now())) {
        now().next();
        if (now().predictions.asking !== null) now().show();
        const here = currentFinished(now());
        if (here === null) continue;
        asked.push(here.ask);
        sayFinished(store, first);
        if (first) sayFinished(store, false);
      }
      expect(asked).toEqual(["Is a finished?", ...(again === null ? [] : [again])]);
    }
  });
});
