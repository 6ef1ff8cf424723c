/**
 * Pan and zoom of the stage. d3-zoom's transform goes straight to the sheet, so that moving the picture renders
 * nothing. In: the picture, and what the size of its type depends on. Out: refs for the window and for the sheet that moves in it; `fit`, `reveal`, and
 * `follow`, which is told what parts of the picture must be in view, the last one surely.
 */
import { select, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from "d3";
import { useCallback, useEffect, useRef } from "react";
import type { Box } from "../../present/layout/geometry.ts";
import { fitTransform, isInView, legibleZoom, revealTransform } from "../../present/picture/fitTransform.ts";
import { frameBox, type Picture } from "../../present/picture/picture.ts";
import { type Sheet, sheetOf } from "./sheetOf.ts";

type Behavior = ZoomBehavior<HTMLDivElement, unknown>;

export function useZoom(picture: Picture, type: number) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const behavior = useRef<Behavior | null>(null);
  /** How the sheet goes where d3-zoom says: by hand, unless it is one of ours. */
  const manner = useRef<keyof Sheet>("move");
  /** Someone has moved the picture: it is not moved under their hands until they ask. */
  const moved = useRef(false);
  const current = useRef(zoomIdentity);
  /** The stage's size, px; asking the element at each step would cost a layout. */
  const room = useRef({ width: 0, height: 0 });
  const latest = useRef<readonly Box[]>([]);
  /** The least zoom at which everything can be read; it depends on the window. */
  const legible = useRef(1);
  const { x: left, y: top, width, height } = frameBox(picture);
  const whole = useRef<Box>({ x: left, y: top, width, height });

  /** Where all of the picture is in view there is nothing to pan: a finger is free to turn pages (useSwipe). */
  const markWhole = useCallback(() => {
    const { x, y, k } = current.current;
    frame.current?.toggleAttribute("data-swipe", isInView(whole.current, { x, y, scale: k }, room.current));
  }, []);

  const go = useCallback((how: "settle" | "glide", to: ZoomTransform) => {
    if (frame.current === null || behavior.current === null) return;
    manner.current = how;
    behavior.current.transform(select(frame.current), to);
    manner.current = "move";
  }, []);

  const fit = useCallback(
    (extent: "whole" | "legible") => {
      const fitted = fitTransform({ x: left, y: top, width, height }, room.current, legible.current, extent);
      if (fitted === null) return;
      moved.current = false;
      const { x, y, scale } = fitted;
      go("settle", zoomIdentity.translate(x, y).scale(scale));
    },
    [go, left, top, width, height],
  );

  const reveal = useCallback(
    (boxes: readonly Box[]) => {
      const now = { x: current.current.x, y: current.current.y, scale: current.current.k };
      // A picture that is in view as a whole holds still, callouts included.
      if (isInView({ x: left, y: top, width, height }, now, room.current)) return;
      const next = boxes.reduce((from, box) => revealTransform(box, from, room.current) ?? from, now);
      if (next !== now) go("glide", zoomIdentity.translate(next.x, next.y).scale(next.scale));
    },
    [go, left, top, width, height],
  );

  useEffect(() => {
    const element = frame.current;
    if (element === null || sheet.current === null) return;
    const moving = sheetOf(sheet.current);
    const zooming: Behavior = zoom<HTMLDivElement, unknown>()
      .filter((event) => isGesture(event) && !(isOneFinger(event) && element.hasAttribute("data-swipe")))
      .scaleExtent([0.1, 6])
      .extent(() => [
        [0, 0],
        [room.current.width, room.current.height],
      ])
      .on("zoom", ({ transform }) => {
        current.current = transform;
        if (manner.current === "move") moved.current = true;
        moving[manner.current](transform);
      })
      .on("end", () => {
        if (manner.current === "move") moving.settle(current.current);
        markWhole();
      });
    behavior.current = zooming;
    select(element).call(zooming).on("dblclick.zoom", null);
    const unprint = (): void => moving.settle(current.current);
    window.addEventListener("beforeprint", moving.print);
    window.addEventListener("afterprint", unprint);
    return () => {
      window.removeEventListener("beforeprint", moving.print);
      window.removeEventListener("afterprint", unprint);
      select(element).on(".zoom", null);
      behavior.current = null;
    };
  }, [markWhole]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the size of the type is read from the style sheet
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const fitUnlessMoved = (): void => {
      room.current = { width: element.clientWidth, height: element.clientHeight };
      legible.current = legibleZoom(smallestType(element));
      whole.current = { x: left, y: top, width, height };
      markWhole();
      if (moved.current) return;
      fit("legible");
      reveal(latest.current);
    };
    fitUnlessMoved();
    const observer = new ResizeObserver(fitUnlessMoved);
    observer.observe(element);
    // Whoever turns the phone over gets another stage: what they did to the one before means nothing there.
    const turned = (): void => {
      moved.current = false;
      fitUnlessMoved();
    };
    screen.orientation.addEventListener("change", turned);
    return () => {
      observer.disconnect();
      screen.orientation.removeEventListener("change", turned);
    };
  }, [fit, reveal, markWhole, type, left, top, width, height]);

  // After a step that happens outside the window, the window follows.
  const follow = useCallback(
    (active: readonly Box[]) => {
      latest.current = active;
      reveal(active);
    },
    [reveal],
  );

  return { frame, sheet, fit, reveal, follow };
}

/** px: the style sheet's `--smallest`. Without registered properties it is no length, and type is as on a page. */
function smallestType(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue("--smallest")) || 12;
}

/** d3-zoom's own rule: no other mouse button, and with Ctrl only a wheel or a trackpad's pinch. */
function isGesture(event: MouseEvent | TouchEvent): boolean {
  return (!event.ctrlKey || event.type === "wheel") && !("button" in event && event.button > 0);
}

function isOneFinger(event: Event): boolean {
  return event.type.startsWith("touch") && event instanceof TouchEvent && event.touches.length === 1;
}
