import { describe, expect, it } from "vitest";
import { readTable } from "./readTable.ts";

describe("a pasted table", () => {
  it.each([
    ["cells of a spreadsheet", "1\t2\r\n3\t4\r\n"],
    ["what NumPy prints", "[[1. 2.]\n [3. 4.]]"],
    ["a NumPy literal", "np.array([[1., 2.], [3., 4.]])"],
    ["what PyTorch prints", "tensor([[1.0000, 2.0000],\n        [3.0000, 4.0000]], requires_grad=True)"],
    ["a PyTorch literal", "torch.tensor([[1, 2], [3, 4]], dtype=torch.float64)"],
  ])("is read from %s", (_where, text) => {
    expect(readTable(text)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it("has its cells between commas where a line has more than one", () => {
    expect(readTable("1,2,3\n4,5.5,-6")).toEqual([
      [1, 2, 3],
      [4, 5.5, -6],
    ]);
  });

  it("keeps one comma a line as a decimal comma, and commas beside tabs too", () => {
    expect(readTable("1,5\n2,5")).toEqual([[1.5], [2.5]]);
    expect(readTable("1,5\t2,5\t3\n4\t5\t6,25")).toEqual([
      [1.5, 2.5, 3],
      [4, 5, 6.25],
    ]);
  });

  it("is none where rows differ in length or a cell is no number", () => {
    for (const text of ["1\t2\n3", "a,b,c", "1,2,x", "3", "[[1, 2], [3]]", ""])
      expect(readTable(text)).toBeNull();
  });
});
