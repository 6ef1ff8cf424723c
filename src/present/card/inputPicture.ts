/** The picture of an input's card: the input on the left, a row for each gate that uses it, with what comes back. */

import type { Graph } from "../../engine/graph/graph.ts";
import { gateLite } from "../label/gateLite.ts";
import { labelRuns } from "../label/labelRuns.ts";
import { nameRuns } from "../label/nameRuns.ts";
import { runsWidth } from "../label/runsWidth.ts";
import type { Style } from "../numbers/style.ts";
import { CAPTION_WIDTH, CARD, numberSize, pillWidth, sumWidth } from "./cardMeasures.ts";
import { bend, type CardPicture, type CardRow } from "./cardPicture.ts";
import { ownSumText, pillText } from "./cardTexts.ts";
import type { NodeCard } from "./nodeCard.ts";

/** The share of the pill's height over which its wires leave. */
const FAN = 0.7;

export function inputPicture(card: NodeCard, graph: Graph, style: Style): CardPicture {
  const { drawn, strands, node } = card;
  const { gap, margin, gate: radius, consumer: small } = CARD;
  const own = numberSize(node.shape, style);
  const ownSum = ownSumText(card, style);
  const width = Math.max(2 * radius, runsWidth(drawn.label, CARD.text.glyph) + radius);
  const room = Math.max(width, own.width, sumWidth(ownSum ?? ""));
  const x = margin + room / 2;
  const left = x + width / 2;
  const parts = strands.map((strand) => {
    const label = labelRuns(gateLite(strand.gate, graph, style));
    return {
      strand,
      label,
      pill: pillText(strand, style),
      size: numberSize(strand.gate.shape, style),
      width: Math.max(2 * small, runsWidth(label, CARD.text.number) + small),
    };
  });
  const straight = margin + room + 2.5 * CARD.wire;
  // Its caption may be wider than what comes back.
  const back = Math.max(own.width, CAPTION_WIDTH);
  const pills = straight + back + 1.5 * CARD.wire;
  const gates = pills + Math.max(0, ...parts.map(({ pill }) => pillWidth(pill))) + CARD.wire;
  const ends = gates + Math.max(0, ...parts.map((part) => part.width));
  const right = Math.max(0, ...parts.map(({ size }) => size.width)) + CARD.wire;

  let top = margin;
  const wires = parts.map(({ size }) => {
    const y = top + Math.max(size.height + gap, small + CARD.number);
    top = y + Math.max(gap + Math.max(size.height, own.height) + CARD.caption, small) + CARD.rowGap;
    return y;
  });
  const above = radius * 0.8 + gap + own.height + margin;
  const below = radius * 0.8 + gap + own.height + CARD.caption + (ownSum === null ? 0 : CARD.sum) + margin;
  const middle = ((wires[0] ?? 0) + (wires.at(-1) ?? 0)) / 2;
  const down = Math.max(0, above - middle);
  const y = middle + down;
  const half = radius * 0.8;
  const rows = parts.map(({ strand, size, pill, label, width: wide }, row): CardRow => {
    const wire = (wires[row] ?? 0) + down;
    const port = parts.length === 1 ? 0 : (row / (parts.length - 1) - 0.5) * 2 * half * FAN;
    const inset = half - Math.sqrt(half ** 2 - port ** 2);
    const start = { x: left - inset, y: y + port };
    // A wire bends only where nothing stands above or below the pill.
    const free = { x: margin + room, y: start.y };
    return {
      strand,
      path: `M${start.x} ${start.y}H${free.x}${bend(free, { x: straight, y: wire })}H${ends + right}`,
      arrow: { x: straight, y: wire },
      pill: { x: pills, y: wire - CARD.pill / 2, width: pillWidth(pill), height: CARD.pill, text: pill },
      name: {
        x: gates + wide / 2,
        y: wire - small - 7,
        label: nameRuns(strand.gate.symbol, strand.gate.shape.length > 0),
        shape: null,
      },
      consumer: { x: gates + wide / 2, y: wire, width: wide, height: 2 * small, label },
      value: { x: ends + CARD.wire / 2, y: wire - gap - size.height, ...size },
      contribution: { x: straight + CARD.wire / 2 + (back - own.width) / 2, y: wire + gap, ...own },
      upstream: { x: ends + CARD.wire / 2, y: wire + gap, ...size },
      sum: null,
    };
  });
  return {
    width: Math.ceil((parts.length === 0 ? margin + room : ends + right) + margin),
    height: Math.ceil(Math.max(top - CARD.rowGap + down, y + below)),
    gate: { x, y, width, height: 2 * half, label: drawn.label },
    name: null,
    value: { x: x - own.width / 2, y: y - half - gap - own.height, ...own },
    gradient: { x: x - own.width / 2, y: y + half + gap, ...own },
    sum:
      ownSum === null
        ? null
        : {
            x: x - sumWidth(ownSum) / 2,
            y: y + half + gap + own.height + CARD.caption,
            width: sumWidth(ownSum),
            height: CARD.sum,
            text: ownSum,
          },
    out: null,
    rows,
  };
}
