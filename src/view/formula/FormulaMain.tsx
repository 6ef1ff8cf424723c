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
  const isWide = useScrollEdges(box);
  const [broken, setBroken] = useState<string | null>(null);
  const { tex, narrowTex } = formula;
  // Measured once it is drawn, before anybody sees it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: where KaTeX came later, `isWide` tells
  useLayoutEffect(() => {
    if (narrowTex === undefined || box.current === null) return;
    if (box.current.scrollWidth > box.current.clientWidth) setBroken(tex);
  }, [isWide, tex, narrowTex]);
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
