/**
 * The gradient at a node, in one of its states: nothing yet, part of a sum ("2 + ?", 1 of 2 arrived),
 * final, or none to come. A sum keeps its terms in view, each in its slot.
 */

import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { NodeState } from "../../engine/trace/trace.ts";
import { gradientPlace } from "../../present/formula/place.ts";
import { exactTensor } from "../../present/numbers/exactTensor.ts";
import { formatTensor } from "../../present/numbers/formatTensor.ts";
import type { Style } from "../../present/numbers/style.ts";
import { gridSize } from "../../present/picture/gridSize.ts";
import type { DrawnNode } from "../../present/picture/picture.ts";
import { SIZES } from "../../present/picture/sizes.ts";
import { GradientChip } from "./GradientChip.tsx";
import { GridView } from "./GridView.tsx";
import { NumberText } from "./NumberText.tsx";
import { SumSlots } from "./SumSlots.tsx";
import { useIsAskedFinished } from "./useIsAskedFinished.ts";

type GradientLabelProps = {
  readonly drawn: DrawnNode;
  readonly state: NodeState;
  readonly style: Style;
  /** arriving: this step's contribution lands here; upstream: this step's gradient leaves from here. */
  readonly role: "arriving" | "upstream" | "quiet";
  readonly lit: boolean;
  /** Whether to say of a node without a gradient that none will come. */
  readonly sayNone: boolean;
};

export function GradientLabel({ drawn, state, style, role, lit, sayNone }: GradientLabelProps) {
  const { places } = drawn;
  const box = places.gradient;
  const x = places.anchor === "start" ? box.x : box.x + box.width / 2;
  const baseline = box.y + SIZES.line - 5;
  const common = { x, anchor: places.anchor, room: box.width } as const;
  if (state.gradientState === "unreached") {
    if (!sayNone) return null;
    return (
      <NumberText
        {...common}
        y={baseline}
        text="no gradient"
        exact={null}
        className="stage-note"
        size={SIZES.text.note}
      />
    );
  }
  const isAwaited = state.gradientState === "none" && sayNone && drawn.exits.length > 1;
  if (isAwaited && drawn.node.shape.length === 0) {
    return <SumSlots {...{ drawn, state, style, role, lit }} />;
  }
  if (state.gradient === null) return null;
  if (state.gradient.shape.length > 0) {
    return <GradientGrid {...{ drawn, state, style, role, lit }} gradient={state.gradient} />;
  }
  const exact = exactTensor(state.gradient);
  const total = formatTensor(state.gradient, style);
  const place = gradientPlace(drawn.node);
  const className = `stage-gradient role-${role} ${lit ? "lit" : ""}`;
  if (state.expected < 2) {
    return (
      <g className={className} data-place={place}>
        <GradientChip {...common} y={box.y} text={total} />
        <NumberText {...common} y={baseline} text={total} exact={exact} className="" />
      </g>
    );
  }
  return <SumSlots {...{ drawn, state, style, role, lit }} />;
}

type GradientGridProps = Pick<GradientLabelProps, "drawn" | "state" | "style" | "role" | "lit"> & {
  readonly gradient: Tensor;
};

/** A vector's or matrix's gradient: what has arrived so far, and how much of it that is. */
function GradientGrid({ drawn, state, style, role, lit, gradient }: GradientGridProps) {
  const box = drawn.places.gradient;
  const { width, height } = gridSize(gradient.shape, style);
  const x = drawn.places.anchor === "middle" ? box.x + (box.width - width) / 2 : box.x;
  const partial = state.gradientState === "partial";
  const isAsked = useIsAskedFinished(drawn.node.index);
  const note = partial ? `${state.arrivals.length} of ${state.expected} arrived` : `sum of ${state.expected}`;
  return (
    <g
      className={`stage-gradient role-${role} ${lit ? "lit" : ""} state-${state.gradientState}`}
      data-place={gradientPlace(drawn.node)}
      data-waits={partial && !isAsked ? drawn.node.index : undefined}
    >
      <GridView tensor={gradient} style={style} x={x} y={box.y} />
      {state.expected < 2 || isAsked ? null : (
        <NumberText
          text={note}
          exact={null}
          x={box.width > width ? box.x : x}
          y={box.y + height + SIZES.line - 5}
          anchor="start"
          room={box.width}
          className="stage-note"
          size={SIZES.text.note}
        />
      )}
    </g>
  );
}
