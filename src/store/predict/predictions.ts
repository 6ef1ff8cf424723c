/**
 * What the student has predicted in this run. Hidden numbers are met in order, and none is passed by: so all that is
 * known is one position, and everything the page shows is what it shows at a position before the hidden number.
 */
import type { FinishedAnswer } from "../../present/predict/finished.ts";
import { type Guess, isPredicted } from "../../present/predict/guess.ts";

export type Predictions = {
  /** Positions up to here have been seen; going back and forth among them is free. */
  readonly known: number;
  /** The position whose number is being asked; the run stands right before it. */
  readonly asking: number | null;
  readonly guesses: readonly Guess[];
  /** In order of time. */
  readonly finished: readonly FinishedAnswer[];
  /** What was said to the last answer, until the run moves on. */
  readonly said: string | null;
  /** The question, and whatever else was to be said here, was put away, until the run moves or asks again. */
  readonly isPutAway: boolean;
};

/** Nothing predicted; `known`: a position that was opened or shown at once. */
export function freshPredictions(known: number): Predictions {
  return { known, asking: null, guesses: [], finished: [], said: null, isPutAway: false };
}

/** The guess for a position in the place of the one before it. */
export function withGuess(guesses: readonly Guess[], guess: Guess): readonly Guess[] {
  return [...guesses.filter(({ asked }) => asked.position !== guess.asked.position), guess];
}

export function score({ guesses }: Predictions): { readonly right: number; readonly asked: number } {
  const done = guesses.filter(({ outcome }) => outcome !== "open");
  return { right: done.filter(isPredicted).length, asked: done.length };
}
