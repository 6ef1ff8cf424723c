/**
 * Files of the page that come late or not at all. In: what is fetched ahead of any wish for it, and what Vite says of
 * every file that can't be had. Out: the second is told, except where nobody asked: whoever asks later fetches anew.
 */
import type { Clock } from "../store/ticker.ts";

const unasked = new WeakSet<Error>();

/** Silent whether or not the file can be had. */
export function fetchAhead(load: () => Promise<unknown>): void {
  load().catch((failure: unknown) => {
    if (failure instanceof Error) unasked.add(failure);
  });
}

/** Vite says that a file is missing just before the import rejects, with the same error: so it is looked at afterwards. */
export function whenMissing(
  page: Pick<Window, "addEventListener">,
  clock: Pick<Clock, "setTimeout">,
  tell: () => void,
): void {
  page.addEventListener("vite:preloadError", ({ payload }) => {
    clock.setTimeout(() => {
      if (!unasked.has(payload)) tell();
    }, 0);
  });
}
