/** A question with a few answers side by side, one of them chosen: radio buttons, as the browser has them. */
import { useId } from "react";

type ChoiceRowProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
};

export function ChoiceRow<Value extends string>({ label, options, chosen, onChoose }: ChoiceRowProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choice-row">
      <legend>{label}</legend>
      {options.map(([value, text]) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
