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
  /** Letters that go into the box by rule of thumb; to measure each formula would cost as much as to draw it. */
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  const [tooWide, setTooWide] = useState<string | null>(null);
  const { tex, narrowTex } = formula;
  useScrollEdges(box, (isWide, element) => {
    setRoom(
      Math.floor(element.clientWidth / (LETTER * Number.parseFloat(getComputedStyle(element).fontSize))),
    );
    if (isWide && narrowTex !== undefined) setTooWide(tex);
  });
  const isBroken = narrowTex !== undefined && (tooWide === tex || roughWidth(tex) > room);
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
