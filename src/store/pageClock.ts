/** The page's own time, for the store and for the address. */
import type { Clock } from "./ticker.ts";

export const pageClock: Clock = {
  setTimeout: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
  clearTimeout: (handle) => window.clearTimeout(handle),
};
