import fc from "fast-check";
import { expect, test } from "vitest";
import { operations } from "../../engine/ops/registry.ts";
import { completionsAt } from "./completions.ts";
import { programNames } from "./programNames.ts";

function found(marked: string) {
  const offset = marked.indexOf("|");
  const source = marked.replace("|", "");
  return completionsAt(source, offset, programNames(source, offset));
}

/** The text after choosing the option of this name. */
function chosen(marked: string, name: string): string {
  const completions = found(marked);
  const option = completions?.options.find((candidate) => candidate.name === name);
  if (completions === null || option === undefined) throw new Error(`no ${name} in ${marked}`);
  const source = marked.replace("|", "");
  return source.slice(0, completions.from) + option.insert + source.slice(completions.to);
}

const shown = (marked: string) => found(marked)?.options.map(({ form }) => form) ?? null;

test("the program's names come first, then operations that begin so, then those with a part that does", () => {
  expect(shown("relative = 1\nf = rel|")).toEqual(["relative", "relu(x)", "leaky_relu(x, slope = 0.01)"]);
});

test("one letter finds beginnings only", () => {
  expect(shown("f = w|")).toBeNull();
  expect(shown("f = wi|")).toEqual(["bce_with_logits(z, t)"]);
});

test("an operation comes with its one line, and as a call", () => {
  const clamp = found("f = cla|")?.options[0];
  expect(clamp).toMatchObject({ form: "clamp(x, lo, hi)", insert: "clamp(" });
  expect(clamp?.summary).toBe(operations.find(({ name }) => name === "clamp")?.summary);
});

test("an operation is offered by the name that was begun", () => {
  expect(chosen("f = ln|", "ln")).toBe("f = ln(");
  expect(chosen("f = LOG|", "log")).toBe("f = log(");
});

test("the whole name at the caret is replaced, and a bracket that is there stays the only one", () => {
  expect(chosen("f = si|n(x)", "sigmoid")).toBe("f = sigmoid(x)");
  expect(chosen("weight = 2\nf = w| + 1", "weight")).toBe("weight = 2\nf = weight + 1");
});

test("a function of the program is called, a value is not", () => {
  expect(chosen("sq(x) = x^2\nf = sq|", "sq")).toBe("sq(x) = x^2\nf = sq(");
  expect(chosen("x1 = 2\nf = x|", "x1")).toBe("x1 = 2\nf = x1");
});

test("a name that is finished is left alone", () => {
  expect(found("a = 1, ab = 2\nf = a|")).toBeNull();
  expect(found("x1 = 1\nf = x₁|")).toBeNull();
});

test("nothing is offered in comments, in numbers and for unknown beginnings", () => {
  expect(found("x = 1 # si|")).toBeNull();
  expect(found("x = 1e|")).toBeNull();
  expect(found("x = zzz|")).toBeNull();
});

test("without a letter typed everything is offered that is called by name", () => {
  const forms = shown("weight = 2\nf = |") ?? [];
  expect(forms[0]).toBe("weight");
  expect(forms).toContain("sigmoid(x)");
  expect(forms).not.toContain("add(a, b)");
});

test("any text and caret get an answer, whose span holds the caret", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), (source, place) => {
      const offset = place % (source.length + 1);
      const completions = completionsAt(source, offset, programNames(source, offset));
      if (completions === null) return;
      expect(completions.from).toBeLessThanOrEqual(offset);
      expect(completions.to).toBeGreaterThanOrEqual(offset);
    }),
  );
});
