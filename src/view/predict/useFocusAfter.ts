/**
 * When a box that has the focus goes away, the focus goes to the player's "next step": one place, always there, where
 * all keys of the page work. In: the box.
 */
import { type RefObject, useLayoutEffect } from "react";

export function useFocusAfter(box: RefObject<HTMLElement | null>): void {
  // A layout effect ends before its element is taken away, when one still sees where the focus is.
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element?.contains(document.activeElement))
        document.querySelector<HTMLElement>(".player-next")?.focus({ preventScroll: true });
    };
  }, [box]);
}
