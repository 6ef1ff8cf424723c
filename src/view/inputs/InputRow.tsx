/** One input: its name, a slider and a number box. */
import { useRef } from "react";
import type { InputNode } from "../../engine/graph/graph.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import { formatNumber } from "../../present/numbers/formatNumber.ts";
import { type SliderRange, sliderRange } from "../../present/numbers/sliderRange.ts";
import { useBackstep } from "../../store/backstep.ts";
import { MathLabel } from "../math/MathLabel.tsx";
import { NumberBox } from "./NumberBox.tsx";

type InputRowProps = { readonly input: InputNode; readonly disabled: boolean };

export function InputRow({ input, disabled }: InputRowProps) {
  const setInput = useBackstep((state) => state.setInput);
  const scrub = useBackstep((state) => state.scrub);
  const scrubbing = useBackstep((state) => state.scrubbing);
  const digits = useBackstep((state) => state.settings.digits);
  const value = input.value.data[0] ?? Number.NaN;
  const name = input.names[0] ?? input.id;
  // The range holds still while the value moves inside it, or the thumb would run from the pointer.
  const range = useRef<SliderRange | null>(null);
  range.current = sliderRange(value, range.current, scrubbing);
  const { low, high, step } = range.current;
  return (
    <div className="input-row">
      <span className="input-name">
        <MathLabel runs={nameRuns(name)} />
      </span>
      <input
        type="range"
        aria-label={name}
        aria-valuetext={`${name} = ${formatNumber(value, digits)}`}
        min={low}
        max={high}
        step={step}
        value={Number.isFinite(value) ? value : 0}
        disabled={disabled || !Number.isFinite(value)}
        onPointerDown={() => scrub(true)}
        onPointerUp={() => scrub(false)}
        onPointerCancel={() => scrub(false)}
        onChange={(event) => setInput(input.index, event.currentTarget.valueAsNumber)}
      />
      <NumberBox
        name={name}
        value={value}
        step={step}
        disabled={disabled}
        onChange={(next) => setInput(input.index, next)}
        onScrub={scrub}
      />
    </div>
  );
}
