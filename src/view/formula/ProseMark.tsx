/**
 * A word that lights what it names, when it is pointed at (the panel sees to that, by its place), tapped, or has
 * the focus. It goes out when the step changes under it and the word is gone.
 */
import { type ReactNode, useEffect } from "react";
import type { Mark } from "../../present/prose/markAt.ts";
import { backstep } from "../../store/backstep.ts";

type ProseMarkProps = { readonly mark: Mark; readonly text: string; readonly children: ReactNode };

export function ProseMark({ mark: { place, role, spoken }, text, children }: ProseMarkProps) {
  useEffect(() => () => putOut(place), [place]);
  return (
    <button
      type="button"
      className={`prose-mark mark-${role}`}
      data-place={place}
      aria-label={`${text}, ${spoken}`}
      onFocus={() => backstep.getState().point(place)}
      onBlur={() => putOut(place)}
    >
      {children}
    </button>
  );
}

function putOut(place: Mark["place"]): void {
  const { pointed, point } = backstep.getState();
  if (pointed === place) point(null);
}
