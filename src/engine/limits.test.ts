/** Every limit: what just fits is computed, one more is refused in a sentence with the limit in it. */
import { describe, expect, it } from "vitest";
import { fullTexts, hugeTexts } from "../test/hugeTexts.ts";
import { differentiate } from "./differentiate.ts";
import { run } from "./run.ts";

type Edge = {
  readonly what: string;
  readonly fits: string;
  readonly tooMuch: string;
  readonly says: string;
  /** What is underlined. */
  readonly at: string;
};

const ones = (count: number): string => `[${Array(count).fill(1).join(", ")}]`;
const matrix = (rows: number, columns: number): string => `[${Array(rows).fill(ones(columns)).join(", ")}]`;
/** A sum with so many nodes: the input, and an operation for each sign. */
const sum = (nodes: number): string => Array(nodes).fill("x").join("+");
const padded = (length: number): string => `f = x^2 #${" ".repeat(length - 9)}`;
const nested = (depth: number): string => `x = 1\nf = 2 * ${"(".repeat(depth)}x${")".repeat(depth)}`;
const name = (length: number): string => "n".repeat(length);
/** `t13(w)` calls on through 2¹⁵ − 1 parts, and so on; none of them is a node. */
const calls = (signs: string): string => {
  const doublings = Array.from({ length: 13 }, (_, i) => `t${i + 1}(x) = t${i}(t${i}(x))`);
  const formula = `${signs}t13(w) + t12(w) + t7(w) + t6(w) + t4(w) + t2(w)`;
  return ["t0(x) = x", ...doublings, "w = 2", `f = ${formula}`].join("\n");
};
/** A 64 × 64 matrix, and so many operations on it. */
const exponentials = (count: number): string => `sum(${"exp(".repeat(count)}X${")".repeat(count)})`;
const TOO_DEEP = "This goes more than 200 levels deep. Give an inner part a name of its own.";

const edges: readonly Edge[] = [
  {
    what: "characters of source",
    fits: padded(20_000),
    tooMuch: padded(20_001),
    says: "This text has 20,001 characters; at most 20,000 are read. Shorten it.",
    at: " ",
  },
  { what: "levels of brackets", fits: nested(200), tooMuch: nested(201), says: TOO_DEEP, at: "(" },
  {
    what: "levels of signs",
    fits: `x = 1\nf = ${"-".repeat(200)}x`,
    tooMuch: `x = 1\nf = ${"-".repeat(201)}x`,
    says: TOO_DEEP,
    at: "-",
  },
  {
    what: "levels of powers",
    fits: `x = 1\nf = x${"^x".repeat(200)}`,
    tooMuch: `x = 1\nf = x${"^x".repeat(201)}`,
    says: TOO_DEEP,
    at: "^",
  },
  {
    what: "nodes",
    fits: `x = 1\nf = ${sum(2_000)}`,
    tooMuch: `x = 1\nf = ${sum(2_001)}`,
    says: "2,001 nodes; at most 2,000 are computed. Shorten the formula.",
    at: sum(2_001),
  },
  {
    what: "characters of a name",
    fits: `${name(64)} = 2\nf = ${name(64)}^2`,
    tooMuch: `f = ${name(65)}^2`,
    says: "This name has 65 characters; at most 64 are read.",
    at: name(65),
  },
  {
    what: "the size of a number",
    fits: "x = 1e308\nf = x * 1",
    tooMuch: "x = 1e309\nf = x * 1",
    says: "1e309 is larger than the largest float64, about 1.8e308. Write a smaller number.",
    at: "1e309",
  },
  {
    what: "entries of a list",
    fits: `x = ${ones(64)}\nf = sum(x)`,
    tooMuch: `x = ${ones(65)}\nf = sum(x)`,
    says: "This list has 65 items; at most 64 are computed.",
    at: ones(65),
  },
  {
    what: "rows of a matrix",
    fits: `W = ${matrix(64, 64)}\nf = sum(W)`,
    tooMuch: `W = ${matrix(65, 2)}\nf = sum(W)`,
    says: "This list has 65 items; at most 64 are computed.",
    at: matrix(65, 2),
  },
  {
    what: "columns of a matrix",
    fits: `W = ${matrix(2, 64)}\nf = sum(W)`,
    tooMuch: `W = [${ones(65)}]\nf = sum(W)`,
    says: "This list has 65 items; at most 64 are computed.",
    at: ones(65),
  },
  {
    what: "entries of a result",
    fits: `x = ${ones(63)}\nf = sum(concat(x, [1]))`,
    tooMuch: `x = ${ones(64)}\nf = sum(concat(x, [1]))`,
    says: "concat: the result has shape (65); at most (64, 64) is computed.",
    at: "concat(x, [1])",
  },
  {
    what: "parts to go through",
    fits: calls("-"),
    tooMuch: calls("--"),
    says: "50,001 parts, with each call written out; at most 50,000 are read. Call functions less often.",
    at: calls("--").split("f = ")[1] ?? "",
  },
  {
    what: "numbers in all tensors, an operation more being 8,192",
    fits: `X = ${matrix(64, 64)}\nf = ${exponentials(60)}`,
    tooMuch: `X = ${matrix(64, 64)}\nf = ${exponentials(61)}`,
    says: "507,905 numbers in all tensors; at most 500,000 are computed. Use smaller tensors, or fewer.",
    at: exponentials(61),
  },
];

