/**
 * State → the callout at the active edge, what it must not cover, and the part of the picture that must be in view. Of
 * this nothing is needed for the first picture.
 */
import type { Taken } from "../present/layout/callout.ts";
import type { Box } from "../present/layout/geometry.ts";
import { calloutObstacles, type EdgeCallout, edgeCallout } from "../present/picture/edgeCallout.ts";
import { stepBoxes } from "../present/picture/stepBoxes.ts";
import { currentGroupFrames } from "./currentSights.ts";
import { memoize } from "./memoize.ts";
import { currentFrame, currentStyle, drawnFrame } from "./selectors.ts";
import type { State } from "./state.ts";

const NOWHERE: readonly Box[] = [];
const NOTHING: Taken = { boxes: NOWHERE, wires: NOWHERE };
const obstaclesFor = memoize(calloutObstacles);
const calloutFor = memoize(edgeCallout);

/** What nothing that comes beside the graph may cover. */
export function currentObstacles(state: State): Taken {
  const { good } = state;
  return good === null ? NOTHING : obstaclesFor(good.picture, currentGroupFrames(state));
}

/** What happens at the active edge; null in any other step, and while it is still to be predicted. */
export function currentCallout(state: State): EdgeCallout | null {
  const frame = currentFrame(state);
  if (state.good === null || frame === null || state.predictions.asking !== null) return null;
  return calloutFor(state.good.picture, frame, currentStyle(state), currentObstacles(state));
}

const boxesFor = memoize(stepBoxes);

/** The parts of the picture this step is about, the first that fits to be shown; none at the start. */
export function currentActiveBoxes(state: State): readonly Box[] {
  const frame = drawnFrame(state);
  if (state.good === null || frame === null) return NOWHERE;
  return boxesFor(frame, state.good.picture, currentCallout(state));
}
