/**
 * Pan and zoom of the stage. Where the picture stands goes straight to the sheet, so that moving it renders nothing.
 * In: the picture, and what the size of its type depends on. Out: refs for the window and for the sheet that moves in
 * it; `fit`, `reveal`, `show`; `follow`, which is told what parts of the picture to bring in view, the first that fits;
 * and `watch`, which tells what is.
 */
import { useCallback, useEffect, useRef } from "react";
import type { Box, Point } from "../../present/layout/geometry.ts";
import {
  fitTransform,
  isInView,
  legibleZoom,
  revealFirst,
  type Transform,
} from "../../present/picture/fitTransform.ts";
import { frameBox, type Picture } from "../../present/picture/picture.ts";
import type { Hands } from "./panZoom.ts";
import { type Sheet, sheetOf, UNMOVED } from "./sheetOf.ts";

/** What is in view: the stage's size in px, where the picture stands in it, and whether all of it is in view. */
export type View = {
  readonly picture: Box;
  readonly transform: Transform;
  readonly room: { readonly width: number; readonly height: number };
  readonly isWhole: boolean;
};

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
  /** The part of it above what the colours mean. */
  const clear = useRef(room.current);
  const latest = useRef<readonly Box[]>([]);
  /** The least zoom at which everything can be read; it depends on the window. */
  const legible = useRef(1);
  /** The size of the type when both were asked for. */
  const measuredAt = useRef<number | null>(null);
  const { x: left, y: top, width, height } = frameBox(picture);
  const whole = useRef<Box>({ x: left, y: top, width, height });

  const watcher = useRef<((view: View) => void) | null>(null);

  const viewed = useCallback((): View => {
    const { x, y, k } = current.current;
    const transform = { x, y, scale: k };
    const isWhole = isInView(whole.current, transform, room.current);
    return { picture: whole.current, transform, room: room.current, isWhole };
  }, []);

  /** The listener is told at once, and whenever the view changes; null stops it. */
  const watch = useCallback(
    (listener: ((view: View) => void) | null) => {
      watcher.current = listener;
      listener?.(viewed());
    },
    [viewed],
  );

  /** Where all of the picture is in view there is nothing to pan: a finger is free to turn pages (swipe.ts). */
  const markWhole = useCallback(() => {
    const view = viewed();
    frame.current?.toggleAttribute("data-swipe", view.isWhole);
    watcher.current?.(view);
  }, [viewed]);

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
      const fitted = fitTransform({ x: left, y: top, width, height }, clear.current, legible.current, extent);
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
      const next = revealFirst(boxes, now, clear.current);
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
            watcher.current?.(viewed());
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
  }, [markWhole, viewed]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void => {
      room.current = { width: element.clientWidth, height: element.clientHeight };
      clear.current = { ...room.current, height: room.current.height - footOf(element) };
      legible.current = legibleZoom(smallestType(element));
      measuredAt.current = type;
    };
    const fitUnlessMoved = (): void => {
      whole.current = { x: left, y: top, width, height };
      markWhole();
      if (moved.current) return;
      fit("legible");
      reveal(latest.current);
    };
    // Another picture changes nothing about the stage: measuring it would lay out the page once more.
    if (measuredAt.current !== type) measure();
    fitUnlessMoved();
    const remeasured = (): void => {
      measure();
      fitUnlessMoved();
    };
    const observer = new ResizeObserver(remeasured);
    observer.observe(element);
    // Whoever turns the phone over gets another stage: what they did to the one before means nothing there.
    const turned = (): void => {
      moved.current = false;
      remeasured();
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

  /** A hand on the map: the point comes into the middle, and the picture stays where it was put. */
  const show = useCallback(
    ({ x, y }: Point) => {
      const { k } = current.current;
      const { width: wide, height: high } = room.current;
      moved.current = true;
      go("settle", { x: wide / 2 - x * k, y: high / 2 - y * k, scale: k });
    },
    [go],
  );

  return { frame, sheet, fit, reveal, follow, watch, show };
}

/** px at the foot of the stage that the legend takes; 0 where it is not shown. */
function footOf(stage: HTMLElement): number {
  const legend = stage.parentElement?.querySelector<HTMLElement>(":scope > .legend");
  return legend && legend.offsetHeight > 0 ? stage.clientHeight - legend.offsetTop : 0;
}

/** px: the style sheet's `--smallest`. Without registered properties it is no length, and type is as on a page. */
function smallestType(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue("--smallest")) || 12;
}
