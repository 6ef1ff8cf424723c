/** The stage: the graph with everything known at this position, drawn by React, moved by d3-zoom. */
import { type PointerEvent, useEffect, useMemo, useState } from "react";
import type { Frame } from "../../engine/trace/trace.ts";
import { isPlace, localPlace, valuePlace } from "../../present/formula/place.ts";
import { birthNote } from "../../present/narration/birthNote.ts";
import { describeNode } from "../../present/narration/describeNode.ts";
import {
  activeBox,
  litGradient,
  nodeRole,
  passedNumbers,
  wireState,
} from "../../present/picture/activity.ts";
import { contractEdgeName } from "../../present/picture/contractName.ts";
import { edgeCallout } from "../../present/picture/edgeCallout.ts";
import { groupFrames } from "../../present/picture/groupFrames.ts";
import type { Picture } from "../../present/picture/picture.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentBirths, currentFrame, isStale } from "../../store/selectors.ts";
import { Callout } from "./Callout.tsx";
import { FitButton } from "./FitButton.tsx";
import { GroupFrame } from "./GroupFrame.tsx";
import { GroupTag } from "./GroupTag.tsx";
import { Highlight } from "./Highlight.tsx";
import { Legend } from "./Legend.tsx";
import { NodeDetails } from "./NodeDetails.tsx";
import { NodeView } from "./NodeView.tsx";
import { useGates } from "./useGates.ts";
import { useGraphKeys } from "./useGraphKeys.ts";
import { useHighlight } from "./useHighlight.ts";
import { useZoom } from "./useZoom.ts";
import { WireView } from "./WireView.tsx";

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
  const [opened, setOpened] = useState<string | null>(null);
  const keys = useGraphKeys(picture, setOpened);
  const highlight = useHighlight(picture, frame.position, setOpened);
  const births = useBackstep(currentBirths);
  const frames = useMemo(() => groupFrames(picture), [picture]);
  const { takeApart, putTogether } = useGates(svg, () => setOpened(null));
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
          {frames.map((group) => (
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
              lit={pointed === localPlace(wire.edge)}
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
      <Legend />
      <FitButton onFit={() => fit("whole")} />
      {openedNode === undefined ? null : (
        <NodeDetails
          key={openedNode.key}
          frame={frame}
          node={openedNode.node}
          onClose={() => setOpened(null)}
          onTakeApart={takeApart}
        />
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
