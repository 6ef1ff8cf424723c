/** What the page shows of each node and wire, as boards: a step tells only those that it is about. */
import { backstep } from "./backstep.ts";
import { currentSights } from "./currentSights.ts";
import { createEntryBoard } from "./entryBoard.ts";
import { answersBeside } from "./predict/question.ts";
import { currentFrame } from "./selectors.ts";

const NONE: readonly never[] = [];

/** By node. */
export const nodeSights = createEntryBoard(backstep, (state) => currentSights(state)?.nodes ?? NONE);
export const nodeStates = createEntryBoard(backstep, (state) => currentFrame(state)?.nodes ?? NONE);
/** By node: the answers that stay beside its two numbers. */
export const ownAnswers = {
  value: createEntryBoard(backstep, (state) => answersBeside(state, "value")),
  gradient: createEntryBoard(backstep, (state) => answersBeside(state, "gradient")),
};

/** By edge. */
export const wireSights = createEntryBoard(backstep, (state) => currentSights(state)?.wires ?? NONE);
