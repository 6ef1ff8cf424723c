/** How mistakes in several statements are told; what each says is in the catalogue (engine/catalogue.test.ts). */
import { describe, expect, test } from "vitest";
import { parse } from "./parse.ts";

function mistakesIn(source: string) {
  return parse(source).errors.filter(({ severity }) => severity === "error");
}

describe("a mistake", () => {
  test("does not hide the mistakes of other statements, nor their meaning", () => {
    const { program, errors } = parse("a = 3,5\nb = 2; c = * 4\nd = (b + 1\ne1 = b");
    expect(errors.map(({ from }) => from)).toEqual([4, 19, 27]);
    expect(program.statements.map((statement) => statement.kind === "definition" && statement.name)).toEqual([
      "b",
      "e1",
    ]);
  });

  test("is named at most ten times, the first ones", () => {
    const errors = mistakesIn("a +\n".repeat(50));
    expect(errors.map(({ from }) => from)).toEqual(Array.from({ length: 10 }, (_, line) => 4 * line + 2));
  });

  test("in a pasted block of prose is named once", () => {
    expect(mistakesIn("this is the first line\nand here comes the second\n\na + b")).toHaveLength(1);
  });
});
