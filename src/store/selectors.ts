/** State → what the views show. Memoised on the objects they are made of, so an unchanged part stays the same object. */
import type { Span } from "../engine/parse/expr.ts";
import { type Birthplace, birthplaces } from "../engine/trace/birthplace.ts";
import { frameAt } from "../engine/trace/frameAt.ts";
import type { Frame } from "../engine/trace/trace.ts";
import type { Lesson } from "../lessons/lesson.ts";
import type { Style } from "../present/numbers/style.ts";
import { defaultStepSize, type StepSize, stops } from "../present/steps/stops.ts";
import { memoize } from "./memoize.ts";
import type { State } from "./state.ts";

export function lastPosition({ good }: State): number {
  return good === null ? 0 : good.trace.steps.length;
}

const styleOf = memoize(
  (digits: Style["digits"], numbers: Style["numbers"], notation: Style["notation"]): Style => ({
    digits,
    numbers,
    notation,
  }),
);

/** How numbers and derivatives are written. */
export function currentStyle({ settings: { digits, numbers, notation } }: State): Style {
  return styleOf(digits, numbers, notation);
}

const NONE_BORN: readonly Birthplace[] = [];

const frameOf = memoize(frameAt);
const stopsFor = memoize(stops);

/** What is known now; null before there is any good text. */
export function currentFrame({ good, position }: State): Frame | null {
  return good === null ? null : frameOf(good.trace, position);
}

const asked = memoize(
  (frame: Frame, position: number): Frame => ({ ...frame, step: frame.trace.steps[position - 1] ?? null }),
);

/**
 * The frame as it is drawn: what is known now, and the step that is alive. While a number is asked, that is the step
 * which is to make it known: its nodes and its wire are lit, its numbers are not there.
 */
export function drawnFrame(state: State): Frame | null {
  const frame = currentFrame(state);
  const { asking } = state.predictions;
  return frame === null || asking === null ? frame : asked(frame, asking);
}

const birthsOf = memoize(birthplaces);
const bornBy = memoize(({ trace, position }: Frame): readonly Birthplace[] =>
  birthsOf(trace).filter(({ step }) => step < position),
);

/** Where ∞ and NaN were born in the steps so far. */
export function currentBirths(state: State): readonly Birthplace[] {
  const frame = currentFrame(state);
  return frame === null ? NONE_BORN : bornBy(frame);
}

/** The lesson the text is, word for word; its sentences and numbers hold only then. */
export function untouchedLesson({ lesson, source }: State): Lesson | null {
  return lesson?.program === source ? lesson : null;
}

/** The text has errors; what is drawn is the last good run. */
export function isStale({ good, source, awaited }: State): boolean {
  return good !== null && good.source !== source && awaited === null;
}

export function currentStepSize({ good, settings }: State): StepSize {
  return settings.size ?? (good === null ? "edge" : defaultStepSize(good.trace));
}

export function stopsOf(state: State): readonly number[] {
  return state.good === null ? [0] : stopsFor(state.good.trace, currentStepSize(state));
}

/** The gate the current step is about: the operation computed, or the one an edge's gradient comes from. */
export function currentGate(frame: Frame): number | null {
  const { step, trace } = frame;
  if (step === null) return null;
  return step.kind === "edge" ? (trace.graph.edges[step.edge]?.to ?? null) : step.node;
}

/** The key by which that gate opens, and that of the innermost group around it; null where there is none. */
export function currentGroup(state: State): {
  readonly opens: string | null;
  readonly inside: string | null;
} {
  const frame = currentFrame(state);
  const gate = frame?.trace.graph.nodes[(frame && currentGate(frame)) ?? -1];
  const opens = gate?.kind === "operation" ? gate.opens : null;
  return { opens, inside: gate?.group?.key ?? null };
}

/** Where in the text the current step comes from; null at the start and while another text is drawn. */
export function activeSpan(state: State): Span | null {
  const frame = drawnFrame(state);
  if (frame === null || state.good?.source !== state.source) return null;
  const gate = currentGate(frame);
  return gate === null ? null : (frame.trace.graph.nodes[gate]?.span ?? null);
}
