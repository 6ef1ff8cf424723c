/**
 * The chain rule of this step as one block. Where it is wider than the panel it is broken into more lines, and where
 * that does not help its box scrolls.
 */
import { useLayoutEffect, useRef, useState } from "react";
import type { Formula } from "../../present/formula/formula.ts";
import { Tex } from "../math/Tex.tsx";
import { useScrollEdges } from "../panel/useScrollEdges.ts";

export function FormulaMain({ formula }: { readonly formula: Formula }) {
  const box = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const { tex, narrowTex } = formula;
  const breakUp = (isWide: boolean): void => {
    if (isWide && narrowTex !== undefined) setBroken(tex);
  };
  // Where KaTeX came later, or the panel became narrower.
  useScrollEdges(box, breakUp);
  // Measured once it is drawn, before anybody sees it.
  useLayoutEffect(() => {
    if (narrowTex === undefined || box.current === null) return;
    if (box.current.scrollWidth > box.current.clientWidth) setBroken(tex);
  }, [tex, narrowTex]);
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
      <Tex tex={broken === tex ? (narrowTex ?? tex) : tex} display silent />
    </div>
  );
}
