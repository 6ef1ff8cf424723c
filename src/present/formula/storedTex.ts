/**
 * The derivative of one entry by another as the stored number that it is: `x_{1}` for ∂v₀/∂W₀₁.
 * In: an edge's scene, the gate's entry and the operand's. Out: LaTeX; null where it is no stored number.
 */

import { operandEntries } from "../../engine/tensor/broadcast.ts";
import { nameTex } from "../label/nameTex.ts";
import type { Style } from "../numbers/style.ts";
import type { EdgeScene } from "./edgeScene.ts";
import { entryTex } from "./entryTex.ts";
import { gateValues } from "./gateValues.ts";
import { partialAtoms } from "./partialAtoms.ts";
import { storedEntry } from "./storedEntry.ts";

export function storedTex(scene: EdgeScene, from: number, by: number, style: Style): string | null {
  const { operation } = scene.gate;
  return operation.kind === "structural" ? structural(scene, from, by) : entrywise(scene, from, style);
}

function structural({ frame, edge, gate }: EdgeScene, from: number, by: number): string | null {
  const stored = storedEntry(gate, edge.position, gateValues(frame, gate), from, by);
  if (stored === null) return null;
  const { part, entry } = stored;
  const node = typeof part === "number" ? frame.trace.graph.nodes[gate.operands[part] ?? -1] : gate;
  return node === undefined || node.kind === "constant"
    ? null
    : entryTex(nameTex(node.symbol), node.shape, entry);
}

/** What the record writes for the entries that meet, as long as it is one of them. */
function entrywise({ frame, edge, gate }: EdgeScene, from: number, style: Style): string | null {
  const { graph } = frame.trace;
  const { operation } = gate;
  if (operation.kind !== "elementwise") return null;
  const { operands, output } = partialAtoms(graph, gate, style);
  const entries = operands.map((atom, position) => {
    const shape = graph.nodes[gate.operands[position] ?? -1]?.shape ?? [];
    return { ...atom, tex: entryTex(atom.entry, shape, operandEntries(shape, gate.shape)[from] ?? 0) };
  });
  const own = entryTex(output.entry, gate.shape, from);
  const written = operation.partials[edge.position]?.tex(entries, own);
  const known = [own, ...entries.flatMap(({ tex, constant }) => (constant === null ? [tex] : []))];
  return known.find((tex) => tex === written) ?? null;
}
