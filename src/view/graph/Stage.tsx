/** The stage: the graph with everything known at this position, drawn by React, moved by d3-zoom. */

import {
  type ComponentType,
  type FocusEvent,
  lazy,
  memo,
  type PointerEvent,
  Suspense,
  useEffect,
  useRef,
  useState,
} from "react";
import { isPlace, nodePlace } from "../../present/formula/place.ts";
import type { GroupFrame as GroupFrameData } from "../../present/picture/groupFrames.ts";
import { frameBox, type Picture } from "../../present/picture/picture.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { currentGroupFrames } from "../../store/currentSights.ts";
import { currentFrame, currentStyle } from "../../store/selectors.ts";
import { Panel } from "../panel/Panel.tsx";
import { useStands } from "../panel/useStands.ts";
import type { ActiveStepProps } from "./ActiveStep.tsx";
import { FitButton } from "./FitButton.tsx";
import { GroupFrame } from "./GroupFrame.tsx";
import { GroupTag } from "./GroupTag.tsx";
import { Highlight } from "./Highlight.tsx";
import { Legend } from "./Legend.tsx";
import { NodeView } from "./NodeView.tsx";
import { Question } from "./Question.tsx";
import type { StageMapProps } from "./StageMap.tsx";
import { StageNote } from "./StageNote.tsx";
import { StageSvg } from "./StageSvg.tsx";
import { useGates } from "./useGates.ts";
import { useGraphKeys } from "./useGraphKeys.ts";
import { useHighlight } from "./useHighlight.ts";
import { useKeptFocus } from "./useKeptFocus.ts";
import { useWaitingNote } from "./useWaitingNote.ts";
import { useZoom } from "./useZoom.ts";
import { WaitingNote } from "./WaitingNote.tsx";
import { WireView } from "./WireView.tsx";

/** A card comes when a node is opened. */
const NodeCardDialog = lazy(async () => {
  const card = await import("../card/NodeCardDialog.tsx");
  return { default: card.NodeCardDialog };
});

/** Most pictures need none; where its file can't be had there is none. */
const StageMap = lazy<ComponentType<StageMapProps>>(() =>
  import("./StageMap.tsx").then(
    (map) => ({ default: map.StageMap }),
    () => ({ default: () => null }),
  ),
);

/** After the first picture, as soon as can be: a step may be opened by its address. Without its file the picture is still whole. */
const ActiveStep = lazy<ComponentType<ActiveStepProps>>(() =>
  import("./ActiveStep.tsx").then(
    (active) => ({ default: active.ActiveStep }),
    () => ({ default: () => null }),
  ),
);

/** After the first picture too: few pictures have cells without numbers. */
const CellReadout = lazy<ComponentType>(() =>
  import("./CellReadout.tsx").then(
    (readout) => ({ default: readout.CellReadout }),
    () => ({ default: () => null }),
  ),
);

/** Past this many nodes an edit that moves them all, one by one, would stutter: they are there at once. */
const MOST_GLIDING = 150;

/** Nothing in here is rendered at a step but the nodes and wires that the step is about, each by itself. */
export const Stage = memo(function Stage() {
  const picture = useBackstep((state) => state.good?.picture ?? null);
  const waiting = useBackstep(({ source, awaited }) => {
    if (awaited !== null) return "Drawing the graph …";
    return source.trim() === ""
      ? "Type a formula to see its graph."
      : "The graph appears when the text is right.";
  });
  const documents = useBackstep((state) => state.documents);
  if (picture === null) return <p className="stage-empty">{waiting}</p>;
  return <StageDrawing key={documents} picture={picture} />;
});

