import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { beginStart, finishStart } from "./starts.ts";

let tab: EventTarget;

beforeEach(() => {
  const items = new Map<string, string>();
  tab = new EventTarget();
  vi.stubGlobal("window", tab);
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
});

afterEach(() => vi.unstubAllGlobals());

test("starts that hang are counted until one stands", () => {
  expect([beginStart(), beginStart(), beginStart()]).toEqual([0, 1, 2]);
  finishStart();
  expect(beginStart()).toBe(0);
});

test("a start that was left before it stood is no failure", () => {
  beginStart();
  tab.dispatchEvent(new Event("pagehide"));
  expect(beginStart()).toBe(0);
});

test("a start that threw is one, also when it is left", () => {
  beginStart();
  tab.dispatchEvent(new Event("error"));
  tab.dispatchEvent(new Event("pagehide"));
  expect(beginStart()).toBe(1);
});

test("without storage nothing is counted, and nothing fails", () => {
  vi.stubGlobal("sessionStorage", undefined);
  expect([beginStart(), beginStart(), beginStart()]).toEqual([0, 0, 0]);
  expect(finishStart).not.toThrow();
});
