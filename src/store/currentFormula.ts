/**
 * State → the formula of this step. Apart from the other selectors, because formulas come with KaTeX, after the
 * first picture stands.
 */
import type { Frame } from "../engine/trace/trace.ts";
import type { Formula } from "../present/formula/formula.ts";
import { formulaAt } from "../present/formula/formulaAt.ts";
import { memoize } from "./memoize.ts";
import { currentFrame } from "./selectors.ts";
import type { State } from "./state.ts";

const formulaFor = memoize((frame: Frame, digits: number): Formula => formulaAt(frame, { digits }));

/** Null before there is any good text. */
export function currentFormula(state: State): Formula | null {
  const frame = currentFrame(state);
  return frame === null ? null : formulaFor(frame, state.settings.digits);
}
