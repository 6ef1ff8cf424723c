/**
 * Hands on the stage: drag, wheel and pinch, by d3-zoom, which comes after the first picture stands. In: the window,
 * its size, what to do when a hand moves the picture and when it rests. Out: how to say that the picture was moved
 * otherwise, and how to let go.
 */
import { select, zoom, zoomIdentity } from "d3";
import type { Placing } from "./sheetOf.ts";

export type Hands = { readonly tell: (now: Placing) => void; readonly stop: () => void };

type Handlers = {
  /** px. */
  readonly room: () => { readonly width: number; readonly height: number };
  readonly onMove: (to: Placing) => void;
  readonly onRest: () => void;
};

export function panZoom(element: HTMLElement, { room, onMove, onRest }: Handlers): Hands {
  let isTold = false;
  const zooming = zoom<HTMLElement, unknown>()
    .filter((event) => isGesture(event) && !(isOneFinger(event) && element.hasAttribute("data-swipe")))
    .scaleExtent([0.1, 6])
    .extent(() => [
      [0, 0],
      [room().width, room().height],
    ])
    .on("zoom", ({ transform: { x, y, k } }) => {
      if (!isTold) onMove({ x, y, k });
    })
    .on("end", () => {
      if (!isTold) onRest();
    });
  const window = select(element);
  window.call(zooming).on("dblclick.zoom", null);
  return {
    tell: ({ x, y, k }) => {
      isTold = true;
      zooming.transform(window, zoomIdentity.translate(x, y).scale(k));
      isTold = false;
    },
    stop: () => {
      window.on(".zoom", null);
    },
  };
}

/** d3-zoom's own rule: no other mouse button, and with Ctrl only a wheel or a trackpad's pinch. */
function isGesture(event: MouseEvent | TouchEvent): boolean {
  return (!event.ctrlKey || event.type === "wheel") && !("button" in event && event.button > 0);
}

function isOneFinger(event: Event): boolean {
  return event.type.startsWith("touch") && event instanceof TouchEvent && event.touches.length === 1;
}
