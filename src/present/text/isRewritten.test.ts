import { describe, expect, it } from "vitest";
import { lessons } from "../../lessons/gallery.ts";
import { isRewritten } from "./isRewritten.ts";

const FIRST = "x = 3\ny = x * x\nf = y + 1";

describe("a program that was opened", () => {
  it.each([
    ["as it was", FIRST],
    ["with other numbers", "x = -0.5e3\ny = x * x\nf = y + 20"],
    ["with another sign", "x = 3\ny = x + x\nf = y + 1"],
    ["with lines before and after", `a = 2\n${FIRST}\ng = f * a`],
    ["with one line left", "z = 1\ny=x*x"],
  ])("is still there %s", (_, source) => {
    expect(isRewritten(FIRST, source)).toBe(false);
  });

  it.each([
    ["another program", "a = 2, b = 1\ne = (a + b) * (b + 1)"],
    ["nothing", ""],
    ["one that has the same input", "x = 3\nf = sigmoid(x)"],
  ])("is gone where %s stands", (_, source) => {
    expect(isRewritten(FIRST, source)).toBe(true);
  });

  it("of one line is still there with one sign changed, and gone when it is another", () => {
    expect(isRewritten("f = (a + b) * (b + 1)", "f = (a + b) * (b - 1)")).toBe(false);
    expect(isRewritten("f = (a + b) * (b + 1)", "f = log(a)")).toBe(true);
  });

  it("is told in the same time however long the line", () => {
    const long = `${"x = 1, ".repeat(20_000)}y`;
    expect(isRewritten(long, "z")).toBe(true);
  });

  it("of one lesson is gone where the next lesson stands", () => {
    const found = lessons.flatMap(({ id, program }, place) => {
      const other = lessons[(place + 7) % lessons.length];
      return other === undefined || isRewritten(program, other.program) ? [] : [id];
    });
    expect(found).toEqual([]);
  });
});
