/** One node's or one wire's own entry of a board, of whose changes alone the component is told. Null where none is. */
import { useCallback, useSyncExternalStore } from "react";
import type { EntryBoard } from "../../store/entryBoard.ts";

export function useEntry<Entry>(board: EntryBoard<Entry>, index: number): Entry | null {
  const subscribe = useCallback((changed: () => void) => board.watch(index, changed), [board, index]);
  return useSyncExternalStore(subscribe, () => board.at(index));
}
