/**
 * The node that an operation's sign or name in the text stands for. In: the graph and the offset of one character of
 * it (UTF-16). Out: the index of the node with the shortest expression around it.
 */
import type { Graph } from "../../engine/graph/graph.ts";

/** Null where no operation is, and where several came from the same text: a body that is called twice, an opened gate. */
export function operationAt({ nodes }: Graph, offset: number): number | null {
  const around = nodes.filter(
    ({ kind, span }) => kind === "operation" && span.from <= offset && offset < span.to,
  );
  const shortest = Math.min(...around.map(({ span }) => span.to - span.from));
  const [only, ...others] = around.filter(({ span }) => span.to - span.from === shortest);
  return only === undefined || others.length > 0 ? null : only.index;
}
