/**
 * A map in a free corner while the graph is larger than the stage: every node a dot, what is alive marked, and the part
 * in view framed. Pressing or dragging moves the view. Moving the view renders nothing here. The arrow keys go from
 * node to node and bring each into view, so the map itself is for the pointer alone.
 */
import { memo, type PointerEvent, useCallback, useEffect, useRef } from "react";
import type { Frame } from "../../engine/trace/trace.ts";
import type { Box, Point } from "../../present/layout/geometry.ts";
import { wirePath } from "../../present/layout/wirePath.ts";
import { nodeRole, wireState } from "../../present/picture/activity.ts";
import { freeCorner, mapSize, seenBoxes, viewBox } from "../../present/picture/mapPlace.ts";
import { frameBox, type Picture } from "../../present/picture/picture.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentCallout } from "../../store/currentCallout.ts";
import { currentFrame } from "../../store/selectors.ts";
import type { View } from "./useZoom.ts";

export type StageMapProps = {
  readonly picture: Picture;
  /** Tells at once, and whenever the view changes, what is in view; null stops it. */
  readonly watch: (listener: ((view: View) => void) | null) => void;
  /** Brings a point of the picture into the middle. */
  readonly show: (point: Point) => void;
};

/** Share of a narrow stage's width that the map may take. */
const SHARE = 0.28;
const MOST = { width: 168, height: 104 };
/** Share of the picture in view, in width and height, from which on nobody is lost. */
const NEARLY_WHOLE = 0.8;
const INSET = { width: 12, height: 54 };

export function StageMap({ picture, watch, show }: StageMapProps) {
  const host = useRef<SVGSVGElement>(null);
  const pane = useRef<SVGRectElement>(null);
  const frame = useBackstep(currentFrame);
  const callout = useBackstep(currentCallout);
  const latest = useRef<{ view: View | null; seen: readonly Box[] }>({ view: null, seen: [] });
  const isHeld = useRef(false);
  const whole = frameBox(picture);

  const draw = useCallback(() => {
    const { view, seen: boxes } = latest.current;
    if (view === null || host.current === null || pane.current === null) return;
    const most = { width: Math.min(MOST.width, view.room.width * SHARE), height: MOST.height };
    const size = mapSize(view.picture, most);
    host.current.setAttribute("width", String(size.width));
    host.current.setAttribute("height", String(size.height));
    const { scale } = view.transform;
    const isNearlyWhole =
      view.room.width >= NEARLY_WHOLE * scale * view.picture.width &&
      view.room.height >= NEARLY_WHOLE * scale * view.picture.height;
    // Under a hand the map stays where it is.
    if (!isHeld.current) {
      const corner = isNearlyWhole ? null : freeCorner(size, INSET, view.transform, view.room, boxes);
      host.current.toggleAttribute("data-shown", corner !== null);
      if (corner !== null) host.current.setAttribute("data-corner", corner);
    }
    for (const [name, value] of Object.entries(viewBox(view.transform, view.room)))
      pane.current.setAttribute(name, String(value));
  }, []);

  useEffect(() => {
    watch((view) => {
      latest.current = { ...latest.current, view };
      draw();
    });
    return () => watch(null);
  }, [watch, draw]);
  useEffect(() => {
    const seen = frame === null ? [] : seenBoxes(picture, frame, callout);
    latest.current = { ...latest.current, seen };
    draw();
  }, [picture, frame, callout, draw]);

  const onPointer = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.buttons !== 1) return;
    const map = event.currentTarget.getBoundingClientRect();
    if (event.type === "pointerdown") {
      event.currentTarget.setPointerCapture(event.pointerId);
      isHeld.current = true;
    }
    show({
      x: whole.x + ((event.clientX - map.x) / map.width) * whole.width,
      y: whole.y + ((event.clientY - map.y) / map.height) * whole.height,
    });
  };

  const letGo = (): void => {
    isHeld.current = false;
    draw();
  };

  return (
    <svg
      ref={host}
      className="stage-map"
      aria-hidden="true"
      viewBox={`${whole.x} ${whole.y} ${whole.width} ${whole.height}`}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onLostPointerCapture={letGo}
    >
      <Dots picture={picture} />
      {frame === null ? null : <Alive picture={picture} frame={frame} />}
      <rect ref={pane} className="stage-map-view" rx={12} />
    </svg>
  );
}

const Dots = memo(function Dots({ picture }: { readonly picture: Picture }) {
  return picture.nodes.map(({ key, centre }) => (
    <circle key={key} className="stage-map-node" cx={centre.x} cy={centre.y} r={22} />
  ));
});

/** The nodes and the wire that this step is about. */
function Alive({ picture, frame }: { readonly picture: Picture; readonly frame: Frame }) {
  const phase = frame.step?.kind === "forward" ? "value" : "gradient";
  return (
    <g className={`stage-map-alive stage-map-${phase}`}>
      {picture.wires
        .filter(({ edge }) => wireState(frame, edge) === "active")
        .map(({ key, points }) => (
          <path key={key} d={wirePath(points)} />
        ))}
      {picture.nodes
        .filter(({ node }) => nodeRole(frame, node.index) !== "quiet")
        .map(({ key, centre }) => (
          <circle key={key} cx={centre.x} cy={centre.y} r={36} />
        ))}
    </g>
  );
}
