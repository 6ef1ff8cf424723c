/** State → the number that is asked, or would have to be. */
import { type AskedNumber, askedNumber, nextAsked } from "../../present/predict/askedNumber.ts";
import type { State } from "../state.ts";

/** The first number that stands in the way to a position; null for none. */
export function numberInTheWay({ good, settings, predictions }: State, position: number): AskedNumber | null {
  return good === null ? null : nextAsked(good.trace, settings.predict, predictions.known, position);
}

/** What is being asked now. */
export function currentQuestion({ good, settings, predictions: { asking } }: State): AskedNumber | null {
  return good === null || asking === null ? null : askedNumber(good.trace, settings.predict, asking);
}
