/**
 * What the reader has predicted, by document, as text to be kept. In: the state, and the text that was kept before,
 * which may be anything at all: what can't be an answer to this run's questions is left out. Out: the text to keep
 * now, or the predictions to go on with.
 */
import type { Trace } from "../../engine/trace/trace.ts";
import { askedNumber, type PredictLevel } from "../../present/predict/askedNumber.ts";
import type { Guess } from "../../present/predict/guess.ts";
import type { State } from "../state.ts";
import { freshPredictions, type Predictions } from "./predictions.ts";

const VERSION = 1;
/** Documents that are kept, the latest first; characters of a longer one would crowd out the others. */
const MOST_DOCUMENTS = 20;
const LONGEST_SOURCE = 4_000;
const MOST_ANSWERS = 1_000;
const OUTCOMES: readonly Guess["outcome"][] = ["open", "right", "follows", "missed", "shown"];

/** Of the same text, opened alike, at the same level. */
type Document = {
  readonly source: string;
  readonly level: PredictLevel;
  readonly open: readonly string[];
};

/** Null: what was kept stays as it is. */
export function writeAnswers(
  { good, settings, toggled, position, predictions }: State,
  before: string | null,
): string | null {
  if (good === null || good.source.length > LONGEST_SOURCE) return null;
  const document: Document = { source: good.source, level: settings.predict, open: toggled };
  const { known, guesses, finished } = predictions;
  const answered = guesses.map(({ asked, answers, outcome }) => ({
    at: asked.position,
    answers: answers.map(({ data }) => Array.from(data)),
    outcome,
  }));
  const runs = runsIn(before);
  const others = runs.filter((entry) => !isOf(entry, document));
  if (answered.length === 0 && others.length === runs.length) return null;
  // A run begun anew is none to go on with.
  const entries =
    answered.length === 0 ? [] : [{ ...document, position, known, guesses: answered, finished }];
  return JSON.stringify({ version: VERSION, runs: [...entries, ...others].slice(0, MOST_DOCUMENTS) });
}

/**
 * Only where the run stands at the step it was left at: whoever opens the document at another, as from a bookmark at
 * its start, begins anew.
 */
export function readAnswers(
  { good, settings, toggled, position }: State,
  text: string | null,
): Predictions | null {
  if (good === null) return null;
  const document: Document = { source: good.source, level: settings.predict, open: toggled };
  const entry = runsIn(text).find((other) => isOf(other, document));
  if (entry === undefined || entry.position !== position) return null;
  const { trace } = good;
  const guesses = list(entry.guesses).flatMap((guess) => readGuess(trace, settings.predict, guess));
  if (guesses.length === 0) return null;
  // What was known ends at the last answer, or at what a link had opened.
  const { known } = entry;
  const reached = typeof known === "number" && Number.isInteger(known) ? known : position;
  return {
    ...freshPredictions(Math.min(Math.max(reached, position), trace.steps.length)),
    guesses,
    finished: list(entry.finished).flatMap(readFinished),
  };
}

type Stored = Readonly<Record<string, unknown>>;

function runsIn(text: string | null): readonly Stored[] {
  let read: unknown = null;
  try {
    read = JSON.parse(text ?? "null");
  } catch {
    // Not ours.
  }
  if (!isRecord(read) || read.version !== VERSION) return [];
  return list(read.runs).filter(isRecord);
}

function isOf(entry: Stored, { source, level, open }: Document): boolean {
  const opened = list(entry.open);
  return (
    entry.source === source &&
    entry.level === level &&
    opened.length === open.length &&
    open.every((key, place) => opened[place] === key)
  );
}

function readGuess(trace: Trace, level: PredictLevel, guess: unknown): readonly Guess[] {
  if (!isRecord(guess) || typeof guess.at !== "number") return [];
  const asked = askedNumber(trace, level, guess.at);
  const outcome = OUTCOMES.find((one) => one === guess.outcome);
  if (asked === null || outcome === undefined) return [];
  const { shape, data: truth } = asked.truth;
  const answers = list(guess.answers).map((data) => list(data).filter(isFiniteNumber));
  if (answers.some((data) => data.length !== truth.length)) return [];
  return [{ asked, answers: answers.map((data) => ({ shape, data })), outcome }];
}

function readFinished(answer: unknown): Predictions["finished"] {
  if (!isRecord(answer)) return [];
  const { position, isYes } = answer;
  return typeof position === "number" && typeof isYes === "boolean" ? [{ position, isYes }] : [];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST_ANSWERS) : [];
}

function isRecord(value: unknown): value is Stored {
  return typeof value === "object" && value !== null;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
