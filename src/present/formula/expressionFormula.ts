/**
 * The formula before anything has happened: the output and the named intermediates it is made of, in symbols.
 * In: a graph. Out: one line a definition, the output first. Unnamed operations are written out in place,
 * as long as the line stays readable; past that they are called v1, v2 … and get a line of their own.
 */

import type { Graph, GraphNode, OperationNode } from "../../engine/graph/graph.ts";
import { nameTex } from "../label/nameTex.ts";
import { spokenOperation } from "../narration/spokenOperation.ts";
import type { Style } from "../numbers/style.ts";
import { tensorTex } from "../numbers/tensorTex.ts";
import { alignedTex, type Formula } from "./formula.ts";
import { linked } from "./linked.ts";
import { operationTex } from "./operationTex.ts";
import { valuePlace } from "./place.ts";
import { type Piece, symbolPiece } from "./symbolTex.ts";

/** Names and numbers on one line, and lines in the block. */
const MOST_LEAVES = 16;
const MOST_LINES = 6;

/** A piece, how many names and numbers stand in it, and the operations it calls by name. */
type Body = Piece & { readonly leaves: number; readonly mentions: readonly number[] };

export function expressionFormula(graph: Graph, style: Style): Formula {
  const bodies = new Map<number, Body>();
  const asOperand = (node: GraphNode): Body => {
    const body = bodies.get(node.index);
    if (body !== undefined && node.names.length === 0) return body;
    return mention(node, style);
  };
  for (const node of graph.nodes) {
    if (node.kind !== "operation" || !node.reachesOutput) continue;
    const operands = node.operands.flatMap((operand) => graph.nodes[operand] ?? []);
    const written = shortEnough(operands, operands.map(asOperand), style);
    bodies.set(node.index, {
      ...operationTex(node, written),
      leaves: leavesOf(written),
      mentions: written.flatMap(({ mentions }) => mentions),
    });
  }
  const lines = definitionLines(graph, bodies, style);
  return {
    title: "The expression",
    tex: alignedTex(lines),
    rows: [],
    spoken: spokenExpression(graph, style),
  };
}

/** The output's line and those of the operations it mentions, in order of first mention. */
function definitionLines(graph: Graph, bodies: ReadonlyMap<number, Body>, style: Style): readonly string[] {
  const output = graph.nodes[graph.output];
  const lines: string[] = [];
  if (output !== undefined && output.symbol !== graph.outputName) {
    lines.push(`${nameTex(graph.outputName, output.shape.length > 0)} &= ${mention(output, style).tex}`);
  }
  // A set keeps the order of insertion and may grow while it is walked.
  const wanted = new Set([graph.output]);
  for (const index of wanted) {
    const node = graph.nodes[index];
    if (node === undefined) continue;
    if (lines.length === MOST_LINES) return [...lines, "& \\vdots"];
    const body = bodies.get(index);
    lines.push(`${mention(node, style).tex} &= ${body === undefined ? givenValue(node, style) : body.tex}`);
    for (const mentioned of body?.mentions ?? []) wanted.add(mentioned);
  }
  return lines;
}

/** An output that nothing is computed for stands with its value. */
function givenValue(node: GraphNode, style: Style): string {
  return node.kind === "operation" ? "" : tensorTex(node.value, style);
}

/** Calls the longest operands by their symbols until the line is short enough. */
function shortEnough(operands: readonly GraphNode[], bodies: readonly Body[], style: Style): readonly Body[] {
  const written = [...bodies];
  while (leavesOf(written) > MOST_LEAVES) {
    const longest = written.reduce(
      (best, body, index) => (body.leaves > (written[best]?.leaves ?? 0) ? index : best),
      0,
    );
    const node = operands[longest];
    if (node === undefined || written[longest]?.leaves === 1) break;
    written[longest] = mention(node, style);
  }
  return written;
}

function leavesOf(bodies: readonly Body[]): number {
  return bodies.reduce((sum, { leaves }) => sum + leaves, 0);
}

function mention(node: GraphNode, style: Style): Body {
  const piece = symbolPiece(node, style);
  if (node.kind === "constant") return { ...piece, leaves: 1, mentions: [] };
  const dressed = (tex: string): string => linked("t-value", valuePlace(node), tex);
  const entry = piece.entry === undefined ? {} : { entry: dressed(piece.entry) };
  return {
    ...piece,
    ...entry,
    tex: dressed(piece.tex),
    leaves: 1,
    mentions: node.kind === "operation" ? [node.index] : [],
  };
}

function spokenExpression(graph: Graph, style: Style): string {
  const named = graph.nodes.filter((node): node is OperationNode => {
    return node.kind === "operation" && node.reachesOutput;
  });
  const shown = named.slice(-MOST_LINES).toReversed();
  const sentences = shown.map((node) => `${node.symbol} is ${spokenOperation(node, graph, style)}`);
  const output = graph.nodes[graph.output];
  if (output !== undefined && output.symbol !== graph.outputName)
    sentences.unshift(`${graph.outputName} is ${output.symbol}`);
  if (output?.kind === "input") sentences.push(`${output.symbol} is an input`);
  const more = named.length > shown.length ? `, and ${named.length - shown.length} more operations` : "";
  return `${sentences.join(", ")}${more}.`;
}
