/**
 * Tells a box that scrolls sideways where there is more of its content: `data-more` is "left", "right" or both. In: the
 * box. Out: whether its content is wider than it, so that it has to be reached by keyboard (WCAG 2.1.1).
 */
import { type RefObject, useEffect, useState } from "react";

/** px by which browsers round. */
const ROUNDING = 1;

export function useScrollEdges(box: RefObject<HTMLElement | null>): boolean {
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => {
      const beyond = element.scrollWidth - element.clientWidth;
      const more = [
        ...(element.scrollLeft > ROUNDING ? ["left"] : []),
        ...(element.scrollLeft < beyond - ROUNDING ? ["right"] : []),
      ];
      element.setAttribute("data-more", more.join(" "));
      setWide(beyond > ROUNDING);
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    // A formula drawn anew may be wider in a box that stays the same.
    const redrawn = new MutationObserver(look);
    redrawn.observe(element, { childList: true, subtree: true });
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      redrawn.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [box]);
  return isWide;
}
