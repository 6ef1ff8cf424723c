import fc from "fast-check";
import { expect, test } from "vitest";
import { callForm } from "./callForm.ts";
import { signatureAt } from "./signatureAt.ts";

/** The call around the `|`, its current argument in brackets: `clamp(x, [lo], hi)`. */
function at(marked: string): string | null {
  const signature = signatureAt(marked.replace("|", ""), marked.indexOf("|"));
  if (signature === null) return null;
  const { name, operands, current } = signature;
  return callForm(
    name,
    operands.map((operand, index) => (index === current ? `[${operand}]` : operand)),
  );
}

test("the argument at the caret is the one after as many commas", () => {
  expect(at("f = clamp(|")).toBe("clamp([x], lo, hi)");
  expect(at("f = clamp(x, |0, 1)")).toBe("clamp(x, [lo], hi)");
  expect(at("f = clamp(x, 0, 1|)")).toBe("clamp(x, lo, [hi])");
});

test("there is no call before its bracket, after it, or in a mere bracket", () => {
  expect(at("f = clamp|(x, 0, 1)")).toBeNull();
  expect(at("f = clamp(x, 0, 1)|")).toBeNull();
  expect(at("f = (a + |b)")).toBeNull();
});

test("the innermost call counts; brackets and lists inside it do not", () => {
  expect(at("f = clamp(sin(|x), 0, 1)")).toBe("sin([x])");
  expect(at("f = clamp(sin(x), |0, 1)")).toBe("clamp(x, [lo], hi)");
  expect(at("f = dot([1, 2, |3], x)")).toBe("dot([a], b)");
  expect(at("f = clamp((a + |b), 0, 1)")).toBe("clamp([x], lo, hi)");
});

test("of two operations of one name the number of arguments decides, typed after the caret too", () => {
  expect(at("f = max(|x)")).toMatch(/^max\(\[x\]/);
  expect(at("f = max(|x, y)")).toBe("max([a], b)");
});

test("defaults are shown, and any number of operands goes on", () => {
  expect(at("f = leaky_relu(x, |")).toBe("leaky_relu(x, [slope = 0.01])");
  expect(at("f = concat(a, b, |c)")).toMatch(/, \[…\]\)$/);
});

test("an argument past the last is none", () => {
  expect(signatureAt("f = sin(x, y", 12)?.current).toBeNull();
});

test("a function of the program is shown with its parameters, but not where it is defined", () => {
  expect(at("s(u, v) = u * v\nf = s(1, |2)")).toBe("s(u, [v])");
  expect(at("s(u, |v) = u * v\nf = s(1, 2)")).toBeNull();
});

test("a bracket left open on an earlier line does not reach into the next definition", () => {
  expect(at("a = sin(2\nb = 3 + |1")).toBeNull();
  expect(at("a = sin(2; 3 + |1")).toBeNull();
});

test("arguments may go on over lines; a comment has no call", () => {
  expect(at("f = clamp(x,\n  0, |1)")).toBe("clamp(x, lo, [hi])");
  expect(at("f = clamp(x, # note |")).toBeNull();
});

test("the place of the call is where its name starts, far into a long text too", () => {
  const before = `${"a = 1 + 2 + 3\n".repeat(1000)}f = `;
  expect(signatureAt(`${before}sin(x)`, before.length + 4)?.from).toBe(before.length);
});

test("any text and caret get an answer whose argument is one of the call's", () => {
  const pieces = fc.constantFrom("sin", "max", "(", ")", "[", "]", ",", " ", "\n", "=", ";", "x", "2", "#");
  const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.nat(), (source, place) => {
      const signature = signatureAt(source, place % (source.length + 1));
      if (signature === null || signature.current === null) return;
      expect(signature.operands[signature.current]).toBeDefined();
    }),
  );
});
