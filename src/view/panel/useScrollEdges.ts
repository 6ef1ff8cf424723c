/**
 * Tells a box that scrolls sideways where there is more of its content: `data-more` is "left", "right" or both. In: the
 * box, and who is told at each look whether its content is wider than it. Out: nothing. It looks when the browser has
 * laid out the page anyway: asking at every step would have it done twice.
 */
import { type RefObject, useEffect, useEffectEvent } from "react";

/** px by which browsers round. */
const ROUNDING = 1;

export function useScrollEdges(
  box: RefObject<HTMLElement | null>,
  onLook: (isWide: boolean, element: HTMLElement) => void,
): void {
  const tell = useEffectEvent(onLook);
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
      tell(beyond > ROUNDING, element);
    };
    const resized = new ResizeObserver(look);
    resized.observe(element);
    // A formula drawn anew may be wider in a box that stays the same.
    for (const content of element.querySelectorAll(":scope > *, .tex")) resized.observe(content);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [box]);
}
