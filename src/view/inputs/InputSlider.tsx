/** A slider over one number of an input. Its range holds still while the value moves inside it. */

import { useRef } from "react";
import { formatNumber } from "../../present/numbers/formatNumber.ts";
import { type SliderRange, sliderRange } from "../../present/numbers/sliderRange.ts";
import { significant } from "../../present/numbers/style.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";

type InputSliderProps = {
  readonly name: string;
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
};

export function InputSlider({ name, value, disabled, onChange }: InputSliderProps) {
  const scrubbing = useBackstep((state) => state.scrubbing);
  const digits = useBackstep((state) => state.settings.digits);
  const range = useRef<SliderRange | null>(null);
  range.current = sliderRange(value, range.current, scrubbing);
  const { low, high, step } = range.current;
  const { scrub } = backstep.getState();
  return (
    <input
      type="range"
      aria-label={name}
      aria-valuetext={`${name} = ${formatNumber(value, significant(digits))}`}
      min={low}
      max={high}
      step={step}
      value={Number.isFinite(value) ? value : 0}
      disabled={disabled || !Number.isFinite(value)}
      onPointerDown={() => scrub(true)}
      onPointerUp={() => scrub(false)}
      onPointerCancel={() => scrub(false)}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  );
}
