/**
 * The sheet the drawing lies on: moving it is the compositor's work, whatever is drawn on it. While a hand moves it
 * the whole sheet slides and grows, and no text is laid out anew; when the hand rests, the drawing settles there and
 * is crisp. In: the sheet, whose drawings' first groups carry the transform that was settled. Out: its moves.
 * Learned from FLIP (Paul Lewis 2015): settle at once, animate from where it was.
 */

/** A point p of the picture stands at p · k + (x, y) of the window, px. d3-zoom's own form. */
export type Placing = { readonly x: number; readonly y: number; readonly k: number };

export const UNMOVED: Placing = { x: 0, y: 0, k: 1 };

export type Sheet = {
  /** Under a hand: shown there, not settled yet. */
  readonly move: (to: Placing) => void;
  readonly settle: (to: Placing) => void;
  /** Settled there, shown on its way there. */
  readonly glide: (to: Placing) => void;
  /** On paper there is no zoom: each drawing fills its frame, until it is settled again. */
  readonly print: () => void;
};

/** Room around a printed drawing, px at zoom 1. */
const PAPER_MARGIN = 8;

export function sheetOf(sheet: HTMLElement): Sheet {
  let settled = UNMOVED;
  let shown = UNMOVED;
  // By hand: a selector would look at every part of every drawing.
  const drawings = (): readonly SVGGElement[] =>
    [...sheet.children]
      .flatMap((svg) => (svg instanceof SVGSVGElement ? [...svg.children] : []))
      .filter((part) => part instanceof SVGGElement);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  /** ms of a glide. Asking the style sheet in the middle of a step would make the browser style it twice. */
  let asked = { calm: false, time: Number.NaN };
  const glideTime = (): number => {
    if (Number.isNaN(asked.time) || asked.calm !== calm.matches) {
      const time = Number.parseFloat(getComputedStyle(sheet).getPropertyValue("--glide-time"));
      asked = { calm: calm.matches, time };
    }
    return asked.time;
  };
  const settle = (to: Placing): void => {
    settled = to;
    shown = to;
    sheet.style.removeProperty("transform");
    for (const drawing of drawings()) {
      drawing.ownerSVGElement?.removeAttribute("viewBox");
      drawing.style.setProperty("transform", `translate(${to.x}px, ${to.y}px) scale(${to.k})`);
    }
  };
  return {
    settle,
    move: (to) => {
      shown = to;
      sheet.style.setProperty("transform", shownAs(to, settled));
    },
    glide: (to) => {
      const before = shown;
      settle(to);
      // A glide that begins during another goes on from where that one is: both are added up.
      sheet.animate([{ transform: shownAs(before, to) }, { transform: "none" }], {
        duration: glideTime(),
        easing: "ease-in-out",
        composite: "add",
      });
    },
    print: () => {
      sheet.style.removeProperty("transform");
      for (const drawing of drawings()) {
        const { x, y, width, height } = drawing.getBBox();
        const around = [
          x - PAPER_MARGIN,
          y - PAPER_MARGIN,
          width + 2 * PAPER_MARGIN,
          height + 2 * PAPER_MARGIN,
        ];
        drawing.style.removeProperty("transform");
        drawing.ownerSVGElement?.setAttribute("viewBox", around.join(" "));
      }
    },
  };
}

/** What makes a drawing that is settled at one transform look as if it stood at the other. */
function shownAs(seen: Placing, settled: Placing): string {
  const scale = seen.k / settled.k;
  return `translate(${seen.x - settled.x * scale}px, ${seen.y - settled.y * scale}px) scale(${scale})`;
}
