/**
 * The formula a hidden number stands in: its symbols, and a question mark where the number will be. In: the frame as
 * it is drawn, whose step is the one that is asked about. Out: a formula without any number that is not known yet.
 */

import type { Frame } from "../../engine/trace/trace.ts";
import { edgeSceneOf } from "../formula/edgeScene.ts";
import { alignedTex, type Formula } from "../formula/formula.ts";
import { operationTex } from "../formula/operationTex.ts";
import { pathsInto } from "../formula/paths.ts";
import { symbolTerm } from "../formula/pathTerms.ts";
import { gradientForm, MOST_TERMS, termInSum } from "../formula/sumTex.ts";
import { gradientTex, symbolPiece } from "../formula/symbolTex.ts";
import type { Style } from "../numbers/style.ts";
import type { AskedNumber } from "./askedNumber.ts";
import { questionWords } from "./questionWords.ts";

const UNKNOWN = "&= {?}";

export function askedFormula(frame: Frame, asked: AskedNumber, style: Style): Formula {
  const { label, spoken } = questionWords(frame.trace, asked, style);
  return { title: label, tex: alignedTex([symbols(frame, asked, style), UNKNOWN]), rows: [], spoken };
}

function symbols(frame: Frame, { node: index, position }: AskedNumber, style: Style): string {
  const { graph } = frame.trace;
  const node = graph.nodes[index];
  if (node === undefined) return "";
  if (frame.step?.kind === "forward" && node.kind === "operation") {
    const operands = node.operands.flatMap((operand) => graph.nodes[operand] ?? []);
    const pieces = operands.map((operand) => symbolPiece(operand, style));
    return `${symbolPiece(node, style).tex} &= ${operationTex(node, pieces).tex}`;
  }
  const gradient = gradientTex(graph, node, style);
  if (edgeSceneOf(frame) === null) return gradient;
  const paths = pathsInto(frame, index);
  const form = gradientForm(graph, paths);
  const terms = paths.map((path, place) => {
    return { path, tex: termInSum(graph, path, place, symbolTerm(graph, path, style), form) };
  });
  const here = terms.findIndex(({ path }) => frame.trace.passedAt[path.edge.index] === position);
  const shown =
    terms.length > MOST_TERMS
      ? [
          ...(here > 0 ? ["\\cdots"] : []),
          terms[here]?.tex ?? "",
          ...(here < terms.length - 1 ? ["\\cdots"] : []),
        ]
      : terms.map(({ tex }) => tex);
  return `${gradient} &= ${shown.join(" + ")}`;
}
