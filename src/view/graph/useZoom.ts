/**
 * Pan and zoom of the stage. Where the picture stands goes straight to the sheet, so that moving it renders nothing.
 * In: the picture, and what the size of its type depends on. Out: refs for the window and for the sheet that moves in
 * it; `fit`, `reveal`, and `follow`, which is told what parts of the picture must be in view, the last one surely.
 */
import { useCallback, useEffect, useRef } from "react";
import type { Box } from "../../present/layout/geometry.ts";
import {
  fitTransform,
  isInView,
  legibleZoom,
  revealTransform,
  type Transform,
} from "../../present/picture/fitTransform.ts";
import { frameBox, type Picture } from "../../present/picture/picture.ts";
import type { Hands } from "./panZoom.ts";
import { type Sheet, sheetOf, UNMOVED } from "./sheetOf.ts";

export function useZoom(picture: Picture, type: number) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const moving = useRef<Sheet | null>(null);
  const hands = useRef<Hands | null>(null);
  /** Someone has moved the picture: it is not moved under their hands until they ask. */
  const moved = useRef(false);
  const current = useRef(UNMOVED);
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

  const go = useCallback(
    (how: "settle" | "glide", { x, y, scale }: Transform) => {
      if (moving.current === null) return;
      current.current = { x, y, k: scale };
      moving.current[how](current.current);
      hands.current?.tell(current.current);
      markWhole();
    },
    [markWhole],
  );

  const fit = useCallback(
    (extent: "whole" | "legible") => {
      const fitted = fitTransform({ x: left, y: top, width, height }, room.current, legible.current, extent);
      if (fitted === null) return;
      moved.current = false;
      go("settle", fitted);
    },
    [go, left, top, width, height],
  );

  const reveal = useCallback(
    (boxes: readonly Box[]) => {
      const now = { x: current.current.x, y: current.current.y, scale: current.current.k };
      // A picture that is in view as a whole holds still, callouts included.
      if (isInView({ x: left, y: top, width, height }, now, room.current)) return;
      const next = boxes.reduce((from, box) => revealTransform(box, from, room.current) ?? from, now);
      if (next !== now) go("glide", next);
    },
    [go, left, top, width, height],
  );

  useEffect(() => {
    const element = frame.current;
    if (element === null || sheet.current === null) return;
    const ours = sheetOf(sheet.current);
    moving.current = ours;
    let isGone = false;
    import("./panZoom.ts").then(
      ({ panZoom }) => {
        if (isGone) return;
        hands.current = panZoom(element, {
          room: () => room.current,
          onMove: (to) => {
            current.current = to;
            moved.current = true;
            ours.move(to);
          },
          onRest: () => {
            ours.settle(current.current);
            markWhole();
          },
        });
        hands.current.tell(current.current);
      },
      // Without its file the picture is fitted and follows the steps; only hands can't move it.
      () => undefined,
    );
    const unprint = (): void => ours.settle(current.current);
    window.addEventListener("beforeprint", ours.print);
    window.addEventListener("afterprint", unprint);
    return () => {
      isGone = true;
      window.removeEventListener("beforeprint", ours.print);
      window.removeEventListener("afterprint", unprint);
      hands.current?.stop();
      hands.current = null;
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
