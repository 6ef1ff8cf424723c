import { describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import { createEntryBoard } from "./entryBoard.ts";

function board(list: readonly string[]) {
  const store = createStore(() => ({ list, other: 0 }));
  return { store, ...createEntryBoard(store, (state) => state.list) };
}

describe("a board of entries", () => {
  it("tells who watches an entry that another stands there, and nobody else", () => {
    const { store, watch, at } = board(["a", "b", "c"]);
    const told: string[] = [];
    for (const index of [0, 1, 2]) watch(index, () => told.push(`${index}: ${at(index)}`));
    store.setState({ list: ["a", "x", "c"] });
    expect(told).toEqual(["1: x"]);
    store.setState({ list: ["a", "x"] });
    expect(told).toEqual(["1: x", "2: null"]);
    store.setState({ list: ["a", "x"], other: 1 });
    expect(told).toHaveLength(2);
  });

  it("tells nobody who has stopped, and goes on telling the others at the same index", () => {
    const { store, watch } = board(["a"]);
    const told: string[] = [];
    const stop = watch(0, () => told.push("first"));
    watch(0, () => told.push("second"));
    stop();
    stop();
    store.setState({ list: ["b"] });
    expect(told).toEqual(["second"]);
  });

  it("tells who comes again after everybody had left", () => {
    const { store, watch } = board(["a"]);
    const told: string[] = [];
    const stop = watch(0, () => told.push("first"));
    stop();
    watch(0, () => told.push("second"));
    stop();
    store.setState({ list: ["b"] });
    expect(told).toEqual(["second"]);
  });
});
