/** What the formula panel shows of one step. */
export type Formula = {
  /** Plain text: "Chain rule at this edge". */
  readonly title: string;
  /** One KaTeX `aligned` block: symbols, numbers, result. Draw with `katexOptions`. */
  readonly tex: string;
  /** The parts one by one, under the block. */
  readonly rows: readonly FormulaRow[];
  /** The same as a sentence, built from the graph and not from the LaTeX. */
  readonly spoken: string;
};

export type FormulaRow = {
  readonly label: "upstream" | "local" | "contribution" | "total";
  readonly tex: string;
};

export type FormulaOptions = {
  /** Significant digits, 2 … 17. */
  readonly digits: number;
};

/** Lines `left & right` of one block; `left` is empty where the line goes on from the one above. */
export function alignedTex(lines: readonly string[]): string {
  return `\\begin{aligned} ${lines.join(" \\\\ ")} \\end{aligned}`;
}
