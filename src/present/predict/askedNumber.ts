/**
 * Which numbers of a run are to be predicted. In: a trace, a level, a position. Out: the number that becomes known
 * there, where it is hidden at this level. Levels are a worked example that fades: first the gradients of the inputs
 * are hidden, then all gradients, then the values too.
 */
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { Step } from "../../engine/trace/step.ts";
import type { Trace } from "../../engine/trace/trace.ts";

export const PREDICT_LEVELS = ["off", "leaves", "all", "values"] as const;
export type PredictLevel = (typeof PREDICT_LEVELS)[number];

/** An array with more entries is shown, not asked: typing it would be a chore. */
const MOST_ENTRIES = 6;

export type AskedNumber = {
  /** The step that makes it known: the position after it. */
  readonly position: number;
  /**
   * value: forward; seed: ∂f/∂f; contribution: what comes along one of several paths, more to come; gradient: the
   * whole one, asked where its last (or only) contribution arrives.
   */
  readonly kind: "value" | "seed" | "contribution" | "gradient";
  /** Whose number it is; for a contribution, the operand that receives it. */
  readonly node: number;
  readonly truth: Tensor;
};

/** Null where nothing is asked: a position without a step, a number that is given at this level, or one that can't be typed. */
export function askedNumber(trace: Trace, level: PredictLevel, position: number): AskedNumber | null {
  const step = trace.steps[position - 1];
  if (step === undefined || level === "off") return null;
  const number = numberOf(trace, step);
  if (number === null || !isHidden(trace, level, number)) return null;
  const { data } = number.truth;
  // ∞ and NaN are events to look at, not numbers to work out.
  const canBeTyped = data.length <= MOST_ENTRIES && Array.from(data).every(Number.isFinite);
  return canBeTyped ? { ...number, position } : null;
}

/** The first number that is asked after a position and not after another; null for none. */
export function nextAsked(
  trace: Trace,
  level: PredictLevel,
  after: number,
  upTo: number,
): AskedNumber | null {
  if (level === "off") return null;
  for (let position = after + 1; position <= upTo; position += 1) {
    const asked = askedNumber(trace, level, position);
    if (asked !== null) return asked;
  }
  return null;
}

function numberOf({ graph }: Trace, step: Step): Omit<AskedNumber, "position"> | null {
  switch (step.kind) {
    case "forward":
      return { kind: "value", node: step.node, truth: step.value };
    case "seed":
      return { kind: "seed", node: step.node, truth: step.gradient };
    case "edge": {
      const node = graph.edges[step.edge]?.from ?? -1;
      if (step.arrived < step.expected) return { kind: "contribution", node, truth: step.contribution };
      return { kind: "gradient", node, truth: step.total };
    }
    default:
      return step satisfies never;
  }
}

function isHidden(
  { graph }: Trace,
  level: PredictLevel,
  { kind, node }: Omit<AskedNumber, "position">,
): boolean {
  if (kind === "value") return level === "values";
  return level !== "leaves" || graph.nodes[node]?.kind === "input";
}
