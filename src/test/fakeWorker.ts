/** A layout worker that does nothing until a test tells it to. */
import { layout } from "../present/layout/layout.ts";
import type { LayoutRequest, StartWorker } from "../store/layouter.ts";

export class FakeWorker {
  readonly asked: LayoutRequest[] = [];
  stopped = false;
  #onAnswer: (answer: unknown) => void = () => {};
  #onFailure: () => void = () => {};

  readonly start: StartWorker = (onAnswer, onFailure) => {
    this.#onAnswer = onAnswer;
    this.#onFailure = onFailure;
    return {
      ask: (request) => this.asked.push(request),
      stop: () => {
        this.stopped = true;
      },
    };
  };

  /** The last request's layout, as it comes through a worker's door. */
  answer(): void {
    const request = this.asked.at(-1);
    if (request === undefined) throw new Error("nothing was asked");
    const { number, graph, options } = structuredClone(request);
    this.#onAnswer({ number, layout: layout(graph, options) });
  }

  fail(): void {
    this.#onFailure();
  }
}
