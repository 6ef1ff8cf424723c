/** How mistakes with shapes are told together; what each says is in the catalogue (engine/catalogue.test.ts). */
import { describe, expect, it } from "vitest";
import { run } from "../run.ts";

describe("a mistake with shapes", () => {
  it("makes no others where its result is used, and hides none that stand by themselves", () => {
    const source =
      "a = [1, 2], b = [1, 2, 3], c = [[1], [2, 3]]\nq = a * b\nr = q + a + b\ns = b[7] + c\nf = r + s";
    expect(run(source).diagnostics.map(({ message }) => message.split(":")[0])).toEqual([
      "Row 2 has 2 numbers, row 1 has 1",
      "*",
      "b[7]",
    ]);
  });

  it("is told ten times at most", () => {
    const wrong = Array.from({ length: 30 }, (_, i) => `x[${i + 3}]`).join(" + ");
    expect(run(`x = [1, 2, 3]\nf = ${wrong}`).diagnostics).toHaveLength(10);
  });

  it("is not told a second time as a name without a definition", () => {
    const said = run("X = [[1, 2], [3, 4]]\nf = sum(sum(X, q)) + X[0, k]").diagnostics;
    expect(said.map(({ severity }) => severity)).toEqual(["error", "error"]);
  });

  it("has no button that turns an operand where that would not fit either", () => {
    const [said] = run("W = [[1, 2, 3]], V = [[1, 2], [3, 4]]\nf = sum(W + V)").diagnostics;
    expect(said).toMatchObject({ severity: "error", fixes: [] });
  });
});
