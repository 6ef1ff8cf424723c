/** What the page does with what a person does, with a clock that stands still until it is moved. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { lessons } from "../lessons/gallery.ts";
import { programText } from "../test/arbitraries.ts";
import { FakeClock } from "../test/fakeClock.ts";
import { createBackstep } from "./createBackstep.ts";
import { currentFrame, isStale, lastPosition, stopsOf } from "./selectors.ts";

const SLIDE = "w1 = -2, w2 = 5, w3 = -4\nq = w1 + w2\nf = q * w3";

let clock = new FakeClock();
let store = createBackstep(clock);
const now = () => store.getState();
const position = () => now().position;

function opened(source: string, at = 0): void {
  now().open({ source, position: at });
}

beforeEach(() => {
  clock = new FakeClock();
  store = createBackstep(clock);
});

describe("before there is any text", () => {
  it("nothing is drawn, and no button does harm", () => {
    const { next, back, seek, play, setInput, set } = now();
    next();
    back();
    seek(3);
    setInput(0, 0, 1);
    set({ digits: 6 });
    play(true);
    expect(now()).toMatchObject({ good: null, position: 0, playing: false, source: "" });
    expect(clock.timers.size).toBe(0);
    expect(currentFrame(now())).toBe(null);
  });
});

describe("stepping", () => {
  beforeEach(() => opened(SLIDE));

  it("goes one position at a time, and stands still at both ends", () => {
    const seen = [position()];
    for (let press = 0; press < 9; press += 1) {
      now().next();
      seen.push(position());
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 7, 7]);
    for (let press = 0; press < 9; press += 1) now().back();
    expect(position()).toBe(0);
  });

  it("back undoes next, at every stop of every step size", () => {
    fc.assert(
      fc.property(
        programText,
        fc.constantFrom("edge" as const, "node" as const, "pass" as const),
        (source, size) => {
          now().open({ source, settings: { size } });
          const stops = stopsOf(now());
          expect([stops[0], stops.at(-1)]).toEqual([0, lastPosition(now())]);
          for (const [place, stop] of stops.entries()) {
            now().seek(stop);
            now().next();
            expect(position()).toBe(stops[place + 1] ?? stop);
            now().back();
            expect(position()).toBe(place === stops.length - 1 ? stops.at(-2) : stop);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("by nodes passes all wires of a gate at once, and by passes the whole way", () => {
    now().set({ size: "node" });
    expect(stopsOf(now())).toEqual([0, 1, 2, 3, 5, 7]);
    now().set({ size: "pass" });
    expect(stopsOf(now())).toEqual([0, 2, 7]);
    now().seek(4);
    now().next();
    expect(position()).toBe(7);
    now().seek(4);
    now().back();
    expect(position()).toBe(2);
  });

  it.each([
    [-3, 0],
    [99, 7],
    [2.7, 2],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 7],
  ])("to %d leads to %d", (asked, reached) => {
    now().seek(3);
    now().seek(asked);
    expect(position()).toBe(reached);
  });

  it("keeps the frame the same object while nothing changes", () => {
    now().seek(4);
    const frame = currentFrame(now());
    now().point("value-n1");
    now().set({ theme: "dark" });
    expect(currentFrame(now())).toBe(frame);
    now().next();
    expect(currentFrame(now())?.position).toBe(5);
  });
});

describe("playing", () => {
  beforeEach(() => opened(SLIDE));

  it("takes a step every 1.2 s, with one timer, and stops at the end", () => {
    now().play(true);
    expect(position()).toBe(0);
    clock.advance(1_199);
    expect(position()).toBe(0);
    clock.advance(1);
    expect(position()).toBe(1);
    for (let second = 0; second < 6; second += 1) {
      expect(now().playing).toBe(true);
      expect(clock.timers.size).toBe(1);
      clock.advance(1_200);
    }
    expect(now()).toMatchObject({ position: 7, playing: false });
    expect(clock.timers.size).toBe(0);
    clock.advance(60_000);
    expect(position()).toBe(7);
  });

  it("begins anew at the end", () => {
    now().seek(7);
    now().play(true);
    expect(now()).toMatchObject({ position: 0, playing: true });
    clock.advance(1_200);
    expect(position()).toBe(1);
  });

  it("pauses at once, and goes on from there", () => {
    now().play(true);
    clock.advance(1_200);
    now().play(false);
    expect(now().playing).toBe(false);
    expect(clock.timers.size).toBe(0);
    clock.advance(5_000);
    expect(position()).toBe(1);
    now().play(true);
    clock.advance(1_200);
    expect(position()).toBe(2);
  });

  it("has one timer however often it is started, stepped and edited", () => {
    now().play(true);
    now().play(true);
    now().next();
    now().seek(2);
    now().edit(SLIDE.replace("-2", "3"));
    now().play(true);
    expect(clock.timers.size).toBe(1);
    clock.advance(1_200);
    expect(position()).toBe(3);
  });

  it("takes a new speed at once", () => {
    now().set({ speed: 0.25 });
    now().play(true);
    clock.advance(3_000);
    expect(position()).toBe(0);
    now().set({ speed: 2 });
    expect(clock.timers.size).toBe(1);
    clock.advance(600);
    expect(position()).toBe(1);
    clock.advance(600);
    expect(position()).toBe(2);
    now().play(false);
    now().set({ speed: 4 });
    expect(clock.timers.size).toBe(0);
  });

  it.each([
    ["a step back", () => now().back(), 1],
    ["the last step", () => now().seek(7), 7],
    ["another document", () => opened("a = 1\nf = a^2", 1), 1],
  ])("is ended by %s", (_, act, reached) => {
    now().seek(2);
    now().play(true);
    act();
    expect(now()).toMatchObject({ playing: false, position: reached });
    expect(clock.timers.size).toBe(0);
  });

  it("goes on through a mistake in the text", () => {
    now().play(true);
    now().edit(`${SLIDE} +`);
    clock.advance(1_200);
    expect(now()).toMatchObject({ playing: true, position: 1 });
  });
});

describe("opening", () => {
  it.each(lessons)("lesson $id shows its program from the start", (lesson) => {
    now().open({ lesson });
    expect(now()).toMatchObject({ source: lesson.program, lesson, position: 0, diagnostics: [] });
    expect(isStale(now())).toBe(false);
  });

  it("a link goes to its step, as far as there is one, with its settings", () => {
    now().open({ source: SLIDE, position: 4, settings: { digits: 6, size: "edge" } });
    expect(now()).toMatchObject({ position: 4, settings: { digits: 6, size: "edge", theme: "auto" } });
    now().open({ source: SLIDE, position: 4_000 });
    expect(now()).toMatchObject({ position: 7, settings: { digits: 6 } });
  });

  it("a text with a mistake shows the mistake", () => {
    now().open({ source: "f = (a" });
    expect(now()).toMatchObject({ source: "f = (a", good: null, position: 0 });
    expect(now().diagnostics).toHaveLength(1);
    now().edit("f = (a)");
    expect(now().good?.source).toBe("f = (a)");
  });
});

describe("settings", () => {
  it("of more digits redraw the picture with more room", () => {
    opened(SLIDE, 3);
    const before = now().good;
    now().set({ digits: 12 });
    expect(now().good?.picture.width).toBeGreaterThan(before?.picture.width ?? Number.NaN);
    expect(now().good?.trace).toBe(before?.trace);
    expect(position()).toBe(3);
    now().set({ theme: "light" });
    expect(now().settings).toMatchObject({ digits: 12, theme: "light" });
  });
});
