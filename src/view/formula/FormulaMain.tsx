/**
 * The chain rule of this step as one block. Where it is wider than the panel it is broken into more lines, and where
 * that does not help its box scrolls.
 */
import { useRef, useState } from "react";
import type { Formula } from "../../present/formula/formula.ts";
import { roughWidth } from "../../present/formula/roughWidth.ts";
import { Tex } from "../math/Tex.tsx";
import { useScrollEdges } from "../panel/useScrollEdges.ts";

/** Of a letter with the room around it, em of the box: fractions and signs have more, long numbers less. */
const LETTER = 0.75;

export function FormulaMain({ formula }: { readonly formula: Formula }) {
  const box = useRef<HTMLDivElement>(null);
  /** Of the box, em. */
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  /** A formula that went beyond the box in one piece, and the room it needs, em. */
  const [tooWide, setTooWide] = useState<{ readonly tex: string; readonly needs: number } | null>(null);
  const { tex, narrowTex } = formula;
  const isBroken =
    narrowTex !== undefined &&
    // By rule of thumb where it was not seen yet: to measure each formula would cost as much as to draw it.
    ((tooWide?.tex === tex && room < tooWide.needs) || roughWidth(tex) > Math.floor(room / LETTER));
  useScrollEdges(box, (isWide, element) => {
    const em = Number.parseFloat(getComputedStyle(element).fontSize);
    setRoom(element.clientWidth / em);
    if (isWide && !isBroken && narrowTex !== undefined) setTooWide({ tex, needs: element.scrollWidth / em });
  });
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
      <Tex tex={isBroken ? narrowTex : tex} display silent />
    </div>
  );
}
