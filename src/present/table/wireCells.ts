/**
 * What the table says of a wire that brings a gradient back. In: the graph, the wire's row, its step once it has been
 * passed, significant digits. Out: where it comes from, upstream and local, what they give, and whether it arrived.
 */

import type { Graph } from "../../engine/graph/graph.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { exactWords, type Quantity, quantity } from "./quantity.ts";
import type { WireTableRow } from "./tableRows.ts";

export type WireCells = {
  /** What the gate it comes from is called. */
  readonly gate: string;
  /** ", operand 2" where the gate uses it twice, else nothing. */
  readonly which: string;
  /** Null while it has not been passed. */
  readonly upstream: string | null;
  /** Null while it has not been passed, and of a gate that mixes entries: then `rule` is its name. */
  readonly local: string | null;
  readonly rule: string;
  readonly contribution: Quantity | null;
  readonly state: string;
  /** All three in full. */
  readonly exact: string;
};

export function wireCells(
  { nodes, output, outputName }: Graph,
  { edge, isRepeated }: WireTableRow,
  step: EdgeStep | null,
  style: Style,
): WireCells {
  const gate = nodes[edge.to];
  const gateName = edge.to === output ? outputName : (gate?.symbol ?? "");
  const which = isRepeated ? `, operand ${edge.position + 1}` : "";
  const common = { gate: gateName, which, rule: gate?.kind === "operation" ? gate.operation.name : "" };
  const name = `from ${gateName}${which}`;
  if (step === null) {
    const state = "not yet";
    return { ...common, upstream: null, local: null, contribution: null, state, exact: `${name}: ${state}` };
  }
  const exact = [
    exactWords("upstream", step.upstream),
    exactWords("local", step.local),
    exactWords("contribution", step.contribution),
  ];
  return {
    ...common,
    upstream: formatTensor(step.upstream, style),
    local: step.local === null ? null : formatTensor(step.local, style),
    contribution: quantity(step.contribution, style),
    state: "arrived",
    exact: `${name}: ${exact.filter((words) => words !== null).join(", ")}`,
  };
}
