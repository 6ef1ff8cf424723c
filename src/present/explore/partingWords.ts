/**
 * Where a wrong algorithm leaves the right one, in words. In: the graph, the parting, how numbers are written.
 * Out: what is seen there, "b has 3 instead of 2 + 3 = 5", and why, a sentence.
 */

import type { Parting } from "../../engine/compare/partings.ts";
import type { WrongAlgorithm } from "../../engine/compare/wrongAlgorithms.ts";
import type { Graph } from "../../engine/graph/graph.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import { gradientSum } from "../narration/gradientSum.ts";
import { nodeName } from "../narration/nodeName.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";

export type PartingWords = { readonly what: string; readonly why: string };

export function partingWords(
  graph: Graph,
  parting: Parting,
  algorithm: WrongAlgorithm,
  style: Style,
): PartingWords {
  const { cause, has, should } = parting;
  const name = nodeName(graph, parting.node, style);
  const number = (tensor: Parting["has"]): string => formatTensor(tensor, style);
  const gateOf = (step: EdgeStep): string => nodeName(graph, graph.edges[step.edge]?.to ?? -1, style);
  switch (cause.kind) {
    case "lost": {
      const sum =
        should === null ? "" : gradientSum([cause.before, cause.step.contribution], should, style, "signs");
      return {
        what: `${name} has ${number(has)} instead of ${sum}`,
        why: "The second contribution replaced what was there.",
      };
    }
    case "again":
      return {
        what: `${name} has ${number(has)} instead of ${should === null ? "nothing" : number(should)}`,
        why: `${gateOf(cause.step)} hands on all its gradient a second time.`,
      };
    case "kept":
      return {
        what: `${name} still has ${number(has)} from the first pass`,
        why: "It was not cleared, so the second pass adds to it.",
      };
    case "other": {
      const { step, right } = cause;
      const gate = gateOf(step);
      const instead = `${number(step.contribution)} from ${gate} instead of ${number(right.contribution)}`;
      const why =
        algorithm === "local"
          ? `The local derivative was not multiplied by the upstream ${number(right.upstream)}.`
          : `${gate} hands on ${number(step.upstream)}; its gradient is ${number(right.upstream)}${algorithm === "recursion" ? " once all contributions have arrived. It did not wait" : ""}.`;
      return { what: `${name} gets ${instead}`, why };
    }
    default:
      return cause satisfies never;
  }
}
