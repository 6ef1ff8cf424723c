/** The page's one store, and its hook. */
import { useStore } from "zustand";
import { type Backstep, createBackstep } from "./createBackstep.ts";

export const backstep = createBackstep({
  setTimeout: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
  clearTimeout: (handle) => window.clearTimeout(handle),
});

export function useBackstep<Selected>(selector: (state: Backstep) => Selected): Selected {
  return useStore(backstep, selector);
}
