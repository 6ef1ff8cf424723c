/** One's own answer beside the number that was hidden, with a cross, where there is room for it. */

import type { NodeState } from "../../engine/trace/trace.ts";
import { formatTensor } from "../../present/numbers/formatTensor.ts";
import type { Style } from "../../present/numbers/style.ts";
import type { DrawnNode } from "../../present/picture/picture.ts";
import { SIZES } from "../../present/picture/sizes.ts";
import { answerPlace } from "../../present/predict/answerPlace.ts";
import { ownAnswers } from "../../store/entryBoards.ts";
import { useEntry } from "../panel/useEntry.ts";

type OwnAnswerProps = {
  readonly drawn: DrawnNode;
  readonly state: NodeState;
  readonly number: "value" | "gradient";
  readonly style: Style;
};

export function OwnAnswer({ drawn, state, number, style }: OwnAnswerProps) {
  const answer = useEntry(ownAnswers[number], drawn.node.index);
  const truth = state[number];
  if (answer === null || truth === null) return null;
  // A line through it would read as a minus sign.
  const text = `✗ ${formatTensor(answer, style)}`;
  const place = answerPlace(drawn, number, formatTensor(truth, style), text);
  return place === null ? null : (
    <text
      className="stage-number own-answer"
      x={place.x}
      y={place.y}
      fontSize={SIZES.text.note}
      textAnchor={place.anchor}
    >
      {text}
    </text>
  );
}
