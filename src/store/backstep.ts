/** The page's one store, and its hook. */
import { useStore } from "zustand";
import { type Backstep, createBackstep } from "./createBackstep.ts";
import { pageClock } from "./pageClock.ts";
import { startPageWorker } from "./pageWorker.ts";

export const backstep = createBackstep(pageClock, startPageWorker);

export function useBackstep<Selected>(selector: (state: Backstep) => Selected): Selected {
  return useStore(backstep, selector);
}
