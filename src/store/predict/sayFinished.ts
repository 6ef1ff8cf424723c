/**
 * An answer to "is b finished?", which is asked at the position where one is. In: the store and the answer. Apart from
 * the store, because it comes with the first question.
 */
import type { StoreApi } from "zustand/vanilla";
import type { Backstep } from "../createBackstep.ts";

export function sayFinished(store: StoreApi<Backstep>, isYes: boolean): void {
  const { predictions, position } = store.getState();
  store.setState({
    predictions: { ...predictions, finished: [...predictions.finished, { position, isYes }] },
  });
}