function StageDrawing({ picture }: { readonly picture: Picture }) {
  const style = useBackstep(currentStyle);
  const point = useBackstep((state) => state.point);
  const isPresenting = useBackstep((state) => state.settings.view === "present");
  const type = useBackstep((state) => state.settings.type);
  const fits = useBackstep((state) => state.fits);
  const zoom = useZoom(picture, isPresenting ? type : 0);
  const { fit, reveal } = zoom;
  const svg = useRef<SVGSVGElement>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const stands = useStands();
  const highlight = useHighlight(picture, setOpened);
  const waiting = useWaitingNote();
  const frames = useBackstep(currentGroupFrames);
  const { takeApart, putTogether } = useGates(svg, () => setOpened(null));
  const keys = useGraphKeys(picture, {
    onOpen: setOpened,
    onTakeApart: takeApart,
    onPutTogether: putTogether,
  });
  const kept = useKeptFocus(svg, picture);
  const isLarge = picture.nodes.length > MOST_GLIDING;
  const openedNode = picture.nodes.find(({ key }) => key === opened);

  useEffect(() => {
    if (fits > 0) fit("whole");
  }, [fits, fit]);

  const onPointer = (event: PointerEvent): void => {
    const place = (event.target as Element).closest("[data-place]")?.getAttribute("data-place") ?? null;
    point(place !== null && isPlace(place) ? place : null);
  };
  const onFocus = (event: FocusEvent): void => {
    kept.onFocus();
    keys.onFocus(event);
    const index = Number(event.target.getAttribute("data-index") ?? -1);
    const drawn = picture.nodes.find(({ node }) => node.index === index);
    if (drawn === undefined || !event.target.matches(":focus-visible")) return;
    reveal([nodeBox(drawn)]);
    const gradient = currentFrame(backstep.getState())?.nodes[index]?.gradient ?? null;
    point(nodePlace(drawn.node, gradient !== null));
  };
  const onBlur = (): void => {
    kept.onBlur();
    point(null);
  };

  return (
    <>
      <div ref={zoom.frame} className="stage-frame">
        <div ref={zoom.sheet} className={`stage-sheet ${isLarge ? "stage-large" : ""}`}>
          <StageSvg
            svg={svg}
            aria-label={`Computational graph of ${picture.graph.outputName}`}
            onKeyDown={keys.onKeyDown}
            onPointerDown={keys.onPointerDown}
            onFocus={onFocus}
            onBlur={onBlur}
            onPointerOver={onPointer}
            onPointerLeave={() => point(null)}
            onClickCapture={waiting.onClickCapture}
            {...(isPresenting ? highlight.pointing : {})}
          >
            <g>
              {/* Under all nodes: the browser keeps what lies on one ground in one layer, which is what makes moving fast. */}
              <rect className="stage-ground" {...frameBox(picture)} />
              {frames.filter(isInSight).map((group) => (
                <GroupFrame key={group.group.key} frame={group} />
              ))}
              {isPresenting ? <Highlight picture={picture} chosen={highlight.chosen} /> : null}
              {picture.wires.map((wire) => (
                <WireView key={wire.key} wire={wire} graph={picture.graph} />
              ))}
              {picture.nodes.map((drawn) => (
                <NodeView
                  key={drawn.key}
                  drawn={drawn}
                  graph={picture.graph}
                  style={style}
                  focusable={keys.focusable === drawn.key}
                  onOpen={setOpened}
                  onTakeApart={takeApart}
                />
              ))}
              {frames.map((group) => (
                <GroupTag key={group.group.key} frame={group} onPutTogether={putTogether} />
              ))}
              {stands ? (
                <Suspense fallback={null}>
                  <ActiveStep follow={zoom.follow} />
                </Suspense>
              ) : null}
            </g>
          </StageSvg>
          <Question />
        </div>
      </div>
      <StageNote />
      <WaitingNote note={waiting.note} />
      <Legend />
      {stands ? (
        <Suspense fallback={null}>
          <StageMap picture={picture} watch={zoom.watch} show={zoom.show} />
          <CellReadout />
        </Suspense>
      ) : null}
      <FitButton onFit={() => fit("whole")} />
      {openedNode === undefined ? null : (
        <Panel key={openedNode.key} name="card">
          <Suspense fallback={null}>
            <NodeCardDialog
              picture={picture}
              drawn={openedNode}
              onClose={() => setOpened(null)}
              onTakeApart={takeApart}
            />
          </Suspense>
        </Panel>
      )}
    </>
  );
}

function nodeBox({ centre, width, height }: Picture["nodes"][number]) {
  const reach = 40;
  return {
    x: centre.x - width / 2 - reach,
    y: centre.y - height / 2 - reach,
    width: width + 2 * reach,
    height: height + 2 * reach,
  };
}

/** A definition among others is shown with its tag, while that is pointed at. */
function isInSight({ group, outline }: GroupFrameData): boolean {
  return group.kind !== "definition" || outline !== null;
}
