/**
 * Puts the question beside the wire, or the node, that it is about, where it covers least. In: the layer over the
 * drawing. It follows the drawing where that settles (its first group carries the transform); while a hand moves the
 * drawing the layer moves along, since both lie on one sheet.
 */
import { type RefObject, useLayoutEffect } from "react";
import { placeCallout } from "../../present/layout/callout.ts";
import { pointOn } from "../../present/layout/pointOn.ts";
import { questionAnchor } from "../../present/predict/questionAnchor.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { currentCallout, currentObstacles } from "../../store/currentCallout.ts";
import { drawnFrame } from "../../store/selectors.ts";

/** px between the box and the window's edge; at its foot stands what the colours mean. */
const MARGIN = 8;
const FOOT = 54;
/** px: the buttons in the stage's upper corners; the width below which there is no room beside anything. */
const CORNER = 52;
const NARROW = 520;

export function useQuestionPlace(layer: RefObject<HTMLDivElement | null>): void {
  const frame = useBackstep(drawnFrame);
  const said = useBackstep((state) => state.predictions.said);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step or sentence makes the box another one
  useLayoutEffect(() => {
    const element = layer.current;
    const box = element?.querySelector<HTMLElement>(".question");
    const line = element?.querySelector("line");
    const dot = element?.querySelector("circle");
    const drawing = element?.parentElement?.querySelector<SVGGElement>(":scope > svg > g");
    if (!element || !box || !line || !dot || !drawing) return;
    const place = (): void => {
      const transform = new DOMMatrixReadOnly(getComputedStyle(drawing).transform);
      const spot = spotOf(transform, element, box);
      if (spot === null) return;
      box.style.setProperty("left", `${spot.x}px`);
      box.style.setProperty("top", `${spot.y}px`);
      const { x, y } = spot.anchor;
      const end = {
        x: Math.min(Math.max(x, spot.x), spot.x + box.offsetWidth),
        y: Math.min(Math.max(y, spot.y), spot.y + box.offsetHeight),
      };
      for (const [key, value] of Object.entries({ x1: x, y1: y, x2: end.x, y2: end.y }))
        line.setAttribute(key, String(value));
      dot.setAttribute("cx", String(x));
      dot.setAttribute("cy", String(y));
    };
    place();
    const settled = new MutationObserver(place);
    settled.observe(drawing, { attributes: true, attributeFilter: ["style"] });
    const resized = new ResizeObserver(place);
    resized.observe(box);
    resized.observe(element);
    // What is typed and chosen in the box is no grip on the drawing.
    const keep = (event: Event): void => event.stopPropagation();
    const grips = ["mousedown", "touchstart", "dblclick", "wheel"] as const;
    for (const grip of grips) box.addEventListener(grip, keep, { passive: true });
    return () => {
      settled.disconnect();
      resized.disconnect();
      for (const grip of grips) box.removeEventListener(grip, keep);
    };
  }, [layer, frame, said]);
}

/** Where the box stands and what it points at, px in the window; null before there is a picture. */
function spotOf(transform: DOMMatrixReadOnly, layer: HTMLElement, box: HTMLElement) {
  const state = backstep.getState();
  const frame = drawnFrame(state);
  const { a: scale, e: left, f: top } = transform;
  if (state.good === null || frame === null || !(scale > 0)) return null;
  const points = questionAnchor(state.good.picture, frame);
  const callout = currentCallout(state);
  const { boxes, wires } = currentObstacles(state);
  const size = { width: box.offsetWidth / scale, height: box.offsetHeight / scale };
  const window = {
    x: (MARGIN - left) / scale,
    y: (MARGIN - top) / scale,
    width: (layer.clientWidth - 2 * MARGIN) / scale,
    height: (layer.clientHeight - MARGIN - FOOT) / scale,
  };
  const shown = (along: number, start: number): number => Math.round(along * scale + start);
  if (layer.clientWidth < NARROW) {
    const middle = pointOn(points, 0.5);
    const anchor = { x: shown(middle.x, left), y: shown(middle.y, top) };
    const foot = layer.clientHeight - box.offsetHeight - MARGIN;
    // Away from what it is about: above or below it.
    return { x: MARGIN, y: anchor.y < layer.clientHeight / 2 ? foot : MARGIN, anchor };
  }
  const corners = [0, layer.clientWidth - CORNER].map((corner) => ({
    x: (corner - left) / scale,
    y: -top / scale,
    width: CORNER / scale,
    height: CORNER / scale,
  }));
  const taken = { boxes: [...boxes, ...corners, ...(callout === null ? [] : [callout])], wires };
  const { x, y, anchor } = placeCallout(points, size, taken, window);
  return {
    x: shown(x, left),
    y: shown(y, top),
    anchor: { x: shown(anchor.x, left), y: shown(anchor.y, top) },
  };
}
