import { describe, expect, it } from "vitest";
import { FakeClock } from "../test/fakeClock.ts";
import { createTicker } from "./ticker.ts";

describe("the ticker", () => {
  it("ticks after each interval, asked anew each time, with one timer", () => {
    const clock = new FakeClock();
    const intervals = [100, 300, 50];
    let ticks = 0;
    const ticker = createTicker(
      clock,
      () => intervals[ticks] ?? 1_000,
      () => {
        ticks += 1;
      },
    );
    expect(clock.timers.size).toBe(0);
    ticker.start();
    clock.advance(99);
    expect(ticks).toBe(0);
    clock.advance(1);
    expect(ticks).toBe(1);
    expect(clock.timers.size).toBe(1);
    ticker.start();
    ticker.start();
    expect(clock.timers.size).toBe(1);
    clock.advance(300);
    expect(ticks).toBe(2);
    ticker.stop();
    ticker.stop();
    clock.advance(10_000);
    expect([ticks, clock.timers.size]).toEqual([2, 0]);
  });

  it("can be stopped by what it calls", () => {
    const clock = new FakeClock();
    let ticks = 0;
    const ticker = createTicker(
      clock,
      () => 10,
      () => {
        ticks += 1;
        ticker.stop();
      },
    );
    ticker.start();
    clock.advance(10);
    clock.advance(10);
    expect([ticks, clock.timers.size]).toEqual([1, 0]);
  });
});
