/** The draws behind every link that holds a seed. */
import { expect, it } from "vitest";
import { seededRandom } from "./random.ts";

// What its author's C prints with seed 1.
it("is mulberry32", () => {
  const { below } = seededRandom(1);
  const drawn = Array.from({ length: 5 }, () => below(2 ** 32));
  expect(drawn).toEqual([2693262067, 11749833, 2265367787, 4213581821, 4159151403]);
});

it("shuffles without losing anything, and draws evenly", () => {
  const random = seededRandom(99);
  const counts = [0, 0, 0];
  for (let turn = 0; turn < 3_000; turn += 1) {
    const order = random.shuffled([0, 1, 2]);
    expect(order.toSorted()).toEqual([0, 1, 2]);
    const first = order[0] ?? 0;
    counts[first] = (counts[first] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(100);
});
