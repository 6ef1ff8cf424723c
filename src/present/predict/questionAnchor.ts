/**
 * What a question points at: the wire of an edge, or the gate of a value or of the output. In: a picture and the frame
 * as it is drawn. Out: a line for a callout to be placed at; a point's line is a pixel long.
 */
import type { Frame } from "../../engine/trace/trace.ts";
import type { Point } from "../layout/geometry.ts";
import { activeEdge } from "../picture/activity.ts";
import type { Picture } from "../picture/picture.ts";

export function questionAnchor(picture: Picture, frame: Frame): readonly Point[] {
  const edge = activeEdge(frame);
  const drawn = picture.wires.find((wire) => wire.edge.index === edge?.index);
  const wire = picture.layout.wires.find(({ id }) => id === drawn?.key);
  if (wire !== undefined) return wire.points;
  const { step } = frame;
  const index = step === null || step.kind === "edge" ? -1 : step.node;
  const node = picture.nodes.find((other) => other.node.index === index);
  const { x, y } = node?.centre ?? { x: 0, y: 0 };
  const below = y + (node?.height ?? 0) / 2;
  // A wire is a curve of four points and more.
  return [-1, -0.5, 0.5, 1].map((aside) => ({ x: x + aside, y: below }));
}
