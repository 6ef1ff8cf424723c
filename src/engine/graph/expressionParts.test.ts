/** What an expression is made of, counted for the cap on nodes. */
import { expect, test } from "vitest";
import { parse } from "../parse/parse.ts";
import { expressionParts } from "./expressionParts.ts";

function partsOf(source: string) {
  const { program, errors } = parse(source);
  expect(errors).toEqual([]);
  const [statement] = program.statements;
  if (statement === undefined) throw new Error("nothing was read");
  const { names, calls, ...counts } = expressionParts(statement.body);
  return { names: names.map(({ name }) => name), calls: calls.map(({ name }) => name), ...counts };
}

test("names and calls come in reading order, those of an index too", () => {
  expect(partsOf("f(a)[b, c:g(d)] + [h, [x]]")).toMatchObject({
    names: ["a", "b", "c", "d", "h", "x"],
    calls: ["f", "g"],
  });
});

test("counts signs, lists that are not all numbers, and indices", () => {
  expect(partsOf("[1, -2] + [[1, 2], [3, 4]]")).toMatchObject({
    operators: 1,
    stacks: 0,
    indices: 0,
    size: 11,
  });
  expect(partsOf("[[a, 1], [2, 3]]")).toMatchObject({ operators: 0, stacks: 2, indices: 0, size: 7 });
  expect(partsOf("[1 + 2]")).toMatchObject({ operators: 1, stacks: 1 });
  expect(partsOf("x[0][1:3]")).toMatchObject({ operators: 0, stacks: 0, indices: 2, size: 6 });
});

test("walks a chain or a list as long as the text may be", () => {
  expect(partsOf(`x${"[0]".repeat(6_000)}`).indices).toBe(6_000);
  expect(partsOf(`[${"x,".repeat(9_000)}]`).names).toHaveLength(9_000);
});
