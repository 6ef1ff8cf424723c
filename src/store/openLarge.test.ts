/** Texts whose graphs are laid out by a worker: what stays on the screen meanwhile, and what comes. */
import { beforeEach, describe, expect, it } from "vitest";
import { FakeClock } from "../test/fakeClock.ts";
import { FakeWorker } from "../test/fakeWorker.ts";
import { createBackstep } from "./createBackstep.ts";
import { activeSpan, isStale, lastPosition } from "./selectors.ts";

/** One input, and gates one behind the other. */
function chain(gates: number): string {
  const lines = Array.from({ length: gates }, (_, gate) => `v${gate + 1} = sin(v${gate})`);
  return ["v0 = 2", ...lines].join("\n");
}
const SMALL = chain(3);
const LARGE = chain(320);

let clock = new FakeClock();
let worker = new FakeWorker();
let store = createBackstep(clock, worker.start);
const now = () => store.getState();

beforeEach(() => {
  clock = new FakeClock();
  worker = new FakeWorker();
  store = createBackstep(clock, worker.start);
});

describe("a large graph", () => {
  it.each([
    [298, 0],
    [299, 1],
  ])("of %i gates and an input asks the worker %i times", (gates, times) => {
    now().open({ source: chain(gates) });
    expect(worker.asked).toHaveLength(times);
    expect(now().good === null).toBe(times === 1);
  });

  it("is drawn as the page itself would draw it", () => {
    now().open({ source: LARGE, position: 400 });
    expect(now().good).toBe(null);
    worker.answer();
    const alone = createBackstep(clock);
    alone.getState().open({ source: LARGE, position: 400 });
    expect(now().good?.picture).toEqual(alone.getState().good?.picture);
    expect(now()).toMatchObject({ source: LARGE, awaited: null, notice: null, position: 400 });
  });

  it("typed leaves the last graph in place, without calling it a mistake, until it is there", () => {
    now().open({ source: SMALL, position: 2 });
    const { good } = now();
    now().edit(LARGE);
    expect(now().good).toBe(good);
    expect([isStale(now()), activeSpan(now())]).toEqual([false, null]);
    now().next();
    expect(now().position).toBe(3);
    worker.answer();
    expect(now().good?.source).toBe(LARGE);
    expect([now().position, lastPosition(now()) === 641]).toEqual([3, true]);
  });

  it("with other numbers keeps its layout and waits for nobody", () => {
    now().open({ source: LARGE });
    worker.answer();
    const { good } = now();
    now().edit(LARGE.replace("2", "-7"));
    expect(now().good?.picture.layout).toBe(good?.picture.layout);
    expect(now().awaited).toBe(null);
    expect(worker.asked).toHaveLength(1);
  });
});

describe("while a layout is awaited", () => {
  beforeEach(() => {
    now().open({ source: SMALL, position: 2 });
    now().edit(LARGE);
  });

  it("a small text is drawn at once, and the large one's layout comes too late", () => {
    now().edit(SMALL);
    const { good } = now();
    worker.answer();
    expect(now().good).toBe(good);
    expect(now().source).toBe(SMALL);
  });

  it("a mistake marks the last graph as stale, and the layout comes too late", () => {
    const { good } = now();
    now().edit(`${LARGE} +`);
    expect(isStale(now())).toBe(true);
    worker.answer();
    expect(now().good).toBe(good);
    expect(now().diagnostics).toHaveLength(1);
  });

  it("the next large text wins", () => {
    now().edit(chain(330));
    worker.answer();
    expect(now().good?.source).toBe(SMALL);
    worker.answer();
    expect(now().good?.source).toBe(chain(330));
  });

  it("other digits are those of the picture that comes", () => {
    now().set({ digits: 12 });
    worker.answer();
    worker.answer();
    const alone = createBackstep(clock);
    alone.getState().set({ digits: 12 });
    alone.getState().open({ source: LARGE });
    expect(now().good?.picture.width).toBe(alone.getState().good?.picture.width);
  });

  it.each([
    ["is silent for three seconds", () => clock.advance(3_000)],
    ["fails", () => worker.fail()],
  ])("and the worker %s, the page draws the graph itself and says so", (_, event) => {
    event();
    expect(now().good?.source).toBe(LARGE);
    expect(now().notice).toMatch(/background failed/);
  });
});

/** A gate that is called by many names, so that folding one call of it makes a large graph a little smaller. */
const CALLS = `s(x) = sin(x) * x\n${chain(316)}\nf = s(v316)`;

describe("groups of a large graph", () => {
  /** Opened, its layout come. Out: the key of the folded call. */
  function opened(): string {
    now().open({ source: CALLS, toggled: [] });
    worker.answer();
    const folded = now().good?.trace.graph.nodes.find((node) => node.kind === "operation" && node.opens);
    return folded?.kind === "operation" ? (folded.opens ?? "") : "";
  }

  it("are opened and closed by the worker too, with the last picture in its place and the step at its moment", () => {
    const key = opened();
    now().seek(lastPosition(now()));
    const { good } = now();
    now().takeApart(key);
    expect(now().good).toBe(good);
    expect([worker.asked.length, isStale(now()), now().toggled]).toEqual([2, false, [key]]);
    worker.answer();
    const open = now().good?.trace.graph.nodes.length ?? 0;
    expect(open).toBeGreaterThan(good?.trace.graph.nodes.length ?? 0);
    expect(now().position).toBe(lastPosition(now()));
    now().putTogether(key);
    expect(now().good?.trace.graph.nodes).toHaveLength(open);
    worker.answer();
    expect(now().good?.trace.graph.nodes).toHaveLength(good?.trace.graph.nodes.length ?? 0);
    const alone = createBackstep(clock);
    alone.getState().open({ source: CALLS });
    expect([now().toggled, now().awaited]).toEqual([[], null]);
    expect(now().position).toBe(lastPosition(alone.getState()));
  });

  it("asked for twice without waiting open once, and close again before they came", () => {
    const key = opened();
    const { good } = now();
    now().takeApart(key);
    now().takeApart(key);
    expect([now().toggled, now().awaited === null]).toEqual([[key], false]);
    now().putTogether(key);
    expect([now().toggled, now().awaited]).toEqual([[], null]);
    worker.answer();
    expect(now().good?.picture.layout).toBe(good?.picture.layout);
  });
});
