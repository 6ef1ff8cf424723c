/**
 * The computational graph as data: nodes in topological order (operands before consumers),
 * edges as a list with operand positions (`x*x` has two). Node `i` has id `n<i>`;
 * people's names are labels, never keys. Where groups are folded (trace/foldGroups.ts), ids stay those of the whole graph.
 */
import type { Operation } from "../ops/operation.ts";
import type { Span } from "../parse/expr.ts";
import type { Shape, Tensor } from "../tensor/tensor.ts";

/**
 * Nodes that belong together, of which one result goes out: a gate taken apart into its parts, one call of a function
 * of the program, or one of several definitions of the same structure (neurons of a layer, time steps, samples).
 * Keys are built from names and from counts in order of computation, so that they outlive a change of numbers:
 * `sigmoid@h1` is the gate called h1, `sigmoid#2` the second sigmoid, `silu#1/sigmoid#1` a gate inside another;
 * a definition's key is its name, and what stands inside it has the key it would have anyway.
 */
export type NodeGroup = {
  readonly key: string;
  /** The operation's, the function's or the definition's name. */
  readonly label: string;
  /** `gate`: it was opened by its key and can be closed again; the others are written out unless folded. */
  readonly kind: "gate" | "call" | "definition";
  /** The group it stands in; null at the top. */
  readonly parent: NodeGroup | null;
  /** Where the program writes it: the gate's expression, the call, the definition's formula. */
  readonly span: Span;
  /** A call's arguments as nodes of the graph with nothing folded; empty for the others. */
  readonly given: readonly number[];
};

/** A group that stands in the graph as one node. */
export type Folded = {
  readonly group: NodeGroup;
  /** How many operations are in it. */
  readonly count: number;
  /**
   * Of a call, the place among the operands of each argument, null for one it makes no use of. The operands that
   * are no argument are what the body takes from the program.
   */
  readonly given: readonly (number | null)[];
};

type NodeBase = {
  readonly id: string;
  readonly index: number;
  /** Names the program gives this node, first defined first; none for an unnamed intermediate. */
  readonly names: readonly string[];
  /** What formulas call it: its first name, else v1, v2 … (never a name of the program). */
  readonly symbol: string;
  readonly shape: Shape;
  /** The expression that made it; for a part of a gate taken apart, the gate's. */
  readonly span: Span;
  /** The innermost group it is a part of; null where it stands by itself. */
  readonly group: NodeGroup | null;
  /** Whether the output depends on it. */
  readonly reachesOutput: boolean;
  /** Whether it depends on an input other than through `detach`; only then does a gradient flow into it. */
  readonly differentiable: boolean;
};

export type InputNode = NodeBase & {
  readonly kind: "input";
  readonly value: Tensor;
  /** Where a slider rewrites the number: the span of the value's text; null for a free name. */
  readonly valueSpan: Span | null;
};
export type ConstantNode = NodeBase & { readonly kind: "constant"; readonly value: Tensor };
export type OperationNode = NodeBase & {
  readonly kind: "operation";
  readonly operation: Operation;
  /** Node indices, in operand order. */
  readonly operands: readonly number[];
  /** Whole numbers the operation was given in the text: axis, class, index. */
  readonly fixed: readonly number[];
  /** The key by which it is taken apart; null where it can't be. */
  readonly opens: string | null;
  /** Why a gate that is made of others can't be taken apart here, a sentence; null where it can, or is not. */
  readonly refusal: string | null;
  /** The group it stands for, which `opens` unfolds; null for an operation of the language. */
  readonly folded: Folded | null;
};
export type GraphNode = InputNode | ConstantNode | OperationNode;

export type Edge = {
  readonly index: number;
  /** Node index of the operand and of the operation that uses it; `position` is the operand's place. */
  readonly from: number;
  readonly to: number;
  readonly position: number;
  /** Whether a gradient travels back along it: not into constants, not through detach, not off the output's path. */
  readonly carriesGradient: boolean;
};

export type Graph = {
  readonly nodes: readonly GraphNode[];
  /** In the order of the gates they lead to, a gate's in the order of its operands. */
  readonly edges: readonly Edge[];
  /** Node index of the output, and what formulas call it (∂f/∂…). */
  readonly output: number;
  readonly outputName: string;
  /** Edge indices by node: into it (operand order), and out of it (consumer order). */
  readonly incoming: readonly (readonly number[])[];
  readonly outgoing: readonly (readonly number[])[];
};
