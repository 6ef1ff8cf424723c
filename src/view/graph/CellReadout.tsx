/**
 * The number of a cell that is too small to hold it, beside the cell a pointer or a finger is on, at once. In the
 * browser's top layer, so that it stands above a node's card too. By keyboard and aloud the table tells them.
 */
import { useEffect, useState } from "react";
import { entryName } from "../../present/numbers/entryName.ts";
import { useBackstep } from "../../store/backstep.ts";
import "./cellReadout.css";

type Readout = {
  readonly text: string;
  readonly colour: string;
  /** The cell's lower right corner, px of the window; `end`: that is near the window's right edge. */
  readonly x: number;
  readonly y: number;
  readonly end: boolean;
};

export function CellReadout() {
  const [readout, setReadout] = useState<Readout | null>(null);
  const trace = useBackstep((state) => state.good?.trace);
  const position = useBackstep((state) => state.position);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has other numbers
  useEffect(() => setReadout(null), [trace, position]);
  useEffect(() => {
    const onPoint = ({ target }: PointerEvent): void => setReadout(readoutOf(target));
    const hide = (): void => setReadout(null);
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") hide();
    };
    document.addEventListener("pointerover", onPoint);
    document.addEventListener("wheel", hide);
    document.addEventListener("keydown", onKeyDown, true);
    return () => {
      document.removeEventListener("pointerover", onPoint);
      document.removeEventListener("wheel", hide);
      document.removeEventListener("keydown", onKeyDown, true);
    };
  }, []);
  if (readout === null) return null;
  const { text, colour, x, y, end } = readout;
  return (
    <p
      ref={(element) => element?.showPopover?.()}
      popover="manual"
      className={`cell-readout number ${end ? "cell-readout-end" : ""}`}
      style={{ left: x, top: y, color: colour }}
      aria-hidden="true"
    >
      {text}
    </p>
  );
}

/** Room the longest number takes, px. */
const WIDTH = 240;

/** Null where the place is no cell, or one that shows its number. */
function readoutOf(target: EventTarget | null): Readout | null {
  if (!(target instanceof Element)) return null;
  const number = target.getAttribute("data-number");
  const grid = target.closest("[data-shape]");
  if (number === null || grid === null) return null;
  const shape = (grid.getAttribute("data-shape") ?? "").split(",").map(Number);
  const entry = [...grid.querySelectorAll("[data-number]")].indexOf(target);
  const { right, bottom } = target.getBoundingClientRect();
  return {
    text: `${entryName("", shape, entry)} = ${number}`,
    colour: getComputedStyle(target).fill,
    x: right,
    y: bottom,
    end: right + WIDTH > document.documentElement.clientWidth,
  };
}
