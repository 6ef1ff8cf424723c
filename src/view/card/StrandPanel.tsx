/** One wire of a card in formulas: the curve with its tangent, local, contribution, and for a gate's operand the sum. */

import type { Frame } from "../../engine/trace/trace.ts";
import { contributionLine, localLine, sumLine } from "../../present/card/cardLines.ts";
import type { CardStage, NodeCard } from "../../present/card/nodeCard.ts";
import { operandCurve } from "../../present/card/operandCurve.ts";
import type { Strand } from "../../present/card/strand.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import type { Style } from "../../present/numbers/style.ts";
import { MathLabel } from "../math/MathLabel.tsx";
import { CardLineView } from "./CardLineView.tsx";
import { OperandCurveView } from "./OperandCurveView.tsx";

type StrandPanelProps = {
  readonly frame: Frame;
  readonly card: NodeCard;
  readonly strand: Strand;
  readonly stage: CardStage;
  readonly style: Style;
};

export function StrandPanel({ frame, card, strand, stage, style }: StrandPanelProps) {
  const { gate, operand, edge, gateValue } = strand;
  const values = gate.operands.flatMap((index) => frame.nodes[index]?.value ?? []);
  const curve = gateValue === null ? null : operandCurve(gate, edge.position, values);
  const sum = card.isGate ? card.sums.find(({ node }) => node === edge.from) : undefined;
  return (
    <section className="card-strand" aria-label={`${gate.symbol} by ${operand.symbol}`}>
      <h3>
        <MathLabel runs={nameRuns(gate.symbol)} /> by <MathLabel runs={nameRuns(operand.symbol)} />
      </h3>
      {curve === null ? null : (
        <OperandCurveView curve={curve} operand={operand.symbol} gate={gate.symbol} style={style} />
      )}
      <dl className="card-lines">
        <CardLineView of="local" stage={stage} line={localLine(frame, strand, style)} />
        {strand.step === null ? null : (
          <CardLineView of="contribution" stage={stage} line={contributionLine(frame, strand, style)} />
        )}
        {sum === undefined ? null : <CardLineView of="sum" stage={stage} line={sumLine(frame, sum, style)} />}
      </dl>
    </section>
  );
}
