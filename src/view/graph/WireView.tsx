/**
 * One wire. At rest it shows what has passed: nothing, the value, the gradient. While its gradient passes it
 * is thick and fills from the output's side.
 */
import { memo } from "react";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import { localPlace } from "../../present/formula/place.ts";
import { wirePath } from "../../present/layout/wirePath.ts";
import { tensorJson } from "../../present/numbers/tensorJson.ts";
import type { WireState } from "../../present/picture/activity.ts";
import type { DrawnWire } from "../../present/picture/picture.ts";

export type WireViewProps = {
  readonly wire: DrawnWire;
  /** `from>to:position` in the names of the contract. */
  readonly name: string;
  readonly state: WireState;
  readonly local: Tensor | null;
  readonly contribution: Tensor | null;
  readonly lit: boolean;
};

export const WireView = memo(function WireView({
  wire,
  name,
  state,
  local,
  contribution,
  lit,
}: WireViewProps) {
  const path = wirePath(wire.points);
  const shape = { d: path, style: { d: `path("${path}")` } };
  return (
    <g
      className={`wire wire-${state} ${lit ? "lit" : ""}`}
      data-edge={name}
      data-active={state === "active" ? "true" : undefined}
      data-local={local === null ? undefined : tensorJson(local)}
      data-contribution={contribution === null ? undefined : tensorJson(contribution)}
      data-place={localPlace(wire.edge)}
    >
      <path className="wire-hit" {...shape} />
      <path className="wire-line" {...shape} />
      {state === "active" ? <path className="wire-fill" pathLength={1} {...shape} /> : null}
    </g>
  );
});
