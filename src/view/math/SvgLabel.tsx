/** A name or gate label as SVG text, in the formulas' typeface. `size` in px of the stage at zoom 1. */
import "./mathFonts.css";
import { type Run, SCRIPT_SCALE } from "../../present/label/run.ts";

type SvgLabelProps = {
  readonly runs: readonly Run[];
  readonly size: number;
  readonly x?: number;
  readonly y?: number;
  readonly className?: string;
};

const SHIFT = { base: 0, sub: 0.22, super: -0.38 } as const;

export function SvgLabel({ runs, size, x = 0, y = 0, className = "" }: SvgLabelProps) {
  let shift = 0;
  return (
    <text x={x} y={y} fontSize={size} textAnchor="middle" className={`svg-label ${className}`}>
      {runs.map((run, place) => {
        const target = SHIFT[run.script] * size;
        const dy = target - shift;
        shift = target;
        return (
          <tspan
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a label have no identity but their place
            key={place}
            dy={dy}
            fontSize={run.script === "base" ? size : size * SCRIPT_SCALE}
            className={`${run.italic ? "math-italic" : "math-upright"}${run.bold ? " math-bold" : ""}`}
          >
            {run.text}
          </tspan>
        );
      })}
    </text>
  );
}
