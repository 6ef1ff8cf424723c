/**
 * State → the formula of this step. Apart from the other selectors, because formulas come with KaTeX, after the
 * first picture stands.
 */
import type { Formula } from "../present/formula/formula.ts";
import { formulaAt } from "../present/formula/formulaAt.ts";
import { askedFormula } from "../present/predict/askedFormula.ts";
import { partFormula } from "../present/predict/partFormula.ts";
import { memoize } from "./memoize.ts";
import { currentQuestion } from "./predict/question.ts";
import { unansweredFinished } from "./predict/unansweredFinished.ts";
import { currentFrame, currentStyle, drawnFrame } from "./selectors.ts";
import type { State } from "./state.ts";

const formulaFor = memoize(formulaAt);

const questionFor = memoize(askedFormula);
const partFor = memoize(partFormula);

/** Null before there is any good text. While a number is asked, the formula it stands in, with a question mark. */
export function currentFormula(state: State): Formula | null {
  const asked = currentQuestion(state);
  const drawn = drawnFrame(state);
  if (asked !== null && drawn !== null) return questionFor(drawn, asked, currentStyle(state));
  const frame = currentFrame(state);
  if (frame === null) return null;
  const formula = formulaFor(frame, currentStyle(state));
  return unansweredFinished(state) === null ? formula : partFor(formula);
}
