/**
 * The words under the formula. In: a frame. Out: one to four plain sentences, names as typed, true minus signs.
 */

import { invariant } from "../../engine/invariant.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import type { Style } from "../numbers/style.ts";
import { narrateEdge } from "./narrateEdge.ts";
import { notationNote } from "./notationNote.ts";
import { scalarNeeded } from "./scalarNeeded.ts";
import { spokenOperation } from "./spokenOperation.ts";
import { tensorWords } from "./tensorWords.ts";
import { valueSentence } from "./valueSentence.ts";

export function narrate(frame: Frame, style: Style): string {
  const { step } = frame;
  const { graph, forwardCount } = frame.trace;
  if (step === null) return startWords(frame, forwardCount, style);
  switch (step.kind) {
    case "forward": {
      const node = graph.nodes[step.node];
      invariant(node?.kind === "operation", "a forward step is an operation's");
      const ends = frame.position === forwardCount ? scalarNeeded(graph) : null;
      return [valueSentence(graph, node, step, style), ...(ends === null ? [] : [ends])].join(" ");
    }
    case "seed": {
      const name = graph.outputName;
      const note = notationNote(name, style);
      return `Backward starts. ${name} changes exactly as ${name} does, so its gradient is 1: nudge ${name} by ε and ${name} moves by ε.${note === null ? "" : ` ${note}`}`;
    }
    case "edge": {
      const edge = graph.edges[step.edge];
      const gate = graph.nodes[edge?.to ?? -1];
      invariant(edge && gate?.kind === "operation", "an edge leads into an operation");
      return narrateEdge(frame, { step, edge, gate, style });
    }
    default:
      return step satisfies never;
  }
}

function startWords({ trace, nodes }: Frame, forwardCount: number, style: Style): string {
  const { graph } = trace;
  const output = graph.nodes[graph.output];
  if (output?.kind !== "operation") {
    const value = nodes[graph.output]?.value;
    const words = `${graph.outputName} is ${value ? tensorWords(value, style) : "an input"}: there is nothing to compute.`;
    const needed = scalarNeeded(graph);
    return needed === null ? words : `${words} ${needed}`;
  }
  const count = forwardCount === 1 ? "1 operation" : `${forwardCount} operations`;
  const last = `the last one makes ${graph.outputName}, ${spokenOperation(output, graph, style)}`;
  const needed = scalarNeeded(graph);
  const words = `The inputs have their values. Forward takes ${count}; ${last}.`;
  return needed === null ? words : `${words} ${needed}`;
}
