/**
 * A folded group as LaTeX: `layer(x; w, b)`, with what its body takes from the program behind a semicolon, and of a
 * definition what it is a function of, `h₁(w, h₀)`. In: the group and its operands as LaTeX. Out: LaTeX.
 */
import type { Folded } from "../../engine/graph/graph.ts";
import { foldedParts, MOST_NAMED } from "../label/foldedParts.ts";
import { nameTex } from "../label/nameTex.ts";

export function foldedTex(folded: Folded, operands: readonly string[]): string {
  const { given, others } = foldedParts(folded, operands);
  // A function's name is upright, as in sin x.
  const name = nameTex(folded.group.label).replace(/^\\mathit/, "\\operatorname");
  const parts = [
    given.map((argument) => argument ?? "\\cdot"),
    others.length > MOST_NAMED ? [...others.slice(0, MOST_NAMED - 1), "\\ldots"] : others,
  ];
  const lists = parts.filter((list) => list.length > 0).map((list) => list.join(", "));
  return `${name}\\left(${lists.join(";\\, ")}\\right)`;
}
