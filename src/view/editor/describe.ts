/** What the run at the current step has to say of a name or a place in the text; asked when it is shown. */
import { operationAt } from "../../present/completion/operationAt.ts";
import { describeNode } from "../../present/narration/describeNode.ts";
import { backstep } from "../../store/backstep.ts";
import { currentFrame, currentStyle } from "../../store/selectors.ts";

export type Describe = {
  /** A name's value and gradient, in words; null for one the drawn program doesn't have. */
  readonly name: (name: string) => string | null;
  /** The same of the operation whose sign or name stands at the offset; null while the text is not the drawn one. */
  readonly operation: (offset: number) => string | null;
};

export const describe: Describe = {
  name: (name) => {
    const nodes = backstep.getState().good?.trace.graph.nodes ?? [];
    return describeIndex(nodes.find(({ names }) => names.includes(name))?.index ?? null);
  },
  operation: (offset) => {
    const { good, source } = backstep.getState();
    return good === null || good.source !== source
      ? null
      : describeIndex(operationAt(good.trace.graph, offset));
  },
};

function describeIndex(index: number | null): string | null {
  const state = backstep.getState();
  const frame = currentFrame(state);
  return frame === null || index === null ? null : describeNode(frame, index, currentStyle(state));
}
