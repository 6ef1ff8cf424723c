/**
 * A run of a graph, forward and backward, with all its steps and what is known at every position.
 */
import type { Graph } from "../graph/graph.ts";
import type { Tensor } from "../tensor/tensor.ts";
import type { Step } from "./step.ts";

/** A gradient's three states, and the fourth: none will come. */
export type GradientState = "none" | "partial" | "final" | "unreached";

/** What is known of one node at some position. The same object as long as nothing about the node changes. */
export type NodeState = {
  readonly value: Tensor | null;
  /** Sum of what has arrived; null while nothing has. */
  readonly gradient: Tensor | null;
  readonly gradientState: GradientState;
  /** Contributions so far, in order of arrival: edge index and amount. */
  readonly arrivals: readonly { readonly edge: number; readonly contribution: Tensor }[];
  /** How many contributions a final gradient is made of. */
  readonly expected: number;
};

export type Trace = {
  readonly graph: Graph;
  /** Steps in order; position p is the state after `steps[p - 1]`. */
  readonly steps: readonly Step[];
  /** Number of forward steps F; the seed is step F + 1 (absent where the output is not a scalar). */
  readonly forwardCount: number;
  /** By node: each state it goes through and the position from which it holds, ascending from 0. */
  readonly timelines: readonly (readonly { readonly from: number; readonly state: NodeState }[])[];
  /** By edge: the position at which its gradient has passed; null for an edge that carries none. */
  readonly passedAt: readonly (number | null)[];
};

export type Phase = "start" | "forward" | "backward" | "done";

/** What is known at a position: a pure function of (trace, position). */
export type Frame = {
  readonly trace: Trace;
  readonly position: number;
  readonly phase: Phase;
  /** The step that led here; null at position 0. */
  readonly step: Step | null;
  /** By node. */
  readonly nodes: readonly NodeState[];
};
