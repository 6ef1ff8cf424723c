/**
 * A finger flicked to the left steps on, to the right back, as in a book. It counts on what is marked `data-swipe`,
 * unless the finger was there to move something else: a slider, a text, a formula that scrolls. In: nothing; it comes
 * after the first picture. Out: how to stop.
 */
import { backstep } from "../store/backstep.ts";
import { isFlick } from "./isFlick.ts";

/** A finger that went down and is still there. */
type Down = { readonly pointer: number; readonly x: number; readonly y: number; readonly time: number };

export function listenForFlicks(): () => void {
  let down: Down | null = null;
  const onDown = (event: PointerEvent): void => {
    // A second finger makes it a pinch.
    down =
      event.pointerType === "touch" && event.isPrimary && isFree(event.target)
        ? { pointer: event.pointerId, x: event.clientX, y: event.clientY, time: event.timeStamp }
        : null;
  };
  const onUp = (event: PointerEvent): void => {
    if (down === null || event.pointerId !== down.pointer) return;
    const move = {
      x: event.clientX - down.x,
      y: event.clientY - down.y,
      time: event.timeStamp - down.time,
    };
    down = null;
    if (!isFlick(move)) return;
    const { next, back } = backstep.getState();
    if (move.x < 0) next();
    else back();
  };
  const onCancel = (): void => {
    down = null;
  };
  document.addEventListener("pointerdown", onDown);
  document.addEventListener("pointerup", onUp);
  document.addEventListener("pointercancel", onCancel);
  return () => {
    document.removeEventListener("pointerdown", onDown);
    document.removeEventListener("pointerup", onUp);
    document.removeEventListener("pointercancel", onCancel);
  };
}

function isFree(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const ground = target.closest("[data-swipe]");
  if (ground === null || target.closest("input, select, textarea, [data-editor]") !== null) return false;
  for (let element: Element | null = target; element !== null && element !== ground; ) {
    if (element instanceof HTMLElement && scrollsSideways(element)) return false;
    element = element.parentElement;
  }
  return true;
}

function scrollsSideways(element: HTMLElement): boolean {
  return element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX);
}
