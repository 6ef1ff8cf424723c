import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FakeClock } from "../../test/fakeClock.ts";
import { createBackstep } from "../createBackstep.ts";
import { readAnswers, writeAnswers } from "./answersText.ts";
import { sayFinished } from "./sayFinished.ts";
import { submitAnswer } from "./submitAnswer.ts";

/** Positions 7 c → a, 8 c → b, 9 d → b. */
const G7 = "a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d";

function opened(position: number, source = G7) {
  const store = createBackstep(new FakeClock());
  store.getState().open({ source, position, settings: { predict: "leaves" } });
  return store;
}

/** a right, the part to b missed once and then right, "finished" denied. */
function answered() {
  const store = opened(6);
  store.getState().next();
  submitAnswer(store, "2");
  store.getState().next();
  submitAnswer(store, "7");
  submitAnswer(store, "2");
  sayFinished(store, false);
  return store;
}

const kept = () => writeAnswers(answered().getState(), null);

describe("kept answers", () => {
  it("come back where the run was left, and going back is as free as it was", () => {
    const { known, guesses, finished } = answered().getState().predictions;
    expect(guesses.map(({ outcome }) => outcome)).toEqual(["right", "right"]);
    const found = readAnswers(opened(8).getState(), kept());
    expect(found).toEqual({ known, guesses, finished, asking: null, said: null, isPutAway: false });
    const back = answered();
    back.getState().seek(3);
    expect(readAnswers(opened(3).getState(), writeAnswers(back.getState(), null))?.known).toBe(8);
  });

  it("do not come back at another step, level or text", () => {
    expect(readAnswers(opened(0).getState(), kept())).toBeNull();
    expect(readAnswers(opened(8, G7.replace("2", "3")).getState(), kept())).toBeNull();
    const other = opened(8);
    other.getState().set({ predict: "all" });
    expect(readAnswers(other.getState(), kept())).toBeNull();
  });

  it("are gone when the run has begun anew", () => {
    const store = answered();
    store.getState().practise("leaves");
    const text = writeAnswers(store.getState(), kept());
    expect(readAnswers(opened(8).getState(), text)).toBeNull();
  });

  it("are those of the latest documents", () => {
    let text = kept();
    for (let number = 2; number < 40; number += 1) {
      const store = opened(6, G7.replace("b = 1", `b = ${number}`));
      store.getState().next();
      store.getState().show();
      text = writeAnswers(store.getState(), text);
    }
    expect(readAnswers(opened(8).getState(), text)).toBeNull();
    expect(readAnswers(opened(7, G7.replace("b = 1", "b = 39")).getState(), text)?.guesses).toHaveLength(1);
    expect(text?.length).toBeLessThan(10_000);
  });

  it("leave out what can't be an answer, whatever is stored", () => {
    const entry = { source: G7, level: "leaves", open: [], position: 8, known: 8 };
    const guess = { at: 7, answers: [[2]], outcome: "right" };
    const state = opened(8).getState();
    const read = (one: unknown) =>
      readAnswers(state, JSON.stringify({ version: 1, runs: [{ ...entry, guesses: [one] }] }));
    expect(read(guess)?.guesses).toHaveLength(1);
    expect(read({ ...guess, at: 3 })).toBeNull();
    expect(read({ ...guess, answers: [[1, 2]] })).toBeNull();
    expect(read({ ...guess, answers: [["2"]] })).toBeNull();
    expect(read({ ...guess, outcome: "won" })).toBeNull();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readAnswers(state, text)).toBeNull();
      }),
    );
  });
});
