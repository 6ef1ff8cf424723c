/**
 * Layout off the main thread. In: a clock, how to start a worker, layouts to make. Out: each wanted layout, unless a
 * later one was wanted before it came. One job is out at a time, so that fast typing makes no queue. A worker that
 * can't start, fails or is silent for three seconds is given up: the page is told to lay out itself.
 */
import type { Layout, LayoutGraph, LayoutOptions } from "../present/layout/layout.ts";
import type { Clock } from "./ticker.ts";

export type LayoutRequest = {
  readonly number: number;
  readonly graph: LayoutGraph;
  readonly options: LayoutOptions;
};

/** `ask` posts a request; `onAnswer` gets what comes back, whatever it is; `onFailure` may come at any time. */
export type LayoutWorker = { readonly ask: (request: LayoutRequest) => void; readonly stop: () => void };
/** Null, or an exception, where there can be no worker: in a sandboxed frame, in a file opened from a disk. */
export type StartWorker = (onAnswer: (answer: unknown) => void, onFailure: () => void) => LayoutWorker | null;

/** `placed` is null where there is no worker to make it; `gaveUp`: one there was has just been given up. */
type Done = (placed: Layout | null, gaveUp: boolean) => void;
type Job = { readonly request: LayoutRequest; readonly done: Done };

export type Layouter = (graph: LayoutGraph, options: LayoutOptions, done: Done) => void;

const SILENCE = 3_000;

export function createLayouter(clock: Clock, startWorker: StartWorker): Layouter {
  let worker: LayoutWorker | null = null;
  let usable = true;
  let out: Job | null = null;
  let waiting: Job | null = null;
  let alarm: number | null = null;
  let count = 0;

  const calm = (): void => {
    if (alarm !== null) clock.clearTimeout(alarm);
    alarm = null;
  };
  const giveUp = (): void => {
    const job = waiting ?? out;
    calm();
    worker?.stop();
    usable = false;
    [worker, out, waiting] = [null, null, null];
    job?.done(null, true);
  };
  const send = (job: Job): void => {
    out = job;
    alarm = clock.setTimeout(giveUp, SILENCE);
    worker?.ask(job.request);
  };
  const onAnswer = (answer: unknown): void => {
    if (out === null || !isAnswer(answer, out.request)) return;
    calm();
    const [job, next] = [out, waiting];
    [out, waiting] = [null, null];
    if (next === null) job.done(answer.layout, false);
    else send(next);
  };
  const start = (): LayoutWorker | null => {
    try {
      return startWorker(onAnswer, () => {
        if (usable) giveUp();
      });
    } catch {
      return null;
    }
  };

  return (graph, options, done) => {
    count += 1;
    const job: Job = { request: { number: count, graph, options }, done };
    if (worker === null && usable) worker = start();
    if (worker === null) {
      usable = false;
      done(null, false);
    } else if (out === null) send(job);
    else waiting = job;
  };
}

type Answer = { readonly number: number; readonly layout: Layout };

/** The worker is a file of ours: its answer is what it should be when it is the answer to this request. */
function isAnswer(answer: unknown, { number }: LayoutRequest): answer is Answer {
  return typeof answer === "object" && answer !== null && "number" in answer && answer.number === number;
}
