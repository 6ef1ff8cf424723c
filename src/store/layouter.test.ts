/** A worker that answers when it is told to, fails, or says nothing. */
import { beforeEach, describe, expect, it } from "vitest";
import { type Layout, layout } from "../present/layout/layout.ts";
import { FakeClock } from "../test/fakeClock.ts";
import { FakeWorker } from "../test/fakeWorker.ts";
import { graphOf, NEURON, SEED, SQUARE } from "../test/layoutSketch.ts";
import { createLayouter, type Layouter } from "./layouter.ts";

const OPTIONS = { columnGap: 10, rowGap: 16, previous: null };
const [first, second, third] = [graphOf(SEED), graphOf(NEURON), graphOf(SQUARE)];

let clock = new FakeClock();
let worker = new FakeWorker();
let layOut: Layouter = createLayouter(clock, worker.start);
let came: { readonly want: string; readonly placed: Layout | null; readonly gaveUp: boolean }[] = [];

function want(name: string, graph = first): void {
  layOut(graph, OPTIONS, (placed, gaveUp) => came.push({ want: name, placed, gaveUp }));
}

beforeEach(() => {
  clock = new FakeClock();
  worker = new FakeWorker();
  layOut = createLayouter(clock, worker.start);
  came = [];
});

describe("a layout made by the worker", () => {
  it("is the one the page would make", () => {
    want("first");
    expect(came).toEqual([]);
    worker.answer();
    expect(came).toEqual([{ want: "first", placed: layout(first, OPTIONS), gaveUp: false }]);
  });

  it("is asked for one at a time, and only the latest wanted comes", () => {
    want("first", first);
    want("second", second);
    want("third", third);
    expect(worker.asked.map(({ graph }) => graph)).toEqual([first]);
    worker.answer();
    expect(worker.asked.map(({ graph }) => graph)).toEqual([first, third]);
    worker.answer();
    expect(came.map((one) => one.want)).toEqual(["third"]);
  });

  it("may take just under three seconds each", () => {
    want("first");
    clock.advance(2_999);
    worker.answer();
    want("second");
    clock.advance(2_999);
    worker.answer();
    expect(came.map(({ gaveUp }) => gaveUp)).toEqual([false, false]);
  });
});

describe("a worker", () => {
  it("that is silent for three seconds is given up, and a late answer changes nothing", () => {
    want("first");
    want("second");
    clock.advance(3_000);
    expect(came).toEqual([{ want: "second", placed: null, gaveUp: true }]);
    expect(worker.stopped).toBe(true);
    worker.answer();
    want("third");
    expect(came.slice(1)).toEqual([{ want: "third", placed: null, gaveUp: false }]);
    expect(worker.asked).toHaveLength(1);
  });

  it("that fails is given up at once, whatever it was at", () => {
    want("first");
    worker.fail();
    worker.fail();
    expect(came).toEqual([{ want: "first", placed: null, gaveUp: true }]);
    clock.advance(10_000);
    expect(came).toHaveLength(1);
  });

  it("that fails while nobody waits is not used again", () => {
    want("first");
    worker.answer();
    worker.fail();
    want("second");
    expect(came[1]).toEqual({ want: "second", placed: null, gaveUp: false });
  });

  it("that may not be started is asked for once", () => {
    let tries = 0;
    layOut = createLayouter(clock, () => {
      tries += 1;
      throw new Error("not in a sandboxed frame");
    });
    want("first");
    want("second");
    expect(came.map(({ placed, gaveUp }) => [placed, gaveUp])).toEqual([
      [null, false],
      [null, false],
    ]);
    expect(tries).toBe(1);
  });
});
