/**
 * What the card of one node shows at a position. In: a frame, the picture, one of its nodes. Out: the wires along
 * which the chain rule works here (a gate's operands; of an input, which has none, its consumers), and what has come
 * back so far. Learned from the "one node" slides of CS231n: upstream in, locals inside, contributions out.
 */
import type { Edge, GraphNode } from "../../engine/graph/graph.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { Frame, NodeState } from "../../engine/trace/trace.ts";
import { activeEdge } from "../picture/activity.ts";
import type { DrawnNode, Picture } from "../picture/picture.ts";
import { fewOf } from "../picture/sumSlots.ts";
import { type ReceivedSum, receivedSum } from "./receivedSum.ts";
import { type Strand, strandOf } from "./strand.ts";

/** A card is stepped through in this order. */
export const CARD_STAGES = ["local", "contribution", "sum"] as const;
export type CardStage = (typeof CARD_STAGES)[number];

export type NodeCard = {
  readonly drawn: DrawnNode;
  readonly node: GraphNode;
  readonly state: NodeState;
  /** What the card calls the node: the output by the output's name. */
  readonly name: string;
  /** Whether the strands are the node's operands, else its consumers. */
  readonly isGate: boolean;
  readonly strands: readonly Strand[];
  /** How many wires are left out. */
  readonly leftOut: number;
  /** What comes back to the node itself. */
  readonly own: ReceivedSum;
  /** What comes back to each operand of a gate, in their order; to an input, the same as `own`. */
  readonly sums: readonly ReceivedSum[];
  readonly isOutput: boolean;
};

/** Wires drawn at most. */
const MOST_STRANDS = 4;

/** Null where the frame does not know the node. */
export function nodeCard(frame: Frame, picture: Picture, drawn: DrawnNode): NodeCard | null {
  const { node } = drawn;
  const { graph } = frame.trace;
  const state = frame.nodes[node.index];
  if (state === undefined) return null;
  const isGate = node.kind === "operation";
  const incoming = (graph.incoming[node.index] ?? []).flatMap((index) => graph.edges[index] ?? []);
  const edges: readonly Edge[] = isGate
    ? incoming.filter(({ from }) => graph.nodes[from]?.kind !== "constant")
    : drawn.exits;
  const newest = isGate ? activeEdge(frame)?.index : state.arrivals.at(-1)?.edge;
  const seen = edges.findIndex(({ index }) => index === newest);
  const strands = fewOf(edges, MOST_STRANDS, seen).flatMap((edge) => {
    return edge === null ? [] : (strandOf(frame, edge, isGate) ?? []);
  });
  const known = new Map<number, Tensor>();
  for (const { edge, contribution } of strands)
    if (contribution !== null) known.set(edge.index, contribution);
  const sumAt = (index: number): ReceivedSum => {
    const exits = picture.nodes.find((other) => other.node.index === index)?.exits ?? [];
    return receivedSum(frame, index, exits, known);
  };
  const own = sumAt(node.index);
  const operands = new Set(strands.flatMap(({ edge, step }) => (step === null ? [] : [edge.from])));
  const isOutput = node.index === graph.output;
  return {
    drawn,
    node,
    state,
    name: isOutput ? graph.outputName : (node.names[0] ?? node.symbol),
    isGate,
    strands,
    leftOut: edges.length - strands.length,
    own,
    sums: isGate ? [...operands].map(sumAt) : [own],
    isOutput,
  };
}
