/** A run's links for the views, or why there are none. */
import { type EntryLinks, entryLinks } from "../../engine/compare/entryLinks.ts";
import type { Trace } from "../../engine/trace/trace.ts";

export function linksOf(trace: Trace): EntryLinks | string {
  return (
    entryLinks(trace) ??
    "The vectors and matrices here are too large to follow entry by entry. Choose a smaller program."
  );
}