describe("the limit on", () => {
  it.each(edges)("$what", ({ fits, tooMuch, says, at }) => {
    const { ok, diagnostics } = differentiate(fits);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(ok).toBe(true);
    const refused = differentiate(tooMuch);
    expect(refused.ok).toBe(false);
    const mistakes = refused.diagnostics.filter(({ severity }) => severity === "error");
    expect(mistakes.map(({ message }) => message)).toEqual([says]);
    const [{ from, to } = { from: 0, to: 0 }] = mistakes;
    expect(tooMuch.slice(from, to)).toBe(at);
  });

  it("nodes of a graph with a product taken apart in it", () => {
    const product = (signs: number) => {
      const source = `a = ${ones(14)}, b = ${ones(14)}\nf = ${"-".repeat(signs)}(a @ b)`;
      const nodes = run(source).trace?.graph.nodes ?? [];
      return nodes.flatMap((node) =>
        node.kind === "operation" && node.operation.name === "matmul" ? [[node.opens, node.refusal]] : [],
      );
    };
    expect(product(3)).toEqual([["matmul#1", null]]);
    expect(product(4)).toEqual([
      [null, "Taken apart, matmul would make a graph of 61 nodes; at most 60 are drawn."],
    ]);
  });

  it("mistakes told at once", () => {
    const mistakes = (count: number) =>
      differentiate(Array.from({ length: count }, (_, i) => `a${i} = 2 +`).join("\n")).diagnostics.length;
    expect([9, 10, 11].map(mistakes)).toEqual([9, 10, 10]);
  });

  it("numbers near 0: the smallest is kept; below it a warning says that it counts as 0", () => {
    expect(differentiate("x = 1\nf = 5e-324 * x")).toMatchObject({
      ok: true,
      value: 5e-324,
      diagnostics: [],
    });
    const below = differentiate("x = 1\nf = 1e-324 * x");
    expect(below).toMatchObject({ ok: true, value: 0 });
    expect(below.diagnostics.map(({ severity, from, to }) => [severity, from, to])).toEqual([
      ["warning", 10, 16],
    ]);
  });

  it("numbers in a computation: overflow is ∞ and underflow 0, and neither is a mistake", () => {
    expect(differentiate("x = 1e308\nf = x * 10")).toMatchObject({
      ok: true,
      value: Number.POSITIVE_INFINITY,
      diagnostics: [],
    });
    expect(differentiate("x = 1e-308\nf = x * 1e-308")).toMatchObject({
      ok: true,
      value: 0,
      diagnostics: [],
    });
  });
});

describe("a huge text is refused:", () => {
  it.each(hugeTexts)("$what", ({ source, says }) => {
    const { ok, diagnostics } = differentiate(source);
    expect(ok).toBe(false);
    const [first] = diagnostics.filter(({ severity }) => severity === "error");
    expect(first?.message).toMatch(says);
    expect(diagnostics.length).toBeLessThanOrEqual(20);
    for (const { message, from, to } of diagnostics) {
      expect(message.length).toBeLessThan(200);
      expect(message).not.toContain("fault of ours");
      expect(0 <= from && from <= to && to <= source.length).toBe(true);
    }
  });
});

describe("as much as is computed:", () => {
  it.each(fullTexts)("$what", ({ source }) => {
    const { ok, diagnostics } = differentiate(source);
    expect(diagnostics).toEqual([]);
    expect(ok).toBe(true);
  });
});
