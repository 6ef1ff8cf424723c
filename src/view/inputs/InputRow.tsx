/** A scalar input: its name, a slider and a number box. */
import type { InputNode } from "../../engine/graph/graph.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import { backstep } from "../../store/backstep.ts";
import { MathLabel } from "../math/MathLabel.tsx";
import { InputSlider } from "./InputSlider.tsx";
import { NumberBox } from "./NumberBox.tsx";

type InputRowProps = { readonly input: InputNode; readonly disabled: boolean };

export function InputRow({ input, disabled }: InputRowProps) {
  const { setInput } = backstep.getState();
  const value = input.value.data[0] ?? Number.NaN;
  const name = input.names[0] ?? input.id;
  const onChange = (next: number): void => setInput(input.index, 0, next);
  return (
    <div className="input-row">
      <span className="input-name">
        <MathLabel runs={nameRuns(name)} />
      </span>
      <InputSlider name={name} value={value} disabled={disabled} onChange={onChange} />
      <NumberBox name={name} value={value} disabled={disabled} onChange={onChange} onPasteTable={null} />
    </div>
  );
}
