/**
 * One wire. At rest it shows what has passed: nothing, the value, the gradient. While its gradient passes it
 * is thick and fills from the output's side.
 */
import { memo } from "react";
import type { Graph } from "../../engine/graph/graph.ts";
import { localPlace } from "../../present/formula/place.ts";
import { wirePath } from "../../present/layout/wirePath.ts";
import { tensorJson } from "../../present/numbers/tensorJson.ts";
import { contractEdgeName } from "../../present/picture/contractName.ts";
import type { DrawnWire } from "../../present/picture/picture.ts";
import type { WireSight } from "../../present/picture/sights.ts";
import { wireSights } from "../../store/entryBoards.ts";
import { useEntry } from "../panel/useEntry.ts";

type WireViewProps = { readonly wire: DrawnWire; readonly graph: Graph };

export const WireView = memo(function WireView({ wire, graph }: WireViewProps) {
  const sight = useEntry(wireSights, wire.edge.index);
  return sight === null ? null : <WireDrawing wire={wire} graph={graph} sight={sight} />;
});

/** The wire as it is seen in any run, not only in the page's. */
export function WireDrawing({ wire, graph, sight }: WireViewProps & { readonly sight: WireSight }) {
  const { edge, points } = wire;
  const { state, local, contribution, lit } = sight;
  const path = wirePath(points);
  const shape = { d: path, style: { d: `path("${path}")` } };
  return (
    <g
      className={`wire wire-${state} ${lit === null ? "" : `lit lit-${lit}`}`}
      data-edge={contractEdgeName(graph, edge)}
      data-active={state === "active" ? "true" : undefined}
      data-local={local === null ? undefined : tensorJson(local)}
      data-contribution={contribution === null ? undefined : tensorJson(contribution)}
      data-place={localPlace(edge)}
    >
      <path className="wire-hit" {...shape} />
      <path className="wire-line" {...shape} />
      {state === "active" ? <path className="wire-fill" pathLength={1} {...shape} /> : null}
    </g>
  );
}
