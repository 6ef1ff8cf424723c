/**
 * The run as rows, the text twin of the picture. In: a picture. Out: a row for each node that is drawn, in order of
 * computation, and after it one for each wire that brings back its gradient, in the order of the slots of its sum.
 * What stands in the cells at a position: nodeCells.ts and wireCells.ts.
 */
import type { Edge } from "../../engine/graph/graph.ts";
import type { DrawnNode, Picture } from "../picture/picture.ts";

export type NodeTableRow = { readonly kind: "node"; readonly key: string; readonly drawn: DrawnNode };
export type WireTableRow = {
  readonly kind: "wire";
  readonly key: string;
  readonly edge: Edge;
  /** The gate uses this operand more than once: its place has to be told. */
  readonly isRepeated: boolean;
};
export type TableRow = NodeTableRow | WireTableRow;

export function tableRows({ nodes }: Picture): readonly TableRow[] {
  return nodes.flatMap((drawn): TableRow[] => [
    { kind: "node", key: drawn.key, drawn },
    ...drawn.exits.map((edge, place): WireTableRow => {
      const isRepeated = drawn.exits.some((other, at) => at !== place && other.to === edge.to);
      return { kind: "wire", key: `${drawn.key}<${edge.index}`, edge, isRepeated };
    }),
  ]);
}
