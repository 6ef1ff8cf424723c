/**
 * Where another run of the page begins: its numbers have to be predicted anew. In: the run, the level, and the
 * position it would be at. Out: that position, or the one before the first number hidden on the way to it.
 */
import type { Trace } from "../../engine/trace/trace.ts";
import { nextAsked, type PredictLevel } from "../../present/predict/askedNumber.ts";
import type { State } from "../state.ts";
import { freshPredictions } from "./predictions.ts";

export function predictedAnew(
  trace: Trace,
  level: PredictLevel,
  position: number,
): Pick<State, "position" | "predictions"> {
  const first = nextAsked(trace, level, 0, position);
  const place = first === null ? position : first.position - 1;
  return { position: place, predictions: freshPredictions(place) };
}
