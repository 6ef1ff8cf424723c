/**
 * What differs once a gate is taken apart. In: the innermost group something stands in. Out: a sentence for each opened
 * gate it is part of, from the gate's record, where value or gradient are others at the edge of the number range.
 */
import type { NodeGroup } from "../../engine/graph/graph.ts";
import { operationNamed } from "../../engine/ops/registry.ts";

export function apartNote(group: NodeGroup | null): string | null {
  const sentences: string[] = [];
  for (let around = group; around !== null; around = around.parent) {
    const told = around.kind === "gate" ? operationNamed(around.label)?.apart : undefined;
    if (told !== undefined) sentences.push(`${around.label} is taken apart. ${told}`);
  }
  return sentences.length === 0 ? null : sentences.join(" ");
}
