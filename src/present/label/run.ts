/**
 * A label as text runs, for SVG `<tspan>`s: italic in KaTeX_Math, the rest in KaTeX_Main, both also bold.
 */
export type Run = {
  readonly text: string;
  readonly italic: boolean;
  /** The name of a vector or a matrix. */
  readonly bold?: true;
  readonly script: "base" | "sub" | "super";
};

/** Size of a script against its base, as in TeX. */
export const SCRIPT_SCALE = 0.7;
