/** Calls and definitions folded on the page: which ones is remembered, and the step stays at its moment. */
import { describe, expect, it } from "vitest";
import { createBackstep } from "./createBackstep.ts";
import { currentFrame, currentGate, currentGroup } from "./selectors.ts";

const LAYERS = "layer(x) = tanh(w*x + b)\nw = 0.5, b = 0.1, u = 2\nh = layer(u)\nL = (layer(h) - 1)^2";
const NESTED = "s(x) = sigmoid(x) * x\nt(x) = s(x) + s(2x)\na = 0.4\nf = t(a)";

function opened(source: string, toggled: readonly string[] = [], position = 0) {
  const store = createBackstep({ setTimeout: () => 0, clearTimeout: () => undefined });
  store.getState().open({ source, toggled, position });
  return store;
}

type Store = ReturnType<typeof opened>;

function nodesOf(store: Store) {
  return store.getState().good?.trace.graph.nodes ?? [];
}

/** The phase and the gate of the current step: its name, or what it stands for. */
function moment(store: Store): string {
  const frame = currentFrame(store.getState());
  const gate = frame?.trace.graph.nodes[(frame && currentGate(frame)) ?? -1];
  if (frame === null || gate?.kind !== "operation") return frame?.phase ?? "nothing";
  return `${frame.phase}: ${gate.folded === null ? gate.symbol : `all of ${gate.folded.group.key}`}`;
}

describe("folding a call", () => {
  it("puts one gate in its place, and unfolding it gives all back", () => {
    const store = opened(LAYERS);
    const before = nodesOf(store).map(({ id }) => id);
    store.getState().putTogether("layer@h");
    expect(store.getState().toggled).toEqual(["layer@h"]);
    expect(nodesOf(store).length).toBe(before.length - 2);
    store.getState().takeApart("layer@h");
    expect(store.getState().toggled).toEqual([]);
    expect(nodesOf(store).map(({ id }) => id)).toEqual(before);
  });

  it("keeps what is opened inside for when it is unfolded", () => {
    const store = opened(NESTED);
    store.getState().takeApart("t@f/s#1/sigmoid#1");
    const size = nodesOf(store).length;
    store.getState().putTogether("t@f");
    expect(nodesOf(store)).toHaveLength(2);
    store.getState().takeApart("t@f");
    expect(nodesOf(store)).toHaveLength(size);
  });

  it("outlives a change of numbers and goes with the document", () => {
    const store = opened(LAYERS);
    store.getState().putTogether("layer@h");
    const size = nodesOf(store).length;
    store.getState().setInput(0, 0, 3);
    expect(store.getState().source).toContain("w = 3");
    expect(nodesOf(store)).toHaveLength(size);
    store.getState().open({ source: LAYERS });
    expect(store.getState().toggled).toEqual([]);
  });

  it("does nothing by a key that names no group, nor to a call that no gate can stand for", () => {
    const store = opened("first(x, y) = x\na = 2, b = 3\nsq(x) = x*x + 1\nf = first(a, sq(b)) * b");
    const { good } = store.getState();
    store.getState().putTogether("layer@h");
    store.getState().putTogether("sq#1");
    expect(store.getState()).toMatchObject({ toggled: [], good });
  });

  it("comes with the document that is opened, keys that name nothing waiting for theirs", () => {
    const store = opened(LAYERS, ["layer@h", "layer@later"], 4);
    expect(store.getState()).toMatchObject({ toggled: ["layer@h", "layer@later"], position: 4 });
    store
      .getState()
      .edit(`${LAYERS.replace("L =", "later = layer(h)\nL =").replace("layer(h) - 1", "later - 1")}`);
    expect(nodesOf(store).filter((node) => node.kind === "operation" && node.folded !== null)).toHaveLength(
      2,
    );
  });

  it("of a program too large to read is undone by the same key", () => {
    const steps = Array.from({ length: 60 }, (_, step) => `h${step + 1} = tanh(w*h${step} + 1)`);
    const store = opened(["w = 0.5, h0 = 1", ...steps, "f = h60^2"].join("\n"));
    const size = nodesOf(store).length;
    store.getState().takeApart("h7");
    expect(store.getState().toggled).toEqual(["h7"]);
    expect(nodesOf(store)).toHaveLength(size + 3);
    store.getState().putTogether("h7");
    expect(store.getState().toggled).toEqual([]);
    expect(nodesOf(store)).toHaveLength(size);
  });
});

describe("the step, when a call is folded and unfolded", () => {
  const last = opened(LAYERS).getState().good?.trace.steps.length ?? 0;
  const inside = ["v1", "v2", "h"];

  it("is that of the same gate, or of the one that stands for it", () => {
    for (let position = 0; position < last; position += 1) {
      const store = opened(LAYERS, [], position);
      const before = moment(store);
      store.getState().putTogether("layer@h");
      const [phase = "", gate = ""] = before.split(": ");
      expect(moment(store)).toBe(inside.includes(gate) ? `${phase}: all of layer@h` : before);
      store.getState().takeApart("layer@h");
      // Of the parts the first one: forward the product, backward the result.
      expect(moment(store)).toBe(
        inside.includes(gate) ? `${phase}: ${phase === "forward" ? "v1" : "h"}` : before,
      );
      if (!inside.includes(gate)) expect(store.getState().position).toBe(position);
    }
  });

  it("stays at both ends", () => {
    const store = opened(LAYERS, [], last);
    store.getState().putTogether("layer@h");
    const { position, good } = store.getState();
    expect(position).toBe(good?.trace.steps.length);
    store.getState().seek(0);
    store.getState().takeApart("layer@h");
    expect(store.getState().position).toBe(0);
  });
});

describe("what can be opened and closed at the current step", () => {
  it("is its gate, and the innermost group around it", () => {
    const store = opened(NESTED);
    expect(currentGroup(store.getState())).toEqual({ opens: null, inside: null });
    store.getState().seek(1);
    expect(currentGroup(store.getState())).toEqual({ opens: "t@f/s#1/sigmoid#1", inside: "t@f/s#1" });
    store.getState().putTogether("t@f/s#1");
    expect(currentGroup(store.getState())).toEqual({ opens: "t@f/s#1", inside: "t@f" });
  });
});
