/**
 * micrograd's algorithm in JavaScript, for comparison: an object a number, made anew by each forward pass, with
 * a set of children and a closure that hands its gradient on, called in the order of a depth-first search with a
 * set of visited nodes. A port of https://github.com/karpathy/micrograd (engine.py); only its recursion is a stack
 * here, or it would overflow on deep graphs.
 */
import type { ScalarProgram } from "./scalarProgram.ts";

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

  tanh(): Value {
    const out = new Value(Math.tanh(this.data), [this]);
    out.passBack = () => {
      this.grad += (1 - out.data ** 2) * out.grad;
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

/** One pass forward and backward from the last node; each node's gradient is in it. */
export function closurePass(program: ScalarProgram): readonly { readonly grad: number }[] {
  const values: Value[] = [];
  for (const [kind, a, b] of program) {
    if (kind === "input") {
      values.push(new Value(a, []));
      continue;
    }
    const [left, right] = [values[a], values[b]];
    if (left === undefined || right === undefined) throw new Error("operands come first");
    if (kind === "add") values.push(left.plus(right));
    else if (kind === "mul") values.push(left.times(right));
    else values.push(kind === "relu" ? left.relu() : left.tanh());
  }
  values.at(-1)?.backward();
  return values;
}
