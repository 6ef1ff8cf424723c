/**
 * State → what the stage shows of each node, wire and group. A step makes new only what it is about; everything else
 * stays the same object.
 */
import type { Birthplace } from "../engine/trace/birthplace.ts";
import type { Frame } from "../engine/trace/trace.ts";
import type { Place } from "../present/formula/place.ts";
import { type GroupFrame, groupFrames } from "../present/picture/groupFrames.ts";
import { type Sights, sightsOf } from "../present/picture/sights.ts";
import { memoize } from "./memoize.ts";
import { currentBirths, drawnFrame } from "./selectors.ts";
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
