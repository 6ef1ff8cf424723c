/**
 * Clicking a gradient that is not ready says what it waits for, right there. Out: the note and the click
 * handler of the drawing. The note goes with the next step, click, zoom or Escape.
 */
import { type MouseEvent, useCallback, useEffect, useState } from "react";
import { backstep } from "../../store/backstep.ts";

/** What the node waits for at this position, and where that is said, px in the stage. */
export type Note = {
  readonly node: number;
  readonly position: number;
  readonly x: number;
  readonly y: number;
};

/** Px between the gradient and the note; the note's width, as in the style sheet; room it needs below. */
const GAP = 6;
const WIDTH = 256;
const HEIGHT = 76;

export function useWaitingNote() {
  const [note, setNote] = useState<Note | null>(null);
  useEffect(() => {
    if (note === null) return;
    const hide = (): void => setNote(null);
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") hide();
    };
    document.addEventListener("pointerdown", hide);
    document.addEventListener("wheel", hide);
    // Before the drawing, which keeps the keys of its nodes to itself.
    document.addEventListener("keydown", onKeyDown, true);
    return () => {
      document.removeEventListener("pointerdown", hide);
      document.removeEventListener("wheel", hide);
      document.removeEventListener("keydown", onKeyDown, true);
    };
  }, [note]);

  const onClickCapture = useCallback((event: MouseEvent<SVGSVGElement>): void => {
    const gradient = event.target instanceof Element ? event.target.closest("[data-waits]") : null;
    const node = gradient?.getAttribute("data-waits");
    if (gradient === null || node === null || node === undefined) return;
    // The node around it would open its card.
    event.stopPropagation();
    const stage = event.currentTarget.getBoundingClientRect();
    const box = gradient.getBoundingClientRect();
    const below = box.bottom - stage.top + GAP;
    setNote({
      node: Number(node),
      position: backstep.getState().position,
      x: Math.max(GAP, Math.min(box.left - stage.left, stage.width - WIDTH - GAP)),
      y: below + HEIGHT > stage.height ? Math.max(GAP, box.top - stage.top - HEIGHT) : below,
    });
  }, []);
  return { note, onClickCapture };
}
