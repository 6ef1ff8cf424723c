/**
 * A label as text runs, for SVG `<tspan>`s: italic in KaTeX_Math, the rest in KaTeX_Main.
 */
export type Run = {
  readonly text: string;
  readonly italic: boolean;
  readonly script: "base" | "sub" | "super";
};

/** Size of a script against its base, as in TeX. */
export const SCRIPT_SCALE = 0.7;
