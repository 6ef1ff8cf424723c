/**
 * Pan and zoom of the stage. d3-zoom's transform goes straight to the group's style, so that moving the
 * picture renders nothing. In: the picture, the parts of it that must be in view, the last one surely, and what the size of
 * its type depends on. Out: refs for the drawing,
 * and `fit` and `reveal`.
 */
import { select, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from "d3";
import { useCallback, useEffect, useRef } from "react";
import type { Box } from "../../present/layout/geometry.ts";
import { fitTransform, isInView, legibleZoom, revealTransform } from "../../present/picture/fitTransform.ts";
import { frameBox, type Picture } from "../../present/picture/picture.ts";

export function useZoom(picture: Picture, active: readonly Box[], type: number) {
  const svg = useRef<SVGSVGElement>(null);
  const stage = useRef<SVGGElement>(null);
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  /** Someone has moved the picture: it is not moved under their hands until they ask. */
  const moved = useRef(false);
  const current = useRef(zoomIdentity);
  /** The stage's size, px; asking the element at each step would cost a layout. */
  const room = useRef({ width: 0, height: 0 });
  const latest = useRef<readonly Box[]>([]);
  /** The least zoom at which everything can be read; it depends on the window. */
  const legible = useRef(1);
  const { x: left, y: top, width, height } = frameBox(picture);

  const fit = useCallback(
    (extent: "whole" | "legible") => {
      const element = svg.current;
      if (element === null || behavior.current === null) return;
      const fitted = fitTransform({ x: left, y: top, width, height }, room.current, legible.current, extent);
      if (fitted === null) return;
      moved.current = false;
      const { x, y, scale } = fitted;
      behavior.current.transform(select(element), zoomIdentity.translate(x, y).scale(scale));
    },
    [left, top, width, height],
  );

  const reveal = useCallback(
    (boxes: readonly Box[]) => {
      const element = svg.current;
      if (element === null || behavior.current === null) return;
      const now = { x: current.current.x, y: current.current.y, scale: current.current.k };
      // A picture that is in view as a whole holds still, callouts included.
      if (isInView({ x: left, y: top, width, height }, now, room.current)) return;
      const next = boxes.reduce((from, box) => revealTransform(box, from, room.current) ?? from, now);
      if (next === now) return;
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
        if (stage.current !== null) place(stage.current, transform);
      });
    behavior.current = zooming;
    select(element).call(zooming).on("dblclick.zoom", null);
    return () => {
      select(element).on(".zoom", null);
      behavior.current = null;
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the size of the type is read from the style sheet
  useEffect(() => {
    const element = svg.current;
    if (element === null) return;
    const fitUnlessMoved = (): void => {
      room.current = { width: element.clientWidth, height: element.clientHeight };
      legible.current = legibleZoom(smallestType(element));
      if (moved.current) return;
      fit("legible");
      reveal(latest.current);
    };
    fitUnlessMoved();
    const observer = new ResizeObserver(fitUnlessMoved);
    observer.observe(element);
    return () => observer.disconnect();
  }, [fit, reveal, type]);

  useEffect(() => {
    // Paper has no zoom: the whole drawing fills the frame, whatever is on the screen.
    const frame = (): void => {
      if (svg.current === null || stage.current === null) return;
      const box = stage.current.getBBox();
      stage.current.style.removeProperty("transform");
      svg.current.setAttribute("viewBox", [box.x - 8, box.y - 8, box.width + 16, box.height + 16].join(" "));
    };
    const unframe = (): void => {
      svg.current?.removeAttribute("viewBox");
      if (stage.current !== null) place(stage.current, current.current);
    };
    window.addEventListener("beforeprint", frame);
    window.addEventListener("afterprint", unframe);
    return () => {
      window.removeEventListener("beforeprint", frame);
      window.removeEventListener("afterprint", unframe);
    };
  }, []);

  // After a step that happens outside the window, the window follows.
  useEffect(() => {
    latest.current = active;
    reveal(active);
  }, [active, reveal]);

  return { svg, stage, fit, reveal };
}

function place(drawing: SVGGElement, { x, y, k }: ZoomTransform): void {
  drawing.style.setProperty("transform", `translate(${x}px, ${y}px) scale(${k})`);
}

/** px: the style sheet's `--smallest`. Without registered properties it is no length, and type is as on a page. */
function smallestType(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue("--smallest")) || 12;
}
