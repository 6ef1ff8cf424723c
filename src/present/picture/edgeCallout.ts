/**
 * What happens at the active edge, as a small box right at the edge: upstream × local = contribution.
 * In: a picture, a frame, how numbers are written, what it must not cover. Out: its cells and where it stands, or null in any other step.
 */

import type { Frame } from "../../engine/trace/trace.ts";
import { contributionPlace, gradientPlace, localPlace, type Place } from "../formula/place.ts";
import { placeCallout, type Taken } from "../layout/callout.ts";
import type { Box, Point } from "../layout/geometry.ts";
import { wirePieces } from "../layout/wirePieces.ts";
import { productReproduces } from "../numbers/productReproduces.ts";
import type { Style } from "../numbers/style.ts";
import { activeEdge } from "./activity.ts";
import { CALLOUT, calloutCells, calloutText } from "./calloutCells.ts";
import type { GroupFrame } from "./groupFrames.ts";
import { type DrawnNode, frameBox, obstacles, type Picture } from "./picture.ts";

export type CalloutCell = {
  readonly text: string;
  readonly caption: string;
  readonly kind: "gradient" | "local" | "result";
  readonly place: Place;
  /** What stands before it. */
  readonly sign: string;
  readonly x: number;
  readonly width: number;
};

export type EdgeCallout = Box & {
  readonly cells: readonly CalloutCell[];
  /** The point of the wire it is about. */
  readonly anchor: Point;
};

/** Half of the widest a wire is drawn, px. */
const HALF_WIRE = 3;

/** What no callout of the picture may cover: gates, labels, the tags of groups; wires. The same for every step. */
export function calloutObstacles(picture: Picture, frames: readonly GroupFrame[]): Taken {
  return {
    boxes: [...obstacles(picture), ...frames.map(({ tag }) => tag)],
    wires: [
      ...picture.wires.flatMap(({ points }) => wirePieces(points, HALF_WIRE)),
      ...picture.nodes.flatMap(loosePiece),
    ],
  };
}

/** The piece of wire behind a node that none leaves. */
function loosePiece({ centre, width, places, isUsed }: DrawnNode): readonly Box[] {
  if (isUsed || places.stub === 0) return [];
  return [{ x: centre.x + width / 2, y: centre.y - HALF_WIRE, width: places.stub, height: 2 * HALF_WIRE }];
}

export function edgeCallout(picture: Picture, frame: Frame, style: Style, taken: Taken): EdgeCallout | null {
  const { step } = frame;
  const edge = activeEdge(frame);
  const wire = picture.wires.find((drawn) => drawn.edge === edge);
  const gate = picture.graph.nodes[wire?.edge.to ?? -1];
  if (step?.kind !== "edge" || wire === undefined || gate === undefined) return null;
  const { upstream, local, contribution } = step;
  const equals = productReproduces(step, style) ? "=" : "≈";
  const { cells, width } = calloutCells([
    {
      text: calloutText(upstream, style),
      sign: "",
      caption: "upstream",
      kind: "gradient" as const,
      place: gradientPlace(gate),
    },
    ...(local === null
      ? []
      : [
          {
            text: calloutText(local, style),
            caption: "local",
            kind: "local" as const,
            place: localPlace(wire.edge),
            sign: local.shape.length === 0 ? "×" : "⊙",
          },
        ]),
    {
      text: calloutText(contribution, style),
      // A matrix product or a sum has a rule of its own, written out in the formula.
      sign: local === null ? "→" : equals,
      caption: "contribution",
      kind: "result" as const,
      place: contributionPlace(wire.edge),
    },
  ]);
  const size = { width, height: CALLOUT.height };
  return { ...placeCallout(wire.points, size, taken, frameBox(picture)), ...size, cells };
}
