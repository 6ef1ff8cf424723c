/**
 * A gradient that is a sum: a slot for each wire that brings a part of it, in the order of arrival, empty until it
 * has come; under them what they come to. Pointing at a slot lights its wire and its term in the formula.
 */

import type { NodeState } from "../../engine/trace/trace.ts";
import { contributionPlace, gradientPlace } from "../../present/formula/place.ts";
import type { Box } from "../../present/layout/geometry.ts";
import { exactTensor } from "../../present/numbers/exactTensor.ts";
import type { Style } from "../../present/numbers/style.ts";
import type { DrawnNode } from "../../present/picture/picture.ts";
import { SIZES } from "../../present/picture/sizes.ts";
import { type PlacedSlot, placeSlots } from "../../present/picture/slotPlaces.ts";
import { type Slot, slotText, sumResult, sumSlots } from "../../present/picture/sumSlots.ts";
import { useBackstep } from "../../store/backstep.ts";
import { GradientChip } from "./GradientChip.tsx";
import { NumberText } from "./NumberText.tsx";
import { useIsAskedFinished } from "./useIsAskedFinished.ts";

type SumSlotsProps = {
  readonly drawn: DrawnNode;
  readonly state: NodeState;
  readonly style: Style;
  readonly role: "arriving" | "upstream" | "quiet";
  readonly lit: boolean;
};

/** Px by which a chip reaches past its text to either side. */
const CHIP = 6;

export function SumSlots({ drawn, state, style, role, lit }: SumSlotsProps) {
  const { places, exits, node } = drawn;
  const placed = placeSlots(sumSlots(exits, state.arrivals), places.gradient, places.anchor, style);
  // Whether more is to come is what the reader is to find: the empty slots and the count would tell.
  const isAskedFinished = useIsAskedFinished(node.index);
  const slots = isAskedFinished ? placed.slice(0, placed.findLastIndex(hasArrived) + 1) : placed;
  const isWhole = state.gradientState === "final";
  // While the next one is asked for, the last one is not new any more.
  const isAsking = useBackstep(({ predictions }) => predictions.asking !== null);
  const newest = role === "arriving" && !isAsking ? state.arrivals.at(-1)?.edge : undefined;
  const { x, y, width } = places.gradient;
  // A chip reaches past its text.
  const at = places.anchor === "start" ? x + CHIP : x + width / 2;
  const result = sumResult(state, style);
  return (
    <g
      className={`stage-gradient stage-sum role-${role} state-${state.gradientState} ${lit ? "lit" : ""}`}
      data-place={gradientPlace(node)}
      data-waits={isWhole || isAskedFinished ? undefined : node.index}
    >
      <rect className="mark-hit" {...places.gradient} />
      {slots.map(({ slot, box }, place) => (
        <SlotView
          key={slot?.edge.index ?? `rest ${place}`}
          {...{ slot, box, style }}
          isFirst={place === 0}
          isNew={slot !== null && slot.edge.index === newest}
        />
      ))}
      {isWhole ? (
        <GradientChip
          {...{ x: at, y: y + SIZES.line + 3, anchor: places.anchor, room: width - 2 * CHIP, text: result }}
        />
      ) : null}
      {isAskedFinished ? null : (
        <NumberText
          text={result}
          exact={isWhole && state.gradient !== null ? exactTensor(state.gradient) : null}
          x={at}
          y={y + 2 * SIZES.line - 1}
          anchor={places.anchor}
          room={width - 2 * CHIP}
          className={isWhole ? "stage-total" : "stage-note"}
          {...(isWhole ? {} : { size: SIZES.text.note })}
        />
      )}
    </g>
  );
}

function hasArrived({ slot }: PlacedSlot): boolean {
  return slot !== null && slot.contribution !== null;
}

type SlotViewProps = {
  readonly slot: Slot | null;
  readonly box: Box;
  readonly style: Style;
  readonly isFirst: boolean;
  /** It arrived in this step. */
  readonly isNew: boolean;
};

function SlotView({ slot, box, style, isFirst, isNew }: SlotViewProps) {
  const place = slot === null ? null : contributionPlace(slot.edge);
  const isLit = useBackstep(({ pointed }) => place !== null && pointed === place);
  const text = slotText(slot, style);
  const exact = slot?.contribution ? exactTensor(slot.contribution) : null;
  const state = slot === null ? "rest" : slot.contribution === null ? "empty" : isNew ? "new" : "filled";
  return (
    <>
      {isFirst ? null : (
        <text
          className="slot-sign"
          x={box.x - SIZES.slotGap / 2}
          y={box.y + SIZES.line - 5}
          textAnchor="middle"
        >
          {" + "}
        </text>
      )}
      <g className={`slot slot-${state} ${isLit ? "lit" : ""}`} data-place={place ?? undefined}>
        {slot === null ? null : <rect className="slot-box" {...box} rx={5} />}
        <NumberText
          text={text}
          exact={exact === text ? null : exact}
          x={box.x + box.width / 2}
          y={box.y + SIZES.line - 5}
          anchor="middle"
          room={box.width - 4}
          className=""
        />
      </g>
    </>
  );
}
