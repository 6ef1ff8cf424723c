/**
 * A graph with the numbers of one frame, to be looked at only: what the stage draws, without its keys and callouts. A
 * graph wider than its place scrolls sideways rather than become too small to read.
 */

import type { Frame } from "../../engine/trace/trace.ts";
import type { Style } from "../../present/numbers/style.ts";
import { nodeRole, passedNumbers, wireState } from "../../present/picture/activity.ts";
import type { Picture } from "../../present/picture/picture.ts";
import { WireDrawing } from "../graph/WireView.tsx";
import { DrawnGate } from "./DrawnGate.tsx";

type RunDrawingProps = {
  readonly picture: Picture;
  readonly frame: Frame;
  /** What it is, for those who don't see it. */
  readonly name: string;
  readonly style: Style;
  /** Nodes to mark as wrong, and wires to light. */
  readonly isWrong?: (node: number) => boolean;
  readonly isLit?: (edge: number) => boolean;
};

/** Free space around the graph, px at zoom 1. */
const ROOM = 14;
/** At the smallest zoom the smallest text is 12 px high. */
const SMALLEST = 0.86;
const LARGEST = 1.2;

export function RunDrawing({ picture, frame, name, style, isWrong, isLit }: RunDrawingProps) {
  // Wires share a way where they leave a gate: those that are lit lie on top.
  const lit = new Set(picture.wires.filter(({ edge }) => isLit?.(edge.index)));
  const wires = [...picture.wires.filter((wire) => !lit.has(wire)), ...lit];
  const [width, height] = [picture.width + 2 * ROOM, picture.height + 2 * ROOM];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="run-drawing" role="img" aria-label={name} tabIndex={0}>
      <svg
        viewBox={`${-ROOM} ${-ROOM} ${width} ${height}`}
        style={{
          minWidth: width * SMALLEST,
          maxWidth: width * LARGEST,
          maxHeight: `max(${height * SMALLEST}px, var(--run-height))`,
        }}
        aria-hidden="true"
      >
        {wires.map((wire) => (
          <WireDrawing
            key={wire.key}
            wire={wire}
            graph={picture.graph}
            sight={{
              state: wireState(frame, wire.edge),
              ...passedNumbers(frame, wire.edge),
              lit: lit.has(wire) ? "local" : null,
            }}
          />
        ))}
        {picture.nodes.map((drawn) => {
          const state = frame.nodes[drawn.node.index];
          if (state === undefined) return null;
          return (
            <DrawnGate
              key={drawn.key}
              drawn={drawn}
              state={state}
              role={nodeRole(frame, drawn.node.index)}
              style={style}
              wrong={isWrong?.(drawn.node.index) ?? false}
            />
          );
        })}
      </svg>
    </div>
  );
}
