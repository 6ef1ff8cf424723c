/** What is printed. */
import { ChoiceRow } from "../practice/ChoiceRow.tsx";
import "../practice/practice.css";

export type SheetWishes = {
  /** 1 … 40. */
  readonly count: number;
  readonly asks: "gradients" | "values";
  readonly hasTable: boolean;
  readonly hasLines: boolean;
  readonly hasKey: boolean;
};

const MOST_VARIANTS = 40;
const PARTS = [
  ["hasTable", "Table to fill"],
  ["hasLines", "Lines for work"],
  ["hasKey", "Answer key"],
] as const;

type SheetOptionsProps = {
  readonly wishes: SheetWishes;
  /** The run on the page still has numbers to predict. */
  readonly isPredicting: boolean;
  readonly onWish: (change: Partial<SheetWishes>) => void;
};

export function SheetOptions({ wishes, isPredicting, onWish }: SheetOptionsProps) {
  return (
    <div className="sheet-options">
      <label className="sheet-count">
        Variants
        <input
          type="number"
          min={1}
          max={MOST_VARIANTS}
          value={wishes.count}
          onChange={({ target }) => {
            const count = Math.trunc(target.valueAsNumber);
            if (count >= 1) onWish({ count: Math.min(count, MOST_VARIANTS) });
          }}
        />
      </label>
      <ChoiceRow
        label="To fill"
        options={[
          ["gradients", "gradients"],
          ["values", "values too"],
        ]}
        chosen={wishes.asks}
        onChoose={(asks) => onWish({ asks })}
      />
      <div className="sheet-parts">
        {PARTS.map(([part, text]) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={wishes[part]}
              onChange={({ target }) => onWish({ [part]: target.checked })}
            />
            {text}
            {part === "hasKey" && isPredicting ? " (tells what you are predicting)" : ""}
          </label>
        ))}
      </div>
    </div>
  );
}
