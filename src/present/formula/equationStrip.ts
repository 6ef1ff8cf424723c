/**
 * One edge as a line of boxes, upstream × local = contribution, for large letters. In: the edge's scene. Out: boxes
 * and the signs between them. Numbers and short vectors stand in their boxes; a larger array is its symbol, and every
 * array has its shape beside what it is. Where a gate mixes entries in no plain product, the upstream goes through it.
 */

import { sizeOf, type Tensor } from "../../engine/tensor/tensor.ts";
import { shapeWords } from "../narration/shapeWords.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { arrayLocalRow } from "./arrayLocalRow.ts";
import { copiedAlong } from "./copiedAlong.ts";
import type { EdgeScene } from "./edgeScene.ts";
import { localSymbolTex } from "./localTex.ts";
import { pathsInto } from "./paths.ts";
import { partSymbol } from "./structuralTerm.ts";
import { gradientTex, nodeTex } from "./symbolTex.ts";
import { termReproduces } from "./termReproduces.ts";
import { fillVjp, openVjp, vjpFactor } from "./vjpParts.ts";

export type StripBox = {
  readonly kind: "upstream" | "local" | "contribution";
  /** Exactly one of the two: a number or a short vector as text, a larger array's symbol as LaTeX. */
  readonly text: string | null;
  readonly tex: string | null;
  /** "(2, 3)"; null for a number. */
  readonly shape: string | null;
};

/** A box, or the sign between two. */
export type StripPart = StripBox | string;

/** Entries of a vector that are written out. */
const MOST_WRITTEN = 3;

export function equationStrip(scene: EdgeScene, style: Style): readonly StripPart[] {
  const { frame, step, edge, operand, gate } = scene;
  const { graph } = frame.trace;
  const box = (kind: StripBox["kind"], value: Tensor, tex: string): StripBox => {
    const shape = value.shape.length === 0 ? null : shapeWords(value.shape);
    const isWritten = value.shape.length < 2 && sizeOf(value.shape) <= MOST_WRITTEN;
    return isWritten
      ? { kind, text: formatTensor(value, style), tex: null, shape }
      : { kind, text: null, tex, shape };
  };
  const upstream = box("upstream", step.upstream, gradientTex(graph, gate, style));
  const through = `\\left.${gradientTex(graph, operand, style)}\\right|_{\\text{through }${nodeTex(gate)}}`;
  const whole = step.expected === 1 ? gradientTex(graph, operand, style) : through;
  const contribution = box("contribution", step.contribution, whole);
  const path = pathsInto(frame, operand.index)[step.arrived - 1];
  const isRounded = path !== undefined && !termReproduces(frame, path, style);
  if (step.local !== null) {
    const copies = copiedAlong(operand.shape, gate.shape);
    const local = box("local", step.local, localSymbolTex(graph, edge));
    const product = [upstream, gate.shape.length === 0 ? "×" : "⊙", local];
    // Only what is written in numbers can be off in its last digit.
    const isInNumbers = [upstream, local, contribution].every(({ tex }) => tex === null);
    const relation = isRounded && isInNumbers ? "≈" : "=";
    return [...(copies === null ? [] : [`sum over ${copies.along}`]), ...product, relation, contribution];
  }
  const open = openVjp(graph, gate, edge.position);
  const factor = vjpFactor(open);
  const isLeft = open.endsWith("{#upstream}");
  if (factor === null || isLeft === open.startsWith("{#upstream}")) return [upstream, "→", contribution];
  const tex = fillVjp(factor, (part, script) => partSymbol(graph, gate, part, script, style));
  const local: StripBox = {
    kind: "local",
    text: null,
    tex,
    shape: arrayLocalRow(scene, style).shape ?? null,
  };
  return [...(isLeft ? [local, "·", upstream] : [upstream, "·", local]), "=", contribution];
}
