/** The stage: the graph with everything known at this position, drawn by React, moved by d3-zoom. */
import { lazy, type PointerEvent, Suspense, useEffect, useMemo, useState } from "react";
import type { Frame } from "../../engine/trace/trace.ts";
import { isPlace, valuePlace } from "../../present/formula/place.ts";
import { birthNote } from "../../present/narration/birthNote.ts";
import { describeNode } from "../../present/narration/describeNode.ts";
import {
  activeBox,
  litGradient,
  litWire,
  nodeRole,
  passedNumbers,
  wireState,
} from "../../present/picture/activity.ts";
import { contractEdgeName } from "../../present/picture/contractName.ts";
import { edgeCallout } from "../../present/picture/edgeCallout.ts";
import { type GroupFrame as GroupFrameData, groupFrames } from "../../present/picture/groupFrames.ts";
import type { Picture } from "../../present/picture/picture.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentBirths, currentFrame, isStale } from "../../store/selectors.ts";
import { Panel } from "../panel/Panel.tsx";
import { Callout } from "./Callout.tsx";
import { FitButton } from "./FitButton.tsx";
import { GroupFrame } from "./GroupFrame.tsx";
import { GroupTag } from "./GroupTag.tsx";
import { Highlight } from "./Highlight.tsx";
import { Legend } from "./Legend.tsx";
import { NodeView } from "./NodeView.tsx";
import { useGates } from "./useGates.ts";
import { useGraphKeys } from "./useGraphKeys.ts";
import { useHighlight } from "./useHighlight.ts";
import { useWaitingNote } from "./useWaitingNote.ts";
import { useZoom } from "./useZoom.ts";
import { WaitingNote } from "./WaitingNote.tsx";
import { WireView } from "./WireView.tsx";

/** A card comes when a node is opened. */
const NodeCardDialog = lazy(async () => {
  const card = await import("../card/NodeCardDialog.tsx");
  return { default: card.NodeCardDialog };
});

export function Stage() {
  const picture = useBackstep((state) => state.good?.picture ?? null);
  const frame = useBackstep(currentFrame);
  const waiting = useBackstep(({ source }) =>
    source.trim() === "" ? "Type a formula to see its graph." : "The graph appears when the text is right.",
  );
  const documents = useBackstep((state) => state.documents);
  if (picture === null || frame === null) return <p className="stage-empty">{waiting}</p>;
  return <StageDrawing key={documents} picture={picture} frame={frame} />;
}

function StageDrawing({ picture, frame }: { readonly picture: Picture; readonly frame: Frame }) {
  const stale = useBackstep(isStale);
  const digits = useBackstep((state) => state.settings.digits);
  const pointed = useBackstep((state) => state.pointed);
  const point = useBackstep((state) => state.point);
  const isPresenting = useBackstep((state) => state.settings.view === "present");
  const type = useBackstep((state) => state.settings.type);
  const fits = useBackstep((state) => state.fits);
  const callout = useMemo(() => edgeCallout(picture, frame, digits), [picture, frame, digits]);
  const { svg, stage, fit, reveal } = useZoom(
    picture,
    useMemo(
      () => [activeBox(frame, picture, callout), callout].filter((box) => box !== null),
      [frame, picture, callout],
    ),
    isPresenting ? type : 0,
  );
  const waiting = useWaitingNote(frame);
  const [opened, setOpened] = useState<string | null>(null);
  const highlight = useHighlight(picture, frame.position, setOpened);
  const births = useBackstep(currentBirths);
  const frames = useMemo(() => groupFrames(picture), [picture]);
  const { takeApart, putTogether } = useGates(svg, () => setOpened(null));
  const keys = useGraphKeys(picture, {
    onOpen: setOpened,
    onTakeApart: takeApart,
    onPutTogether: putTogether,
  });
  const openedNode = picture.nodes.find(({ key }) => key === opened);
  const backwardBegun = frame.position > frame.trace.forwardCount;

  useEffect(() => {
    if (fits > 0) fit("whole");
  }, [fits, fit]);

  const onPointer = (event: PointerEvent): void => {
    const place = (event.target as Element).closest("[data-place]")?.getAttribute("data-place") ?? null;
    point(place !== null && isPlace(place) ? place : null);
  };

  return (
    <>
      <svg
        ref={svg}
        className={`stage ${stale ? "stage-stale" : ""}`}
        role="group"
        aria-label={`Computational graph of ${picture.graph.outputName}`}
        data-graph=""
        data-step={frame.position}
        data-step-count={frame.trace.steps.length}
        data-phase={frame.phase}
        data-stale={stale ? "true" : undefined}
        onKeyDown={keys.onKeyDown}
        onClickCapture={waiting.onClickCapture}
        {...(isPresenting ? highlight.pointing : {})}
        onFocus={(event) => {
          const index = Number(event.target.getAttribute("data-index") ?? -1);
          const drawn = picture.nodes.find(({ node }) => node.index === index);
          if (drawn !== undefined && event.target.matches(":focus-visible")) reveal([nodeBox(drawn)]);
        }}
        onPointerOver={onPointer}
        onPointerLeave={() => point(null)}
      >
        <g ref={stage}>
          {frames.filter(isInSight).map((group) => (
            <GroupFrame key={group.group.key} frame={group} />
          ))}
          {isPresenting ? <Highlight lit={highlight.lit} /> : null}
          {picture.wires.map((wire) => (
            <WireView
              key={wire.key}
              wire={wire}
              name={contractEdgeName(picture.graph, wire.edge)}
              state={wireState(frame, wire.edge)}
              {...passedNumbers(frame, wire.edge)}
              lit={litWire(pointed, wire.edge)}
            />
          ))}
          {picture.nodes.map((drawn) => {
            const state = frame.nodes[drawn.node.index];
            if (state === undefined) return null;
            return (
              <NodeView
                key={drawn.key}
                drawn={drawn}
                state={state}
                role={nodeRole(frame, drawn.node.index)}
                digits={digits}
                description={describeNode(frame, drawn.node.index, { digits })}
                valueBorn={birthNote(births, drawn.node.index, "value")}
                gradientBorn={birthNote(births, drawn.node.index, "gradient")}
                litValue={pointed === valuePlace(drawn.node)}
                litGradient={litGradient(pointed, drawn.node, frame)}
                backwardBegun={backwardBegun}
                focusable={keys.focusable === drawn.key}
                onOpen={setOpened}
                onTakeApart={takeApart}
              />
            );
          })}
          {frames.map((group) => (
            <GroupTag key={group.group.key} frame={group} onPutTogether={putTogether} />
          ))}
          {callout === null ? null : <Callout key={frame.position} callout={callout} pointed={pointed} />}
        </g>
      </svg>
      {stale ? (
        <p className="stale-note">The text has a mistake. This is the last graph that worked.</p>
      ) : null}
      <WaitingNote sentence={waiting.sentence} x={waiting.x} y={waiting.y} />
      <Legend />
      <FitButton onFit={() => fit("whole")} />
      {openedNode === undefined ? null : (
        <Panel key={openedNode.key} name="card">
          <Suspense fallback={null}>
            <NodeCardDialog
              frame={frame}
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

/** A definition among others is shown with its tag, while that is pointed at. */
function isInSight({ group, outline }: GroupFrameData): boolean {
  return group.kind !== "definition" || outline !== null;
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
