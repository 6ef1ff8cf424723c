import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fetchAhead, whenMissing } from "./missingParts.ts";

/** A page that says that a file is missing the way Vite does: the event, then the rejection with its error. */
function pageWith(tell: () => void): () => Promise<never> {
  const page = new EventTarget();
  whenMissing(
    { addEventListener: page.addEventListener.bind(page) },
    { setTimeout: (act, after) => Number(setTimeout(act, after)) },
    tell,
  );
  return async () => {
    await Promise.resolve();
    const payload = new TypeError("no such file");
    page.dispatchEvent(Object.assign(new Event("vite:preloadError"), { payload }));
    throw payload;
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("a file that was fetched ahead and can't be had is not told", async () => {
  const tell = vi.fn();
  const load = pageWith(tell);
  fetchAhead(load);
  await vi.runAllTimersAsync();
  expect(tell).not.toHaveBeenCalled();
});

it("one that somebody asked for is told, also while another is fetched ahead", async () => {
  const tell = vi.fn();
  const load = pageWith(tell);
  fetchAhead(load);
  load().catch(() => undefined);
  await vi.runAllTimersAsync();
  expect(tell).toHaveBeenCalledOnce();
});
