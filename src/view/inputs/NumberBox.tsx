/**
 * A number to type, or to drag sideways while it does not have the focus. What is not a number yet is kept and
 * marked; Escape takes the whole edit back. One edit is one undo step.
 */

import { type PointerEvent, useEffect, useRef } from "react";
import { formatNumber } from "../../present/numbers/formatNumber.ts";
import { readTable } from "../../present/numbers/readTable.ts";
import { scrubbedValue } from "../../present/numbers/scrubbedValue.ts";
import { sliderRange } from "../../present/numbers/sliderRange.ts";
import { significant } from "../../present/numbers/style.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { useTypedNumber } from "./useTypedNumber.ts";

type NumberBoxProps = {
  readonly name: string;
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
  /** A pasted table of numbers; null where only one number fits. */
  readonly onPasteTable: ((rows: readonly (readonly number[])[]) => void) | null;
  readonly onChosen?: () => void;
  /** Of several boxes this is the one the slider moves. */
  readonly isChosen?: boolean;
};

/** The box has room for more digits than the picture. */
const LEAST_DIGITS = 6;

type Grip = { readonly x: number; readonly value: number; readonly moved: boolean };

export function NumberBox(props: NumberBoxProps) {
  const { name, value, disabled, onChange, onPasteTable, onChosen, isChosen = false } = props;
  const { scrub: onScrub } = backstep.getState();
  const { step } = sliderRange(value, null, false);
  const digits = useBackstep((state) => state.settings.digits);
  const typed = useTypedNumber(value, onChange);
  // A box that goes away while it has the focus never loses it: the edit must not stay open.
  useEffect(() => () => onScrub(false), [onScrub]);
  const before = useRef(value);
  const grip = useRef<Grip | null>(null);
  const nudge = (by: 1 | -1): void => onChange(scrubbedValue(typed.take(), by, step));
  const drag = (event: PointerEvent<HTMLInputElement>): void => {
    const held = grip.current;
    if (held === null) return;
    const distance = event.clientX - held.x;
    if (!held.moved && Math.abs(distance) < 4) return;
    if (!held.moved) {
      typed.take();
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.blur();
      grip.current = { ...held, moved: true };
      onScrub(true);
    }
    onChange(scrubbedValue(held.value, distance, step));
  };
  const letGo = (): void => {
    if (grip.current?.moved === true) onScrub(false);
    grip.current = null;
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      className={`number-box number number-value ${isChosen ? "number-box-chosen" : ""}`}
      aria-label={name}
      aria-invalid={typed.isWrong}
      title="Type a number, or drag sideways"
      disabled={disabled}
      value={typed.text ?? formatNumber(value, significant(Math.max(digits, LEAST_DIGITS)))}
      onFocus={() => {
        before.current = value;
        onScrub(true);
        onChosen?.();
      }}
      onPaste={(event) => {
        const rows = onPasteTable === null ? null : readTable(event.clipboardData.getData("text/plain"));
        if (rows === null || onPasteTable === null) return;
        event.preventDefault();
        typed.take();
        onPasteTable(rows);
        event.currentTarget.blur();
      }}
      onBlur={() => {
        typed.leave();
        onScrub(false);
      }}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "ArrowUp") nudge(1);
        if (event.key === "ArrowDown") nudge(-1);
        if (event.key !== "Escape") return;
        typed.take();
        onChange(before.current);
        event.currentTarget.blur();
      }}
      onPointerDown={(event) => {
        const typing = document.activeElement === event.currentTarget;
        if (event.button === 0 && !typing && !disabled)
          grip.current = { x: event.clientX, value, moved: false };
      }}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    />
  );
}
