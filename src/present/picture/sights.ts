/**
 * What a frame shows of each node and each wire, as one small object each. In: a frame, the births of ∞ and NaN so
 * far, the place that is pointed at, the sights before. Out: sights by node index and by edge index, the very objects
 * of before where nothing changed, so that a view that holds one is left alone by every step that is not about it.
 */
import type { Edge } from "../../engine/graph/graph.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { Birthplace } from "../../engine/trace/birthplace.ts";
import type { Frame, NodeState } from "../../engine/trace/trace.ts";
import { type Place, valuePlace } from "../formula/place.ts";
import { birthNote } from "../narration/birthNote.ts";
import {
  litGradient,
  litWire,
  type NodeRole,
  nodeRole,
  passedNumbers,
  type WireState,
  wireState,
} from "./activity.ts";

export type NodeSight = {
  readonly state: NodeState;
  readonly role: NodeRole;
  /** Why its value, its gradient is not finite, where that begins here and is known by now. */
  readonly valueBorn: string | null;
  readonly gradientBorn: string | null;
  readonly litValue: boolean;
  readonly litGradient: boolean;
  /** Whether to say of a node without a gradient that none will come, or that several are to come. */
  readonly sayNone: boolean;
};

export type WireSight = {
  readonly state: WireState;
  /** Once its gradient has passed. */
  readonly local: Tensor | null;
  readonly contribution: Tensor | null;
  readonly lit: ReturnType<typeof litWire>;
};

export type Sights = { readonly nodes: readonly NodeSight[]; readonly wires: readonly WireSight[] };

export function sightsOf(
  frame: Frame,
  births: readonly Birthplace[],
  pointed: Place | null,
  before: Sights | null,
): Sights {
  const { graph } = frame.trace;
  const born = new Map<number, Birthplace[]>();
  for (const birth of births) born.set(birth.node, [...(born.get(birth.node) ?? NONE), birth]);
  return {
    nodes: frame.nodes.map((state, index) =>
      kept(before?.nodes[index], nodeSight(frame, index, state, born.get(index) ?? NONE, pointed)),
    ),
    wires: graph.edges.map((edge) => kept(before?.wires[edge.index], wireSight(frame, edge, pointed))),
  };
}

const NONE: readonly Birthplace[] = [];

function nodeSight(
  frame: Frame,
  index: number,
  state: NodeState,
  births: readonly Birthplace[],
  pointed: Place | null,
): NodeSight {
  const node = frame.trace.graph.nodes[index];
  const isPointed = pointed !== null && node !== undefined;
  return {
    state,
    role: nodeRole(frame, index),
    valueBorn: birthNote(births, index, "value"),
    gradientBorn: birthNote(births, index, "gradient"),
    litValue: isPointed && pointed === valuePlace(node),
    litGradient: isPointed && litGradient(pointed, node, frame),
    sayNone:
      (state.gradientState === "unreached" || (state.gradientState === "none" && state.expected > 1)) &&
      frame.position > frame.trace.forwardCount,
  };
}

function wireSight(frame: Frame, edge: Edge, pointed: Place | null): WireSight {
  return { state: wireState(frame, edge), ...passedNumbers(frame, edge), lit: litWire(pointed, edge) };
}

/** The sight of before where the new one says the same. */
function kept<Sight extends NodeSight | WireSight>(before: Sight | undefined, now: Sight): Sight {
  if (before === undefined) return now;
  for (const key in now) if (before[key] !== now[key]) return now;
  return before;
}
