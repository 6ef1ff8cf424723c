import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { nameOptions } from "./nameCompletion.ts";

const options = (doc: string, explicit = false, describeName: (name: string) => string | null = () => null) =>
  nameOptions(new CompletionContext(EditorState.create({ doc }), doc.length, explicit), describeName);

test("the list opens with the first letter, or when it is asked for", () => {
  expect(options("f = ")).toBeNull();
  expect(options("f = ", true)?.options.length).toBeGreaterThan(40);
  expect(options("f = t")?.options.map(({ label }) => label)).toContain("tanh");
});

test("a name tells its value, an operation its one line", () => {
  const told = options("sigma = 2\nf = si", false, (name) => (name === "sigma" ? "sigma, value 2" : null));
  const details = new Map(told?.options.map(({ label, detail }) => [label, detail]));
  expect(details.get("sigma")).toBe("sigma, value 2");
  expect(details.get("sin")).toBe("The sine of x, in radians.");
});

test("a further letter narrows the list at once", () => {
  const first = options("f = s");
  const state = EditorState.create({ doc: "f = si" });
  const next = first?.update?.(first, 4, 6, new CompletionContext(state, 6, false));
  expect(next?.options.map(({ label }) => label)).toContain("sin");
  expect(next?.options.map(({ label }) => label)).not.toContain("sqrt");
});
