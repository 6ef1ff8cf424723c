/**
 * What a mark of a lesson's prose means now. In: a frame and a target. Out: the place to light, its role, its
 * number and its name in words; null where there is no such thing or it is not known yet, so nothing could light.
 *
 * | target | names |
 * |---|---|
 * | `q` | the value of q |
 * | `∂q` | the gradient of q, so far |
 * | `∂f/∂q` | the local derivative on the wire from q to f |
 * | `f→q` | what came back along that wire |
 *
 * Of several wires between the same two, `:0`, `:1` … behind it is the operand's position.
 */
import type { Edge, GraphNode } from "../../engine/graph/graph.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { contributionPlace, gradientPlace, localPlace, type Place, valuePlace } from "../formula/place.ts";
import { nodeSpoken } from "../label/nodeSpoken.ts";
import { passedNumbers } from "../picture/activity.ts";

export type Mark = {
  readonly place: Place;
  readonly role: "value" | "gradient" | "local" | "contribution";
  /** The number there; null for a local derivative that no gradient has met yet. */
  readonly number: Tensor | null;
  readonly spoken: string;
};

const LOCAL = /^∂(.+)\/∂(.+?)(?::(\d))?$/u;
const CONTRIBUTION = /^(.+)→(.+?)(?::(\d))?$/u;

export function markAt(frame: Frame, target: string): Mark | null {
  const local = LOCAL.exec(target);
  if (local !== null) return localMark(frame, edgeOf(frame, local));
  const contribution = CONTRIBUTION.exec(target);
  if (contribution !== null) return contributionMark(frame, edgeOf(frame, contribution));
  return target.startsWith("∂") ? gradientMark(frame, target.slice(1)) : valueMark(frame, target);
}

function valueMark(frame: Frame, name: string): Mark | null {
  const node = nodeCalled(frame, name);
  const value = node && frame.nodes[node.index]?.value;
  if (!node || !value) return null;
  return { place: valuePlace(node), role: "value", number: value, spoken: `value of ${nodeSpoken(name)}` };
}

function gradientMark(frame: Frame, name: string): Mark | null {
  const node = nodeCalled(frame, name);
  const gradient = node && frame.nodes[node.index]?.gradient;
  if (!node || !gradient) return null;
  const spoken = `gradient of ${nodeSpoken(name)}`;
  return { place: gradientPlace(node), role: "gradient", number: gradient, spoken };
}

function localMark(frame: Frame, edge: Edge | undefined): Mark | null {
  if (edge === undefined) return null;
  const { local } = passedNumbers(frame, edge);
  const [gate, operand] = endsOf(frame, edge);
  const spoken = `local derivative of ${gate} by ${operand}`;
  return { place: localPlace(edge), role: "local", number: local, spoken };
}

function contributionMark(frame: Frame, edge: Edge | undefined): Mark | null {
  if (edge === undefined) return null;
  const { contribution } = passedNumbers(frame, edge);
  if (contribution === null) return null;
  const [gate, operand] = endsOf(frame, edge);
  const spoken = `contribution from ${gate} to ${operand}`;
  return { place: contributionPlace(edge), role: "contribution", number: contribution, spoken };
}

function endsOf({ trace }: Frame, { from, to }: Edge): readonly string[] {
  return [to, from].map((index) => nodeSpoken(trace.graph.nodes[index]?.symbol ?? ""));
}

function nodeCalled({ trace }: Frame, name: string): GraphNode | undefined {
  return trace.graph.nodes.find(({ symbol }) => symbol === name);
}

function edgeOf(frame: Frame, [, to, from, position]: RegExpExecArray): Edge | undefined {
  const [gate, operand] = [to, from].map((name) => nodeCalled(frame, name ?? "")?.index);
  return frame.trace.graph.edges.find(
    (edge) =>
      edge.to === gate &&
      edge.from === operand &&
      (position === undefined || edge.position === Number(position)),
  );
}
