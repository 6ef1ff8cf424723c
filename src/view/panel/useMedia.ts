/** Whether a media query holds now, such as the one for a narrow window; asked again whenever that changes. */
import { useCallback, useMemo, useSyncExternalStore } from "react";

/** Too small for panels beside the stage: a phone, either way up, or a page magnified four times. */
export const COMPACT = "(max-width: 53.75em), (max-height: 30em)";

/** Too narrow for all of the page's buttons in a row. */
export const NARROW = "(max-width: 60em)";

export function useMedia(query: string): boolean {
  const media = useMemo(() => matchMedia(query), [query]);
  const subscribe = useCallback(
    (changed: () => void) => {
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => media.matches);
}
