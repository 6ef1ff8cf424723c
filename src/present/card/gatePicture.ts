/** The picture of a gate's card: operands on the left, the gate, its output and what comes back on the right. */

import { nameRuns } from "../label/nameRuns.ts";
import { runsWidth } from "../label/runsWidth.ts";
import type { Style } from "../numbers/style.ts";
import { CAPTION_WIDTH, CARD, nameWidth, numberSize, pillWidth, sumWidth } from "./cardMeasures.ts";
import { bend, type CardPicture, type CardRow } from "./cardPicture.ts";
import { operandSumText, ownSumText, pillText, shapeNote } from "./cardTexts.ts";
import type { NodeCard } from "./nodeCard.ts";

/** How far apart the wires arrive at the gate, as a share of its radius. */
const PORTS = 0.55;

export function gatePicture(card: NodeCard, style: Style): CardPicture {
  const { drawn, strands, node } = card;
  const { gap, margin, gate: radius } = CARD;
  const parts = strands.map((strand) => {
    const size = numberSize(strand.operand.shape, style);
    const sum = operandSumText(card, strand, style);
    const pill = pillText(strand, style);
    const shape = shapeNote(strand.operand.shape);
    return {
      strand,
      size,
      sum,
      pill,
      shape,
      label: nameRuns(strand.operand.symbol, strand.operand.shape.length > 0),
    };
  });
  const names = Math.max(0, ...parts.map(({ label, shape }) => nameWidth(label, shape))) + 2 * margin;
  const numbers = Math.max(
    0,
    ...parts.map(({ size, sum }) => Math.max(size.width, CAPTION_WIDTH, sumWidth(sum ?? ""))),
  );
  const pills = Math.max(0, ...parts.map(({ pill }) => pillWidth(pill)));
  const straight = names + numbers + CARD.wire;
  const width = Math.max(2 * radius, runsWidth(drawn.label, CARD.text.glyph) + radius);
  const left = parts.length === 0 ? margin : straight + pills + 3 * CARD.wire;
  const x = left + width / 2;
  const own = numberSize(node.shape, style);
  const ownSum = ownSumText(card, style);
  const right = Math.max(own.width, sumWidth(ownSum ?? "")) + 2 * CARD.wire;

  let top = margin;
  const wires = parts.map(({ size, sum }) => {
    const y = top + size.height + gap;
    top = y + gap + size.height + CARD.caption + (sum === null ? 0 : CARD.sum) + CARD.rowGap;
    return y;
  });
  const above = Math.max(own.height + gap, radius + CARD.number + gap) + margin;
  const below = Math.max(gap + own.height + CARD.caption + (ownSum === null ? 0 : CARD.sum), radius) + margin;
  const middle = ((wires[0] ?? 0) + (wires.at(-1) ?? 0)) / 2;
  // Rows lower than the gate's own room move down with it.
  const down = Math.max(0, above - middle);
  const y = middle + down;
  const rows = parts.map(({ strand, size, sum, pill, shape, label }, row): CardRow => {
    const wire = (wires[row] ?? 0) + down;
    const port = parts.length === 1 ? 0 : ((2 * row) / (parts.length - 1) - 1) * radius * PORTS;
    const inset = radius - Math.sqrt(radius ** 2 - port ** 2);
    const end = { x: left + inset, y: y + port };
    // Its caption may be wider than it.
    const aside = Math.max(CAPTION_WIDTH - size.width, 0) / 2;
    const box = { x: names + aside, width: size.width, height: size.height };
    const [from, wide] = [{ x: straight, y: wire }, pillWidth(pill)];
    return {
      strand,
      path: `M${names} ${wire}H${straight}${bend(from, end)}`,
      arrow: { x: names, y: wire },
      pill: {
        x: (from.x + end.x - wide) / 2,
        y: (from.y + end.y - CARD.pill) / 2,
        width: wide,
        height: CARD.pill,
        text: pill,
      },
      name: { x: (names - margin) / 2, y: wire + CARD.text.name * 0.3, label, shape },
      consumer: null,
      value: { ...box, y: wire - gap - size.height },
      contribution: { ...box, y: wire + gap },
      upstream: null,
      sum:
        sum === null
          ? null
          : {
              x: names,
              y: wire + gap + size.height + CARD.caption,
              width: numbers,
              height: CARD.sum,
              text: sum,
            },
    };
  });
  const out = { x: left + width, y };
  return {
    width: Math.ceil(out.x + right + margin),
    height: Math.ceil(Math.max(top - CARD.rowGap + down, y + below)),
    gate: { x, y, width, height: 2 * radius, label: drawn.label },
    name: { x, y: y - radius - 10, label: nameRuns(card.name, card.node.shape.length > 0), shape: null },
    value: { x: out.x + CARD.wire, y: y - gap - own.height, ...own },
    gradient: { x: out.x + CARD.wire, y: y + gap, ...own },
    sum:
      ownSum === null
        ? null
        : {
            x: out.x + CARD.wire,
            y: y + gap + own.height + CARD.caption,
            width: right - CARD.wire,
            height: CARD.sum,
            text: ownSum,
          },
    out: { from: out, to: { x: out.x + right, y } },
    rows,
  };
}
