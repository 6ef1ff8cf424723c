/**
 * What a structural gate gives to one operand, `∂L/∂v x^⊤`, as LaTeX in symbols and in numbers.
 * In: the gate and the edge. Out: LaTeX, each part tied to its place: what arrives to the gate's gradient, the
 * stored values that the local derivative is made of to those values.
 */

import type { Edge, Graph, OperationNode } from "../../engine/graph/graph.ts";
import { RANK } from "../../engine/ops/operation.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import { bracketedTex } from "../numbers/numberTex.ts";
import type { Style } from "../numbers/style.ts";
import { tensorTexFactor } from "../numbers/tensorTex.ts";
import type { GateValues } from "./gateValues.ts";
import { classed, linked } from "./linked.ts";
import { gradientPlace, valuePlace } from "./place.ts";
import { gradientTex, symbolPiece } from "./symbolTex.ts";
import { transposed } from "./transposed.ts";
import { vectorForm } from "./vectorForm.ts";
import { fillVjp, openVjp, type VjpPart, type VjpScript } from "./vjpParts.ts";

/** `links`: false for a path not yet travelled, which is one grey piece. */
export function structuralSymbols(
  graph: Graph,
  gate: OperationNode,
  edge: Edge,
  style: Style,
  links: boolean,
): string {
  return fillVjp(openVjp(graph, gate, edge.position), (part, script) => {
    const tex = partSymbol(graph, gate, part, script, style);
    return links ? dressed(graph, gate, part, tex) : tex;
  });
}

/** The same with matrices in place of names. */
export function structuralNumbers(
  graph: Graph,
  gate: OperationNode,
  edge: Edge,
  upstream: Tensor,
  values: GateValues,
  style: Style,
): string {
  const open = openVjp(graph, gate, edge.position).replaceAll("\\,", " \\cdot ");
  return fillVjp(open, (part, script) => {
    const tensor = part === "upstream" ? upstream : part === "output" ? values.output : values.operands[part];
    return tensor === undefined
      ? ""
      : dressed(graph, gate, part, partNumber(graph, gate, part, tensor, script, style));
  });
}

/** A part in symbols: `x^{\top}`; a script's fraction, or name with a script of its own, stands in brackets. */
export function partSymbol(
  graph: Graph,
  gate: OperationNode,
  part: VjpPart,
  script: VjpScript,
  style: Style,
): string {
  const top = script === "transposed" ? "^{\\top}" : "";
  if (part === "upstream") {
    const tex = gradientTex(graph, gate, style);
    return script === null ? tex : `\\left(${tex}\\right)${top}`;
  }
  const node = part === "output" ? gate : graph.nodes[gate.operands[part] ?? -1];
  if (node === undefined) return "";
  const { tex, rank } = symbolPiece(node, style, vectorForm(graph, gate, part));
  const atom = rank === RANK.atom && !(script === "indexed" && tex.includes("_"));
  return `${atom ? tex : bracketedTex(tex)}${top}`;
}

/** A part in numbers, turned where the formula transposes it. */
export function partNumber(
  graph: Graph,
  gate: OperationNode,
  part: VjpPart,
  tensor: Tensor,
  script: VjpScript,
  style: Style,
): string {
  const form = vectorForm(graph, gate, part === "upstream" ? "output" : part);
  if (script !== "transposed") return tensorTexFactor(tensor, style, form);
  return tensorTexFactor(transposed(tensor), style, form === "row" ? "column" : "row");
}

function dressed(graph: Graph, gate: OperationNode, part: VjpPart, tex: string): string {
  if (part === "upstream") return linked("t-gradient", gradientPlace(gate), tex);
  const node = part === "output" ? gate : graph.nodes[gate.operands[part] ?? -1];
  return node === undefined || node.kind === "constant"
    ? classed("t-local", tex)
    : linked("t-local", valuePlace(node), tex);
}
