/**
 * State → the formula of this step. Apart from the other selectors, because formulas come with KaTeX, after the
 * first picture stands.
 */
import type { Frame } from "../engine/trace/trace.ts";
import type { Formula } from "../present/formula/formula.ts";
import { formulaAt } from "../present/formula/formulaAt.ts";
import { askedFormula } from "../present/predict/askedFormula.ts";
import type { AskedNumber } from "../present/predict/askedNumber.ts";
import { memoize } from "./memoize.ts";
import { currentQuestion } from "./predict/question.ts";
import { currentFrame, drawnFrame } from "./selectors.ts";
import type { State } from "./state.ts";

const formulaFor = memoize((frame: Frame, digits: number): Formula => formulaAt(frame, { digits }));

const questionFor = memoize(
  (frame: Frame, asked: AskedNumber, digits: number): Formula => askedFormula(frame, asked, { digits }),
);

/** Null before there is any good text. While a number is asked, the formula it stands in, with a question mark. */
export function currentFormula(state: State): Formula | null {
  const asked = currentQuestion(state);
  const drawn = drawnFrame(state);
  if (asked !== null && drawn !== null) return questionFor(drawn, asked, state.settings.digits);
  const frame = currentFrame(state);
  return frame === null ? null : formulaFor(frame, state.settings.digits);
}
