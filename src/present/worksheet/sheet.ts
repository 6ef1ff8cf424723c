/**
 * A program as a worksheet has it: the picture, what is given, and a row for every node that reaches the output.
 * In: a program that runs, the digits shown, the groups that are not as they are to begin with. Out: null where there is no single number to go back from.
 */

import type { GraphNode, InputNode, OperationNode } from "../../engine/graph/graph.ts";
import { run } from "../../engine/run.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { operationTex } from "../formula/operationTex.ts";
import { nodeTex, symbolPiece } from "../formula/symbolTex.ts";
import { nameRuns } from "../label/nameRuns.ts";
import type { Run } from "../label/run.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { tensorTex } from "../numbers/tensorTex.ts";
import { drawPicture, type Picture } from "../picture/picture.ts";

export type SheetRow = {
  readonly node: GraphNode;
  readonly name: readonly Run[];
  /** LaTeX of what it is made of; null for an input. */
  readonly formula: string | null;
  /** As the page writes numbers; the gradient null where none arrives. */
  readonly value: string;
  readonly gradient: string | null;
  /** What arrives by each wire, where there are several; in the order of arrival. */
  readonly contributions: readonly string[];
};

export type Sheet = {
  readonly picture: Picture;
  readonly rows: readonly SheetRow[];
  /** LaTeX of the inputs with their numbers, and of the operations with their formulas. */
  readonly given: readonly string[];
  readonly definitions: readonly string[];
};

export function sheetOf(program: string, style: Style, toggled: readonly string[]): Sheet | null {
  const { trace } = run(program, toggled);
  if (trace === null || trace.steps.length === trace.forwardCount) return null;
  const { graph } = trace;
  const picture = drawPicture(graph, style, null);
  const rows = graph.nodes.flatMap((node) => rowOf(trace, picture, node, style));
  const inputs = graph.nodes.filter((node): node is InputNode => node.kind === "input" && node.reachesOutput);
  return {
    picture,
    rows,
    given: inputs.map((node) => `${nodeTex(node)} = ${tensorTex(node.value, style)}`),
    definitions: rows.flatMap(({ node, formula }) =>
      formula === null ? [] : [`${nodeTex(node)} = ${formula}`],
    ),
  };
}

function rowOf(trace: Trace, picture: Picture, node: GraphNode, style: Style): readonly SheetRow[] {
  if (node.kind === "constant" || !node.reachesOutput) return [];
  const state = trace.timelines[node.index]?.at(-1)?.state;
  const arrivals = new Map(state?.arrivals.map(({ edge, contribution }) => [edge, contribution]));
  const exits = picture.nodes.find((drawn) => drawn.node === node)?.exits ?? [];
  const contributions = exits.flatMap(({ index }) => {
    const contribution = arrivals.get(index);
    return contribution === undefined ? [] : [formatTensor(contribution, style)];
  });
  return [
    {
      node,
      name: nameRuns(node.symbol, node.shape.length > 0),
      formula: node.kind === "input" ? null : formulaOf(trace, node, style),
      value: state?.value ? formatTensor(state.value, style) : "",
      gradient: state?.gradient ? formatTensor(state.gradient, style) : null,
      contributions: contributions.length > 1 ? contributions : [],
    },
  ];
}

function formulaOf({ graph }: Trace, node: OperationNode, style: Style): string {
  const operands = node.operands.flatMap((operand) => graph.nodes[operand] ?? []);
  const pieces = operands.map((operand) => symbolPiece(operand, style));
  return operationTex(node, pieces).tex;
}
