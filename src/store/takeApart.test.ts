/** Gates taken apart on the page: nothing that is computed changes, and the step stays at its moment. */
import { describe, expect, it } from "vitest";
import { createBackstep } from "./createBackstep.ts";
import { currentBirths, currentFrame, currentGate } from "./selectors.ts";

function opened(source: string) {
  const store = createBackstep({ setTimeout: () => 0, clearTimeout: () => undefined });
  store.getState().open({ source });
  return store;
}

type Store = ReturnType<typeof opened>;

function keys(store: Store): readonly string[] {
  const nodes = store.getState().good?.trace.graph.nodes ?? [];
  return nodes.flatMap((node) => (node.kind === "operation" ? (node.opens ?? []) : []));
}

/** The output's value, then every input's gradient, by name, in the finished run. */
function results(store: Store): readonly number[] {
  const { good } = store.getState();
  if (good === null) throw new Error("no run");
  const { graph, timelines } = good.trace;
  const end = (node: number) => timelines[node]?.at(-1)?.state;
  const inputs = graph.nodes.filter(({ kind }) => kind === "input");
  return [
    ...(end(graph.output)?.value?.data ?? []),
    ...inputs.flatMap(({ index }) => [...(end(index)?.gradient?.data ?? [])]),
  ];
}

function expectClose(after: readonly number[], before: readonly number[]): void {
  expect(after.length).toBe(before.length);
  for (const [place, number] of before.entries()) {
    expect(Math.abs((after[place] ?? Number.NaN) - number)).toBeLessThanOrEqual(
      1e-12 * Math.max(1, Math.abs(number)),
    );
  }
}

/** What the current step is at: the phase, the gate's operation, and the groups around it. */
function moment(store: Store): string {
  const frame = currentFrame(store.getState());
  const gate = frame?.trace.graph.nodes[(frame && currentGate(frame)) ?? -1];
  if (frame === null || gate?.kind !== "operation") return frame?.phase ?? "nothing";
  return `${frame.phase}: ${gate.operation.name}${gate.group === null ? "" : ` in ${gate.group.key}`}`;
}

const NEURON = "x = 2, w = -1, b = 0.5, t = 1\nL = (sigmoid(w*x + b) - t)^2";
const PROGRAMS = [
  NEURON,
  "x = 0.3\nf = silu(x) * softplus(x) + gelu(2x)",
  "z = [1, -2, 0.5]\np = softmax(z)\nL = cross_entropy(z, 1) + sum(p^2)",
  "A = [[1, 2], [3, 4]], B = [[5, 6], [7, 8]]\nC = A @ B\nL = sum(tanh(C / 10))",
  "n(u) = sigmoid(2u)\na = 0.4\nf = n(a) * n(n(a))",
];

describe("taking a gate apart", () => {
  it.each(PROGRAMS)(
    "changes neither the value nor a gradient, and putting it together gives back: %s",
    (source) => {
      const store = opened(source);
      const before = results(store);
      const nodes = store.getState().good?.trace.graph.nodes.length ?? 0;
      expect(keys(store).length).toBeGreaterThan(0);
      for (const key of keys(store)) {
        store.getState().takeApart(key);
        expect(store.getState().good?.trace.graph.nodes.length).toBeGreaterThan(nodes);
        expectClose(results(store), before);
        for (const inner of keys(store).filter((other) => other.startsWith(`${key}/`))) {
          store.getState().takeApart(inner);
          expectClose(results(store), before);
        }
        store.getState().putTogether(key);
        expect(store.getState().good?.trace.graph.nodes.length).toBe(nodes);
        expect(store.getState().toggled).toEqual([]);
        expect(results(store)).toEqual(before);
      }
    },
  );

  it("stays when a number changes, and goes with the document", () => {
    const store = opened(NEURON);
    store.getState().takeApart("sigmoid#1");
    const parts = store.getState().good?.trace.graph.nodes.length;
    store.getState().setInput(0, 0, 3);
    expect(store.getState().source).toContain("x = 3");
    expect(store.getState().good?.trace.graph.nodes.length).toBe(parts);
    store.getState().open({ source: NEURON });
    expect(store.getState().toggled).toEqual([]);
    expect(keys(store)).toEqual(["sigmoid#1"]);
  });

  it("does nothing by a key that names no gate, nor while the text has a mistake", () => {
    const store = opened(NEURON);
    const { good } = store.getState();
    store.getState().takeApart("tanh#1");
    store.getState().edit("L = (");
    store.getState().takeApart("sigmoid#1");
    expect(store.getState()).toMatchObject({ toggled: [], good });
  });
});

describe("the step, when a gate is taken apart and put together", () => {
  /** Every position with the moment before, taken apart, and together again. */
  const walk = Array.from({ length: opened(NEURON).getState().good?.trace.steps.length ?? 0 }, (_, place) => {
    const store = opened(NEURON);
    store.getState().seek(place);
    const before = moment(store);
    store.getState().takeApart("sigmoid#1");
    const apart = moment(store);
    store.getState().putTogether("sigmoid#1");
    return { position: place, before, apart, together: moment(store), after: store.getState().position };
  });

  it.each(walk)(
    "is that of the same gate at step $position ($before)",
    ({ position, before, apart, together, after }) => {
      expect(together).toBe(before);
      expect(after).toBe(position);
      if (before === "forward: sigmoid") expect(apart).toBe("forward: neg in sigmoid#1");
      else if (before === "backward: sigmoid") expect(apart).toBe("backward: div in sigmoid#1");
      else expect(apart).toBe(before);
    },
  );

  it("is the last one where it was the last one", () => {
    const store = opened(NEURON);
    store.getState().seek(1_000);
    store.getState().takeApart("sigmoid#1");
    const { position, good } = store.getState();
    expect(position).toBe(good?.trace.steps.length);
  });

  it("goes from any part to the gate's step of the same phase", () => {
    const store = opened(NEURON);
    store.getState().takeApart("sigmoid#1");
    const last = store.getState().good?.trace.steps.length ?? 0;
    for (let position = 1; position < last; position += 1) {
      store.getState().seek(position);
      const apart = moment(store);
      store.getState().putTogether("sigmoid#1");
      expect(moment(store)).toBe(apart.replace(/: \w+ in sigmoid#1$/, ": sigmoid"));
      store.getState().takeApart("sigmoid#1");
    }
  });
});

describe("the birthplace of a number that is not finite", () => {
  it("is told from the step on at which it is born", () => {
    const store = opened("x = 0, y = 0\nf = log(x) + sqrt(y)");
    const told = () => currentBirths(store.getState()).map(({ of, node }) => `${of} ${node}`);
    expect(told()).toEqual([]);
    store.getState().seek(1);
    expect(told()).toEqual(["value 2"]);
    store.getState().seek(1_000);
    expect(told()).toEqual(["value 2", "local 0", "local 1"]);
  });
});
