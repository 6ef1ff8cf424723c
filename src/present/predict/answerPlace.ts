/**
 * Where one's own answer stands beside the true number on the stage: next to it, where its place has room left.
 * In: a node's labels, which number, its text and the answer's, as they are shown. Out: where the answer's text is
 * anchored, px from the node's centre; null where there is no room, and the lists beside the picture have it alone.
 */
import { textWidth } from "../label/textWidth.ts";
import type { DrawnNode } from "../picture/picture.ts";
import { SIZES } from "../picture/sizes.ts";

export type AnswerPlace = { readonly x: number; readonly y: number; readonly anchor: "start" };

const GAP = 8;
/** A sum is written behind an equals sign, on a ground that reaches past it. */
const GROUND = 12;

export function answerPlace(
  { places, exits, node }: DrawnNode,
  number: "value" | "gradient",
  text: string,
  answer: string,
): AnswerPlace | null {
  // A grid fills its place.
  if (node.shape.length > 0) return null;
  const box = places[number];
  const isSum = number === "gradient" && exits.length > 1;
  const shown = textWidth(isSum ? `= ${text}` : text, SIZES.text.number) + (isSum ? GROUND : 0);
  const anchor = number === "value" ? (node.kind === "input" ? "middle" : "start") : places.anchor;
  const free = (anchor === "middle" ? (box.width - shown) / 2 : box.width - shown) - GAP;
  if (textWidth(answer, SIZES.text.note) > free) return null;
  const y = isSum ? box.y + 2 * SIZES.line - 1 : box.y + SIZES.line - 5;
  const start = anchor === "middle" ? box.x + (box.width + shown) / 2 : box.x + shown;
  return { x: start + GAP, y, anchor: "start" };
}
