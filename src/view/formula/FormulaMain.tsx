/** The chain rule of this step as one block, in a box that scrolls where it is wider than the panel. */
import { useRef } from "react";
import type { Formula } from "../../present/formula/formula.ts";
import { Tex } from "../math/Tex.tsx";
import { useScrollEdges } from "../panel/useScrollEdges.ts";

export function FormulaMain({ formula }: { readonly formula: Formula }) {
  const box = useRef<HTMLDivElement>(null);
  useScrollEdges(box);
  return (
    <div
      ref={box}
      className="formula-main"
      data-formula=""
      data-tex={formula.tex}
      role="math"
      aria-label={formula.spoken}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long formula scrolls in its box, by keyboard too
      tabIndex={0}
    >
      <Tex tex={formula.tex} display silent />
    </div>
  );
}
