/**
 * The computational graph as data: nodes in topological order (operands before consumers),
 * edges as a list with operand positions (`x*x` has two). Node `i` has id `n<i>`;
 * people's names are labels, never keys.
 */
import type { Operation } from "../ops/operation.ts";
import type { Span } from "../parse/expr.ts";
import type { Shape, Tensor } from "../tensor/tensor.ts";

type NodeBase = {
  readonly id: string;
  readonly index: number;
  /** Names the program gives this node, first defined first; none for an unnamed intermediate. */
  readonly names: readonly string[];
  /** What formulas call it: its first name, else v1, v2 … (never a name of the program). */
  readonly symbol: string;
  readonly shape: Shape;
  /** The expression that made it. */
  readonly span: Span;
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
  readonly edges: readonly Edge[];
  /** Node index of the output, and what formulas call it (∂f/∂…). */
  readonly output: number;
  readonly outputName: string;
  /** Edge indices by node: into it (operand order), and out of it (consumer order). */
  readonly incoming: readonly (readonly number[])[];
  readonly outgoing: readonly (readonly number[])[];
};
