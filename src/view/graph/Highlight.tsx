/** What the lecturer points at: a ring around a node, a sleeve around a wire. It stands behind them. */
import { wirePath } from "../../present/layout/wirePath.ts";
import type { Picture } from "../../present/picture/picture.ts";
import { useBackstep } from "../../store/backstep.ts";
import type { Chosen } from "./useHighlight.ts";

/** Between a gate's outline and the ring, px of the stage at zoom 1. */
const GAP = 4;

type HighlightProps = { readonly picture: Picture; readonly chosen: Chosen | null };

export function Highlight({ picture, chosen }: HighlightProps) {
  const isNow = useBackstep(({ position }) => position === chosen?.at);
  const isChosen = ({ key }: { readonly key: string }): boolean => key === chosen?.key;
  const lit = picture.nodes.find(isChosen) ?? picture.wires.find(isChosen);
  if (!isNow || lit === undefined) return null;
  if ("points" in lit) {
    const path = wirePath(lit.points);
    return (
      <g className="highlight" data-highlight={lit.key}>
        <path className="highlight-sleeve" d={path} />
        <path className="highlight-inside" d={path} />
      </g>
    );
  }
  const width = lit.width + 2 * GAP;
  const height = lit.height + 2 * GAP;
  return (
    <rect
      className="highlight highlight-ring"
      data-highlight={lit.key}
      x={lit.centre.x - width / 2}
      y={lit.centre.y - height / 2}
      width={width}
      height={height}
      rx={height / 2}
    />
  );
}
