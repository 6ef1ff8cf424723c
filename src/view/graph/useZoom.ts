/**
 * Pan and zoom of the stage. d3-zoom's transform goes straight to the group's style, so that moving the
 * picture renders nothing. In: the picture. Out: refs for the drawing; `fit`, `reveal`, and `follow`, which is told
 * what part of the picture must be in view.
 */
import { select, type ZoomBehavior, zoom, zoomIdentity } from "d3";
import { useCallback, useEffect, useRef } from "react";
import type { Box } from "../../present/layout/geometry.ts";
import { fitTransform, isInView, revealTransform } from "../../present/picture/fitTransform.ts";
import { frameBox, type Picture } from "../../present/picture/picture.ts";

export function useZoom(picture: Picture, largest: number) {
  const svg = useRef<SVGSVGElement>(null);
  const stage = useRef<SVGGElement>(null);
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  /** Someone has moved the picture: it is not moved under their hands until they ask. */
  const moved = useRef(false);
  const current = useRef(zoomIdentity);
  /** The stage's size, px; asking the element at each step would cost a layout. */
  const room = useRef({ width: 0, height: 0 });
  const latest = useRef<Box | null>(null);
  const { x: left, y: top, width, height } = frameBox(picture);

  const fit = useCallback(
    (least: number) => {
      const element = svg.current;
      if (element === null || behavior.current === null) return;
      const fitted = fitTransform({ x: left, y: top, width, height }, room.current, least, largest);
      if (fitted === null) return;
      moved.current = false;
      const { x, y, scale } = fitted;
      behavior.current.transform(select(element), zoomIdentity.translate(x, y).scale(scale));
    },
    [left, top, width, height, largest],
  );

  const reveal = useCallback(
    (box: Box) => {
      const element = svg.current;
      if (element === null || behavior.current === null) return;
      const now = { x: current.current.x, y: current.current.y, scale: current.current.k };
      // A picture that is in view as a whole holds still, callouts included.
      if (isInView({ x: left, y: top, width, height }, now, room.current)) return;
      const next = revealTransform(box, now, room.current);
      if (next === null) return;
      stage.current?.classList.add("stage-glides");
      behavior.current.transform(select(element), zoomIdentity.translate(next.x, next.y).scale(next.scale));
    },
    [left, top, width, height],
  );

  useEffect(() => {
    const element = svg.current;
    if (element === null) return;
    const zooming = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.1, 6])
      .extent(() => [
        [0, 0],
        [room.current.width, room.current.height],
      ])
      .on("zoom", ({ transform, sourceEvent }) => {
        current.current = transform;
        if (sourceEvent) {
          moved.current = true;
          stage.current?.classList.remove("stage-glides");
        }
        const { x, y, k } = transform;
        stage.current?.style.setProperty("transform", `translate(${x}px, ${y}px) scale(${k})`);
      });
    behavior.current = zooming;
    select(element).call(zooming).on("dblclick.zoom", null);
    return () => {
      select(element).on(".zoom", null);
      behavior.current = null;
    };
  }, []);

  useEffect(() => {
    const element = svg.current;
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

  return { svg, stage, fit, reveal, follow };
}

/** At this zoom the stage's smallest type, 14 px, is 12 px: the picture rather reaches past the edge than gets smaller. */
const LEGIBLE = 0.86;
