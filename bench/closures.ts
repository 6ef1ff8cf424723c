/**
 * micrograd's algorithm in JavaScript, for comparison: an object a number, made anew by each forward pass, with
 * a set of children and a closure that hands its gradient on, called in the order of a depth-first search with a
 * set of visited nodes. In: a graph of inputs, +, × and relu. A port of https://github.com/karpathy/micrograd
 * (engine.py); only its recursion is a stack here, or it would overflow on deep graphs.
 */
import type { Graph } from "../src/engine/graph/graph.ts";
import { item } from "../src/engine/tensor/tensor.ts";

class Value {
  readonly data: number;
  readonly children: ReadonlySet<Value>;
  grad = 0;
  passBack = (): void => {};

  constructor(data: number, children: readonly Value[]) {
    this.data = data;
    this.children = new Set(children);
  }

  plus(other: Value): Value {
    const out = new Value(this.data + other.data, [this, other]);
    out.passBack = () => {
      this.grad += out.grad;
      other.grad += out.grad;
    };
    return out;
  }

  times(other: Value): Value {
    const out = new Value(this.data * other.data, [this, other]);
    out.passBack = () => {
      this.grad += other.data * out.grad;
      other.grad += this.data * out.grad;
    };
    return out;
  }

  relu(): Value {
    const out = new Value(Math.max(this.data, 0), [this]);
    out.passBack = () => {
      this.grad += (out.data > 0 ? 1 : 0) * out.grad;
    };
    return out;
  }

  backward(): void {
    const order = sorted(this);
    this.grad = 1;
    for (let place = order.length - 1; place >= 0; place -= 1) order[place]?.passBack();
  }
}

/** Operands before consumers. */
function sorted(root: Value): readonly Value[] {
  const order: Value[] = [];
  const visited = new Set<Value>([root]);
  const stack = [{ value: root, children: root.children.values() }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = top.children.next().value;
    if (child === undefined) {
      order.push(top.value);
      stack.pop();
    } else if (!visited.has(child)) {
      visited.add(child);
      stack.push({ value: child, children: child.children.values() });
    }
  }
  return order;
}

/** What one pass does at each node, settled beforehand so that only micrograd's own work is measured. */
export type ClosureProgram = readonly (
  | { readonly kind: "input"; readonly data: number }
  | { readonly kind: "add" | "mul" | "relu"; readonly a: number; readonly b: number }
)[];

export function closureProgram(graph: Graph): ClosureProgram {
  return graph.nodes.map((node) => {
    if (node.kind !== "operation") return { kind: "input", data: item(node.value) };
    const { name } = node.operation;
    if (name !== "add" && name !== "mul" && name !== "relu") throw new Error(`no closure for ${name}`);
    const [a = 0, b = 0] = node.operands;
    return { kind: name, a, b };
  });
}

/** One pass forward and backward from the last node; each node's gradient. */
export function closurePass(program: ClosureProgram): readonly Value[] {
  const values: Value[] = [];
  for (const step of program) {
    if (step.kind === "input") {
      values.push(new Value(step.data, []));
      continue;
    }
    const [a, b] = [values[step.a], values[step.b]];
    if (a === undefined || b === undefined) throw new Error("operands come first");
    values.push(step.kind === "add" ? a.plus(b) : step.kind === "mul" ? a.times(b) : a.relu());
  }
  values.at(-1)?.backward();
  return values;
}
