/**
 * What a random exercise is asked to be: how many gates, how much fan-out, which gates; and the same as the short
 * text that stands in a link, `medium-some-sums`.
 */
export const EXERCISE_SIZES = ["small", "medium", "large"] as const;
export const FAN_OUTS = ["none", "some", "much"] as const;
export const GATE_SETS = ["sums", "powers", "neurons"] as const;

export type ExerciseSpec = {
  readonly size: (typeof EXERCISE_SIZES)[number];
  readonly fanOut: (typeof FAN_OUTS)[number];
  /** Sums and products; with squares and quotients; with relu, sigmoid and tanh. */
  readonly gates: (typeof GATE_SETS)[number];
};

export const DEFAULT_SPEC: ExerciseSpec = { size: "medium", fanOut: "some", gates: "sums" };

export function specText({ size, fanOut, gates }: ExerciseSpec): string {
  return `${size}-${fanOut}-${gates}`;
}

/** Null where it is not what `specText` writes. */
export function readSpec(text: string): ExerciseSpec | null {
  const [size, fanOut, gates, ...rest] = text.split("-");
  const spec = {
    size: EXERCISE_SIZES.find((one) => one === size),
    fanOut: FAN_OUTS.find((one) => one === fanOut),
    gates: GATE_SETS.find((one) => one === gates),
  };
  if (rest.length > 0 || !spec.size || !spec.fanOut || !spec.gates) return null;
  return { size: spec.size, fanOut: spec.fanOut, gates: spec.gates };
}
