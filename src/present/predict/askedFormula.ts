/**
 * The formula a hidden number stands in: its symbols, and a question mark where the number will be. In: the frame as
 * it is drawn, whose step is the one that is asked about. Out: a formula without any number that is not known yet.
 */

import type { Frame } from "../../engine/trace/trace.ts";
import { alignedTex, type Formula } from "../formula/formula.ts";
import { classed } from "../formula/linked.ts";
import { operationTex } from "../formula/operationTex.ts";
import { pathsInto } from "../formula/paths.ts";
import { symbolTerm } from "../formula/pathTerms.ts";
import { gradientForm, MOST_TERMS, termInSum } from "../formula/sumTex.ts";
import { gradientTex, symbolPiece } from "../formula/symbolTex.ts";
import type { Style } from "../numbers/style.ts";
import type { AskedNumber } from "./askedNumber.ts";
import { questionWords } from "./questionWords.ts";

/** In braces: TeX sets a bare question mark as a closing sign. */
const UNKNOWN = "{?}";

export function askedFormula(frame: Frame, asked: AskedNumber, style: Style): Formula {
  const { label, spoken } = questionWords(frame.trace, asked, style);
  return { title: label, tex: alignedTex(lines(frame, asked, style)), rows: [], spoken };
}

function lines(frame: Frame, { node: index, kind }: AskedNumber, style: Style): readonly string[] {
  const { graph } = frame.trace;
  const { step } = frame;
  const node = graph.nodes[index];
  if (node === undefined) return [];
  if (step?.kind === "forward" && node.kind === "operation") {
    const operands = node.operands.flatMap((operand) => graph.nodes[operand] ?? []);
    const pieces = operands.map((operand) => symbolPiece(operand, style));
    return [`${symbolPiece(node, style).tex} &= ${operationTex(node, pieces).tex}`, `&= ${UNKNOWN}`];
  }
  const gradient = gradientTex(graph, node, style);
  if (step?.kind !== "edge") return [`${gradient} &= ${UNKNOWN}`];
  const paths = pathsInto(frame, index);
  const form = gradientForm(graph, paths);
  const here = paths.findIndex(({ edge }) => edge.index === step.edge);
  const terms = paths.map((path, place) => {
    // The term that is asked about is lit like those that have arrived; in symbols it tells no number.
    const lit = place === here ? { ...path, passed: step } : path;
    return termInSum(graph, path, place, symbolTerm(graph, lit, style), form);
  });
  // Of a sum's part only that part is asked, not what stands on the left.
  const unknown = terms.map((_, place) => (place === here ? UNKNOWN : REST));
  return [
    `${gradient} &= ${shortened(terms, here).join(" + ")}`,
    `&= ${kind === "contribution" ? shortened(unknown, here).join(" + ") : UNKNOWN}`,
  ];
}

const REST = classed("t-pending", "\\cdots");

/** Of a long sum, the term that is asked about. */
function shortened(terms: readonly string[], here: number): readonly string[] {
  if (terms.length <= MOST_TERMS) return terms;
  return [
    ...(here > 0 ? ["\\cdots"] : []),
    terms[here] ?? "",
    ...(here < terms.length - 1 ? ["\\cdots"] : []),
  ];
}
