/**
 * Where everything stands in a card's picture: the gate large, a row a wire, values above the wires, gradients
 * below. In: the card and how numbers are written. Out: boxes, points and paths in `CARD`'s px; the same at every stage, so
 * that nothing jumps while one steps.
 */
import type { Run } from "../label/run.ts";
import type { Box, Point } from "../layout/geometry.ts";
import type { Strand } from "./strand.ts";

/** A gate or a pill: its centre, its size, what stands in it. */
export type CardGate = Point & {
  readonly width: number;
  readonly height: number;
  readonly label: readonly Run[];
};

/** The middle of its baseline. `shape`: written under it, of an array. */
export type CardName = Point & { readonly label: readonly Run[]; readonly shape: string | null };

export type CardRow = {
  readonly strand: Strand;
  readonly path: string;
  /** Where the gradient's arrow head points to, to the left. */
  readonly arrow: Point;
  readonly pill: Box & { readonly text: string };
  /** The operand's, of a gate; or the consumer's, of an input. */
  readonly name: CardName;
  /** The consumer of an input; a gate's operands are names only. */
  readonly consumer: CardGate | null;
  readonly value: Box;
  readonly contribution: Box;
  /** The consumer's gradient; a gate's own is drawn once for all rows. */
  readonly upstream: Box | null;
  /** Where the operand's sum is written; null where there is nothing to add. */
  readonly sum: (Box & { readonly text: string }) | null;
};

export type CardPicture = {
  readonly width: number;
  readonly height: number;
  readonly gate: CardGate;
  /** Above a gate; a pill has its name in it. */
  readonly name: CardName | null;
  readonly value: Box;
  readonly gradient: Box;
  /** Where the sum of what comes back to the node itself is written. */
  readonly sum: (Box & { readonly text: string }) | null;
  /** The wire to the right of a gate, and the arrow head of what arrives. */
  readonly out: { readonly from: Point; readonly to: Point } | null;
  readonly rows: readonly CardRow[];
};

/** From one point to another, leaving and arriving level. */
export function bend(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  return `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}
