/** What the formula panel shows of one step. */
export type Formula = {
  /** Plain text: "Chain rule at this edge". */
  readonly title: string;
  /** One KaTeX `aligned` block: symbols, numbers, result. Draw with `katexOptions`. */
  readonly tex: string;
  /** The same on more lines, for where that is too wide; absent where there is nothing to break. */
  readonly narrowTex?: string;
  /** The parts one by one, under the block. */
  readonly rows: readonly FormulaRow[];
  /** Every entry of the gate by every entry of the operand, to be opened; only where one of them is a small array. */
  readonly jacobian?: JacobianTable;
  /** The same as a sentence, built from the graph and not from the LaTeX. */
  readonly spoken: string;
};

export type FormulaRow = {
  readonly label: "shapes" | "upstream" | "local" | "contribution" | "one cell, opened" | "total";
  readonly tex: string;
  /** The shape in words, for beside it: "(2, 3), the shape of W"; absent for single numbers. */
  readonly shape?: string;
  /** A remark to the row: "b was copied to 3 rows, so its gradient is the sum over them". */
  readonly note?: string;
};

export type JacobianTable = {
  readonly tex: string;
  /** What a row and a column stand for: "one row an entry of v (2)". */
  readonly rowLabel: string;
  readonly columnLabel: string;
};

/** Lines `left & right` of one block; `left` is empty where the line goes on from the one above. */
export function alignedTex(lines: readonly string[]): string {
  return `\\begin{aligned} ${lines.join(" \\\\ ")} \\end{aligned}`;
}
