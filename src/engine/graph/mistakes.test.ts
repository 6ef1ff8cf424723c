/** How mistakes between definitions are told together; what each says is in the catalogue (engine/catalogue.test.ts). */
import { describe, expect, it } from "vitest";
import type { InputError } from "../parse/inputError.ts";
import { parse } from "../parse/parse.ts";
import { buildGraph } from "./buildGraph.ts";

function read(source: string): { readonly errors: readonly InputError[]; readonly hasGraph: boolean } {
  const { program, errors } = parse(source);
  const mistakes = errors.filter(({ severity }) => severity === "error");
  if (mistakes.length > 0) return { errors: mistakes, hasGraph: false };
  const built = buildGraph(source, program);
  return { errors: [...errors, ...built.errors], hasGraph: built.graph !== null };
}

function repaired(source: string, { fixes }: InputError): readonly string[] {
  return fixes.map(({ from, to, insert }) => source.slice(0, from) + insert + source.slice(to));
}

describe("mistakes", () => {
  it("that don't hang together are all told, ten of a kind at most", () => {
    const { errors } = read("a = 1\na = 2\nb = c\nc = b\nsin = 3\nf = foo(1, 2) + max(3, 4, 5)");
    expect(errors.map(({ message }) => message.split(/[.:,]/)[0])).toEqual([
      "sin is a function of the language",
      "a is defined twice",
      "b and c define each other",
      "There is no function called foo",
      "max takes 2 arguments",
    ]);
    const many = Array.from({ length: 30 }, (_, i) => `x${i}(1, 2)`).join(" + ");
    expect(read(many).errors).toHaveLength(10);
  });
});

describe("notices, beside which the graph is drawn", () => {
  it("are gone when a fix is applied", () => {
    const source = "f = p * p + q(2)\nq(u) = u * kk";
    const free = read(source).errors.filter(({ severity }) => severity !== "error");
    expect(free).toHaveLength(2);
    for (const notice of free) {
      for (const text of repaired(source, notice)) {
        expect(read(text)).toMatchObject({ errors: [expect.anything()], hasGraph: true });
      }
    }
  });

  it("tell of each free name once, and of ten at most", () => {
    expect(read("p * p + p").errors).toHaveLength(1);
    const many = Array.from({ length: 30 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(" * ");
    expect(read(many)).toMatchObject({ hasGraph: true });
    expect(read(many).errors).toHaveLength(10);
  });
});
