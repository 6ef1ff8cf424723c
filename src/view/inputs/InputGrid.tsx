/**
 * A vector or matrix input, edited cell by cell, with one slider for the cell last chosen. A table pasted into a
 * cell, from a spreadsheet or as a NumPy or PyTorch literal, becomes the whole value.
 */
import { type CSSProperties, useState } from "react";
import type { InputNode } from "../../engine/graph/graph.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import { entryName } from "../../present/numbers/entryName.ts";
import { backstep } from "../../store/backstep.ts";
import { MathLabel } from "../math/MathLabel.tsx";
import { InputSlider } from "./InputSlider.tsx";
import { NumberBox } from "./NumberBox.tsx";

type InputGridProps = { readonly input: InputNode; readonly disabled: boolean };

export function InputGrid({ input, disabled }: InputGridProps) {
  const { setInput, setInputTable } = backstep.getState();
  const [chosen, setChosen] = useState(0);
  const { shape, data } = input.value;
  const name = input.names[0] ?? input.id;
  const entry = chosen < data.length ? chosen : 0;
  const columns: CSSProperties & Record<`--${string}`, number> = { "--columns": shape.at(-1) ?? 1 };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand beside the slider
    <div className="input-grid" role="group" aria-label={`${name}, shape (${shape.join(", ")})`}>
      <div className="input-row input-grid-head">
        <span className="input-name">
          <MathLabel runs={nameRuns(name, true)} /> <small>({shape.join(", ")})</small>
          <small className="input-moved">slider: {entryName(name, shape, entry)}</small>
        </span>
        <InputSlider
          key={entry}
          name={entryName(name, shape, entry)}
          value={data[entry] ?? 0}
          disabled={disabled}
          onChange={(next) => setInput(input.index, entry, next)}
        />
      </div>
      <div className="input-cells" style={columns}>
        {Array.from(data, (value, place) => (
          <NumberBox
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place
            key={place}
            name={entryName(name, shape, place)}
            value={value}
            disabled={disabled}
            onChange={(next) => setInput(input.index, place, next)}
            onPasteTable={(rows) => setInputTable(input.index, rows)}
            onChosen={() => setChosen(place)}
            isChosen={place === entry}
          />
        ))}
      </div>
    </div>
  );
}
