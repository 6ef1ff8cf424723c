/** What is legal and often meant otherwise is said once, with a button for each meaning. */
import { describe, expect, test } from "vitest";
import { parse } from "./parse.ts";

describe("a notice", () => {
  test("says what 1/2x means and offers both readings", () => {
    const source = "f = 1/2x^2 + 1";
    const { program, errors } = parse(source);
    expect(program.statements).toHaveLength(1);
    expect(errors).toHaveLength(1);
    const [notice] = errors;
    expect(notice?.severity).toBe("info");
    expect(notice?.message).toContain("(1/2) * x^2");
    expect([notice?.from, notice?.to]).toEqual([4, 10]);
    const mended =
      notice?.fixes.map((fix) => source.slice(0, fix.from) + fix.insert + source.slice(fix.to)) ?? [];
    expect(mended).toEqual(["f = 1/2 * x^2 + 1", "f = 1/(2x^2) + 1"]);
    for (const text of mended) expect(parse(text).errors).toEqual([]);
  });

  test.each(["(1/2)x", "1/2*x", "1/(2x)", "a/b", "2x/3"])("is not given for %s", (source) => {
    expect(parse(source).errors).toEqual([]);
  });

  test("asks whether [1 -2] is one item or two", () => {
    const source = "x = [1 -2, 3 - 4, 5-6] -7";
    const { program, errors } = parse(source);
    expect(program.statements).toHaveLength(1);
    expect(errors.map(({ severity, from, to }) => [severity, from, to])).toEqual([["info", 5, 9]]);
    const mended =
      errors[0]?.fixes.map((fix) => source.slice(0, fix.from) + fix.insert + source.slice(fix.to)) ?? [];
    expect(mended).toEqual(["x = [1, -2, 3 - 4, 5-6] -7", "x = [1 - 2, 3 - 4, 5-6] -7"]);
    for (const text of mended) expect(parse(text).errors).toEqual([]);
  });

  test("warns of a number too small for float64, which counts as 0", () => {
    const { errors } = parse("x = 1e-400");
    expect(errors.map(({ severity, from, to }) => [severity, from, to])).toEqual([["warning", 4, 10]]);
    expect(parse("x = 0e-400 + 5e-324").errors).toEqual([]);
  });
});
