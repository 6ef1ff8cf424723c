/**
 * A group of nodes as one operation. In: the graph it stands in and its extent. Out: a record whose forward computes
 * the nodes inside and whose vector-Jacobian product runs backward through them, on the same tape as any graph. What
 * comes in at one node is one operand, however often it is used inside: its contribution is that of all paths.
 */
import type { Folded, Graph } from "../graph/graph.ts";
import type { GroupExtent } from "../graph/groupExtents.ts";
import { conventionOf } from "../ops/conventionOf.ts";
import { callGate } from "../ops/gateLabel.ts";
import { callTex } from "../ops/latex.ts";
import { operandAt } from "../ops/operandAt.ts";
import { RANK, type Structural, type Telling } from "../ops/operation.ts";
import { rateSentence } from "../ops/prose.ts";
import type { Tensor } from "../tensor/tensor.ts";
import { backward } from "./backward.ts";
import { forward } from "./forward.ts";
import { innerGraph } from "./innerGraph.ts";
import { onGradientPath } from "./onGradientPath.ts";
import { makeTape, type Tape } from "./tape.ts";
import { tensorAt } from "./tensorAt.ts";

export function compositeOperation(graph: Graph, extent: GroupExtent, folded: Folded): Structural {
  const { group, given } = folded;
  const { label, kind } = group;
  const { inside, result } = innerGraph(graph, extent);
  const tape = makeTape(inside);
  const shape = graph.nodes[extent.output]?.shape ?? [];
  const ofArguments = <Part>(parts: readonly Part[], otherwise: Part): readonly Part[] =>
    given.map((place) => (place === null ? otherwise : (parts[place] ?? otherwise)));
  const called = callGate(label);
  const differentiable = extent.operands.flatMap((index, position) =>
    graph.nodes[index]?.differentiable === true ? position : [],
  );
  const vjps = (upstream: Tensor, operands: readonly Tensor[]): readonly Tensor[] => {
    const filled = filledWith(tape, [...operands, upstream]);
    const gradients = backward(filled, forward(filled), null);
    return operands.map((_, position) => tensorAt(tape, gradients, position));
  };
  return {
    kind: "structural",
    name: label,
    aliases: [],
    operands: extent.operands.map((index) => ({ name: graph.nodes[index]?.symbol ?? "" })),
    syntax: { form: "call" },
    // A definition's name stands above its gate already.
    glyph: kind === "call" ? label : "⋯",
    gate: (constants) => (kind === "call" ? called(ofArguments(constants, null)) : "⋯"),
    tex: (operands) => callTex(`\\operatorname{${label.replaceAll("_", "\\_")}}`, operands),
    texRank: RANK.postfix,
    operandRank: extent.operands.map(() => RANK.sum),
    summary: kind === "call" ? `The program's function ${label}.` : `The program's definition of ${label}.`,
    source: "The program",
    torch: (operands) => `${label}(${operands.join(", ")})`,
    tell: (telling) => foldedSentence(label, telling),
    shape: () => shape,
    forward: (operands) => tensorAt(tape, forward(filledWith(tape, operands)), result),
    passes: (position) =>
      (inside.outgoing[position] ?? []).some((edge) => inside.edges[edge]?.carriesGradient),
    vjp: (position, upstream, operands) => operandAt(vjps(upstream, operands), position),
    vjps,
    convention: (operands, _, position) => {
      const asked = position === null ? differentiable : [position];
      const told = conventionsInside(filledWith(tape, operands), asked);
      return told.length === 0 ? null : `Inside ${label} a derivative is a convention: ${told.join(" ")}`;
    },
    // Written with the derivative's symbol alone (present/formula): what is inside is folded.
    contributionTex: () => "",
  };
}

function foldedSentence(label: string, telling: Telling): string {
  const { operand, gate, local } = telling;
  const sentence = `${label} is folded: all paths from ${operand} to ${gate} inside it count together.`;
  return Number.isNaN(local) ? sentence : `${sentence} ${rateSentence(telling)}`;
}

/** The sentences of the gates inside that stand at a kink or a tie on the way of a gradient to these inputs, each once. */
function conventionsInside(tape: Tape, inputs: readonly number[]): readonly string[] {
  const isOnPath = onGradientPath(tape.graph, inputs);
  const values = forward(tape);
  const told = tape.graph.nodes.flatMap((node) => {
    if (node.kind !== "operation" || isOnPath[node.index] !== true) return [];
    const operands = node.operands.map((operand) => tensorAt(tape, values, operand));
    return conventionOf(node.operation, node.fixed, operands, tensorAt(tape, values, node.index), null) ?? [];
  });
  return [...new Set(told)];
}

/** The tape with other values for its inputs, the first ones in their order. */
function filledWith(tape: Tape, values: readonly Tensor[]): Tape {
  const given = tape.given.slice();
  for (const [place, { data }] of values.entries()) given.set(data, tape.starts[place] ?? 0);
  return { ...tape, given };
}
