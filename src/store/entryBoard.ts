/**
 * Tells each view of its own entry of a list, and of nothing else. In: a store, and how a list is read from its state,
 * the same entries where nothing changed. Out: who asks for an index is called when another entry stands there. The
 * store is watched once for all of them: a step of a large graph asks one list, not every node.
 */
import type { StoreApi } from "zustand/vanilla";

export type EntryBoard<Entry> = {
  /** Null where the list is shorter. */
  readonly at: (index: number) => Entry | null;
  /** Out: how to stop. */
  readonly watch: (index: number, changed: () => void) => () => void;
};

export function createEntryBoard<State, Entry>(
  store: Pick<StoreApi<State>, "getState" | "subscribe">,
  read: (state: State) => readonly Entry[],
): EntryBoard<Entry> {
  const watchers = new Map<number, Set<() => void>>();
  let told = read(store.getState());
  store.subscribe((state) => {
    const before = told;
    told = read(state);
    if (told === before) return;
    for (const [index, own] of watchers) {
      if (told[index] === before[index]) continue;
      for (const changed of own) changed();
    }
  });
  return {
    at: (index) => read(store.getState())[index] ?? null,
    watch: (index, changed) => {
      const own = watchers.get(index) ?? new Set();
      watchers.set(index, own.add(changed));
      return () => {
        own.delete(changed);
        if (own.size === 0 && watchers.get(index) === own) watchers.delete(index);
      };
    },
  };
}
