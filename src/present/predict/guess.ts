/** What a student answered for one hidden number, and how it went. */
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { AskedNumber } from "./askedNumber.ts";

export type Guess = {
  readonly asked: AskedNumber;
  /** In order of time; empty where the number was shown at once. */
  readonly answers: readonly Tensor[];
  /**
   * open: asked again after a first miss; right; follows: right with the student's own earlier number; missed: shown
   * after a second miss; shown: on request.
   */
  readonly outcome: "open" | "right" | "follows" | "missed" | "shown";
};

/** A guess that counts as predicted. */
export function isPredicted({ outcome }: Guess): boolean {
  return outcome === "right" || outcome === "follows";
}

/** The answer that stays beside the truth: the last one that was not it; null for a number that was right at once. */
export function keptAnswer({ answers, outcome }: Guess): Tensor | null {
  return (outcome === "right" ? answers.at(-2) : answers.at(-1)) ?? null;
}
