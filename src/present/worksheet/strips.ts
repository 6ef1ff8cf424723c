/**
 * A graph wider than the paper, cut into strips that stand one below the other like the lines of a score. In: a
 * picture, and how wide a strip may be, px of the picture. Out: the strips, all of one height, so that a wire goes on
 * in the next one where it left the last. No node is cut: where labels reach over one another, so do the strips, and
 * each node is drawn in one of them.
 */
import type { Box } from "../layout/geometry.ts";
import type { DrawnNode, Picture } from "../picture/picture.ts";
import { blanksOf } from "./blanks.ts";

export type Strip = { readonly box: Box; readonly nodes: readonly DrawnNode[] };

/** Px around everything, for the width of lines. */
export const SHEET_MARGIN = 8;

/** Widths that are tried, so that the last strip is not a scrap. */
const TRIES = 12;

export function strips(picture: Picture, mostWidth: number): readonly Strip[] {
  const boxes = picture.nodes.map((drawn) => ({ drawn, box: around(boxesOf(drawn)) }));
  const whole = around([...boxes.map(({ box }) => box), ...wireBoxes(picture)]);
  const inStrips = (most: number): readonly Strip[] => {
    const made: { box: Box; readonly nodes: DrawnNode[] }[] = [];
    for (const { drawn, box } of boxes.toSorted((a, b) => right(a.box) - right(b.box))) {
      const last = made.at(-1);
      const joined = last && around([last.box, box]);
      if (last !== undefined && joined !== undefined && joined.width + 2 * SHEET_MARGIN <= most) {
        last.box = joined;
        last.nodes.push(drawn);
      } else {
        // Where one ends the next begins, or before: what lies between them is wire.
        const x = Math.min(box.x, last === undefined ? box.x : right(last.box));
        made.push({ box: { ...box, x, width: right(box) - x }, nodes: [drawn] });
      }
    }
    return made.map(({ box: { x, width }, nodes }, place) => {
      // Wires may reach beyond the first and the last node.
      const from = place === 0 ? Math.min(x, whole.x) : x;
      const to = place === made.length - 1 ? Math.max(x + width, right(whole)) : x + width;
      const [y, height] = [whole.y - SHEET_MARGIN, whole.height + 2 * SHEET_MARGIN];
      return { box: { x: from - SHEET_MARGIN, y, width: to - from + 2 * SHEET_MARGIN, height }, nodes };
    });
  };
  const fewest = inStrips(mostWidth);
  const least = (whole.width + 2 * SHEET_MARGIN) / fewest.length;
  if (fewest.length === 1 || least >= mostWidth) return fewest;
  for (let turn = 0; turn < TRIES; turn += 1) {
    const even = inStrips(least + ((mostWidth - least) * turn) / TRIES);
    if (even.length === fewest.length) return even;
  }
  return fewest;
}

/** A node with its labels and its boxes to write in. */
function boxesOf(drawn: DrawnNode): readonly Box[] {
  const { centre, width, height, places } = drawn;
  const { value, parts, gradient } = blanksOf(drawn);
  const gate: Box = { x: -width / 2, y: -height / 2, width, height };
  const labels = [places.name, places.value, places.gradient, value, ...parts, gradient];
  return [gate, ...labels.flatMap((box) => box ?? [])].map((box) => {
    return { ...box, x: box.x + centre.x, y: box.y + centre.y };
  });
}

function wireBoxes({ wires }: Picture): readonly Box[] {
  return wires.flatMap(({ points }) => points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}

function right({ x, width }: Box): number {
  return x + width;
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width: Math.max(...boxes.map(right)) - x, height };
}
