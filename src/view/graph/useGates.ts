/**
 * Taking gates apart and putting them together from the drawing. In: the drawing and what to do first. Out: both
 * actions, the same functions as long as the page lives. The focus goes where the way back is.
 */
import { type RefObject, useCallback, useEffect, useRef } from "react";
import { backstep, useBackstep } from "../../store/backstep.ts";

export function useGates(svg: RefObject<SVGSVGElement | null>, first: () => void) {
  const picture = useBackstep((state) => state.good?.picture ?? null);
  const takeApartNow = useBackstep((state) => state.takeApart);
  const putTogetherNow = useBackstep((state) => state.putTogether);
  const sought = useRef<{ readonly mark: "groupTag" | "opens"; readonly key: string } | null>(null);
  const begin = useRef(first);
  begin.current = first;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sought is there once the picture is new
  useEffect(() => {
    const goal = sought.current;
    if (goal === null) return;
    sought.current = null;
    // A large picture takes a while: whoever went on to write elsewhere keeps the focus there.
    const active = document.activeElement;
    if (active !== null && active !== document.body && svg.current?.contains(active) !== true) return;
    const all = svg.current?.querySelectorAll<SVGElement>("[data-group-tag], [data-opens]") ?? [];
    for (const element of all) if (element.dataset[goal.mark] === goal.key) element.focus();
  }, [picture, svg]);

  const takeApart = useCallback(
    (key: string) => {
      begin.current();
      const { toggled } = backstep.getState();
      sought.current = { mark: "groupTag", key };
      takeApartNow(key);
      if (backstep.getState().toggled === toggled) sought.current = null;
    },
    [takeApartNow],
  );
  const putTogether = useCallback(
    (key: string) => {
      begin.current();
      const { toggled } = backstep.getState();
      sought.current = { mark: "opens", key };
      putTogetherNow(key);
      if (backstep.getState().toggled === toggled) sought.current = null;
    },
    [putTogetherNow],
  );
  return { takeApart, putTogether };
}
