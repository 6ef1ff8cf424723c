/**
 * Pan and zoom of the stage. d3-zoom's transform goes straight to the sheet, so that moving the picture renders
 * nothing. In: the picture. Out: refs for the window and for the sheet that moves in it; `fit`, `reveal`, and
 * `follow`, which is told what part of the picture must be in view.
 */
import { select, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from "d3";
import { useCallback, useEffect, useRef } from "react";
import type { Box } from "../../present/layout/geometry.ts";
import { fitTransform, isInView, revealTransform } from "../../present/picture/fitTransform.ts";
import { frameBox, type Picture } from "../../present/picture/picture.ts";
import { type Sheet, sheetOf } from "./sheetOf.ts";

type Behavior = ZoomBehavior<HTMLDivElement, unknown>;

export function useZoom(picture: Picture, largest: number) {
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
  const latest = useRef<Box | null>(null);
  const { x: left, y: top, width, height } = frameBox(picture);

  const go = useCallback((how: "settle" | "glide", to: ZoomTransform) => {
    if (frame.current === null || behavior.current === null) return;
    manner.current = how;
    behavior.current.transform(select(frame.current), to);
    manner.current = "move";
  }, []);

  const fit = useCallback(
    (least: number) => {
      const fitted = fitTransform({ x: left, y: top, width, height }, room.current, least, largest);
      if (fitted === null) return;
      moved.current = false;
      const { x, y, scale } = fitted;
      go("settle", zoomIdentity.translate(x, y).scale(scale));
    },
    [go, left, top, width, height, largest],
  );

  const reveal = useCallback(
    (box: Box) => {
      const now = { x: current.current.x, y: current.current.y, scale: current.current.k };
      // A picture that is in view as a whole holds still, callouts included.
      if (isInView({ x: left, y: top, width, height }, now, room.current)) return;
      const next = revealTransform(box, now, room.current);
      if (next !== null) go("glide", zoomIdentity.translate(next.x, next.y).scale(next.scale));
    },
    [go, left, top, width, height],
  );

  useEffect(() => {
    const element = frame.current;
    if (element === null || sheet.current === null) return;
    const moving = sheetOf(sheet.current);
    const zooming: Behavior = zoom<HTMLDivElement, unknown>()
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
      });
    behavior.current = zooming;
    select(element).call(zooming).on("dblclick.zoom", null);
    return () => {
      select(element).on(".zoom", null);
      behavior.current = null;
    };
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const fitUnlessMoved = (): void => {
      room.current = { width: element.clientWidth, height: element.clientHeight };
      if (moved.current) return;
      fit(LEGIBLE);
      if (latest.current !== null) reveal(latest.current);
    };
    fitUnlessMoved();
    const observer = new ResizeObserver(fitUnlessMoved);
    observer.observe(element);
    return () => observer.disconnect();
  }, [fit, reveal]);

  // After a step that happens outside the window, the window follows.
  const follow = useCallback(
    (active: Box | null) => {
      latest.current = active;
      if (active !== null) reveal(active);
    },
    [reveal],
  );

  return { frame, sheet, fit, reveal, follow };
}

/** At this zoom the stage's smallest type, 14 px, is 12 px: the picture rather reaches past the edge than gets smaller. */
const LEGIBLE = 0.86;
