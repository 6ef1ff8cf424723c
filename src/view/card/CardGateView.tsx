/** A gate or a pill in a card's picture. `size`: of what stands in it, px of the picture. */
import type { CardGate } from "../../present/card/cardPicture.ts";
import { SvgLabel } from "../math/SvgLabel.tsx";

export function CardGateView({ gate, size }: { readonly gate: CardGate; readonly size: number }) {
  const { x, y, width, height, label } = gate;
  return (
    <>
      <rect
        className="gate"
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx={height / 2}
      />
      <SvgLabel runs={label} size={size} x={x} y={y + size * 0.32} />
    </>
  );
}
