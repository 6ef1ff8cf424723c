/** What can be nudged or followed: every entry of every input the output depends on. In: a run. Out: a list to choose from. */
import { finalStates } from "../../engine/compare/finalStates.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { entryName } from "../numbers/entryName.ts";

export type InputChoice = {
  readonly node: number;
  /** Row by row; 0 for a scalar. */
  readonly entry: number;
  /** `x`, `W[0, 1]` */
  readonly name: string;
  readonly value: number;
  readonly gradient: number;
};

export function inputChoices(trace: Trace): readonly InputChoice[] {
  const states = finalStates(trace);
  return trace.graph.nodes.flatMap(({ kind, index, symbol, shape }) => {
    const state = states[index];
    if (kind !== "input" || !state?.gradient || !state.value) return [];
    const { data } = state.value;
    return Array.from(state.gradient.data, (gradient, entry) => {
      const name = entryName(symbol, shape, entry);
      return { node: index, entry, name, value: data[entry] ?? Number.NaN, gradient };
    });
  });
}

/** The one that goes most ways from its node, the first of equals: at a fan-out there is most to see. */
export function mostUsed({ graph }: Trace, choices: readonly InputChoice[]): InputChoice | undefined {
  const ways = ({ node }: InputChoice): number => graph.outgoing[node]?.length ?? 0;
  return choices.reduce<InputChoice | undefined>(
    (most, choice) => (most === undefined || ways(choice) > ways(most) ? choice : most),
    undefined,
  );
}
