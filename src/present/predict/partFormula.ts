/**
 * A step's formula while "is b finished?" is asked: its contribution alone. The sum it goes into, with question marks
 * for what is still to come, would answer. In: the step's formula. Out: the same without that sum.
 */
import type { Formula } from "../formula/formula.ts";
import { spokenTex } from "../spoken/spokenTex.ts";

export function partFormula({ title, rows, jacobian, ...whole }: Formula): Formula {
  const tex = rows.find(({ label }) => label === "contribution")?.tex ?? whole.tex;
  return {
    title,
    tex,
    rows: rows.filter(({ label }) => label !== "contribution" && label !== "total"),
    ...(jacobian === undefined ? {} : { jacobian }),
    spoken: spokenTex(tex),
  };
}
