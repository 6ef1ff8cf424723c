/** A choice among the entries of the inputs, by name. */
import type { InputChoice } from "../../present/explore/inputChoices.ts";

type InputChoiceBoxProps = {
  readonly label: string;
  readonly choices: readonly InputChoice[];
  readonly chosen: InputChoice;
  readonly onChoose: (name: string) => void;
};

export function InputChoiceBox({ label, choices, chosen, onChoose }: InputChoiceBoxProps) {
  return (
    <label className="explore-choice">
      <span>{label}</span>
      <select value={chosen.name} onChange={({ target }) => onChoose(target.value)}>
        {choices.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
