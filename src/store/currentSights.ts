/**
 * State → what the stage shows of each node and wire, of the callout, and of the part that must be in view. A step
 * makes new only what it is about; everything else stays the same object.
 */
import type { Birthplace } from "../engine/trace/birthplace.ts";
import type { Frame } from "../engine/trace/trace.ts";
import type { Place } from "../present/formula/place.ts";
import type { Taken } from "../present/layout/callout.ts";
import type { Box } from "../present/layout/geometry.ts";
import { calloutObstacles, type EdgeCallout, edgeCallout } from "../present/picture/edgeCallout.ts";
import { type GroupFrame, groupFrames } from "../present/picture/groupFrames.ts";
import { type Sights, sightsOf } from "../present/picture/sights.ts";
import { stepBoxes } from "../present/picture/stepBoxes.ts";
import { memoize } from "./memoize.ts";
import { currentBirths, currentFrame, currentStyle, drawnFrame } from "./selectors.ts";
import type { State } from "./state.ts";

let before: Sights | null = null;
const sightsFor = memoize((frame: Frame, births: readonly Birthplace[], pointed: Place | null): Sights => {
  before = sightsOf(frame, births, pointed, before);
  return before;
});

/** Null before there is any good text. */
export function currentSights(state: State): Sights | null {
  const frame = drawnFrame(state);
  return frame === null ? null : sightsFor(frame, currentBirths(state), state.pointed);
}

const framesOf = memoize(groupFrames);
const NO_FRAMES: readonly GroupFrame[] = [];

/** The frames of the picture's groups. */
export function currentGroupFrames({ good }: State): readonly GroupFrame[] {
  return good === null ? NO_FRAMES : framesOf(good.picture);
}

const NOWHERE: readonly Box[] = [];
const NOTHING: Taken = { boxes: NOWHERE, wires: NOWHERE };
const obstaclesFor = memoize(calloutObstacles);
const calloutFor = memoize(edgeCallout);

/** What nothing that comes beside the graph may cover. */
export function currentObstacles({ good }: State): Taken {
  return good === null ? NOTHING : obstaclesFor(good.picture, framesOf(good.picture));
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
