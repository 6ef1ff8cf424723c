/**
 * The graph keeps the focus it had when the node that had it goes away with an edit, an undo or a fold: the graph's
 * tab stop takes it over. In: the drawing and its picture. Out: what to tell when the focus comes and goes.
 */
import { type RefObject, useEffect, useRef } from "react";
import type { Picture } from "../../present/picture/picture.ts";

export function useKeptFocus(svg: RefObject<SVGSVGElement | null>, picture: Picture) {
  const has = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every new picture the node may be gone
  useEffect(() => {
    // React tells of no blur for an element that it takes away itself.
    if (!has.current || document.activeElement !== document.body) return;
    svg.current?.querySelector<SVGElement>("[data-index][tabindex='0']")?.focus();
  }, [picture, svg]);
  return {
    onFocus: () => {
      has.current = true;
    },
    onBlur: () => {
      has.current = false;
    },
  };
}
