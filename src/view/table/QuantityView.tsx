/** A value or a gradient in a cell: a number, or an array as its shape and its rows; a large one unfolds. */
import { useState } from "react";
import type { Quantity } from "../../present/table/quantity.ts";

type QuantityViewProps = {
  readonly of: "value" | "gradient";
  readonly quantity: Quantity;
};

export function QuantityView({ of, quantity }: QuantityViewProps) {
  const [isOpen, setOpen] = useState(false);
  const className = `number number-${of}`;
  if (quantity.kind === "text") return <span className={className}>{quantity.text}</span>;
  const { shape, note, isLarge, count } = quantity;
  return (
    <div className="table-array">
      <span className="table-quiet">
        {shape}
        {note === null ? null : ` ${note}`}
      </span>
      {isLarge ? (
        // A thousand numbers are written only for those who ask.
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{count} numbers</summary>
          {isOpen ? <Rows className={className} rows={quantity.rows} /> : null}
        </details>
      ) : (
        <Rows className={className} rows={quantity.rows} />
      )}
    </div>
  );
}

type RowsProps = Pick<Extract<Quantity, { kind: "array" }>, "rows"> & { readonly className: string };

function Rows({ rows, className }: RowsProps) {
  return rows.map((row, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row of numbers is its place
    <div key={place} className={className}>
      {"["}
      {row.map(({ shown, exact }, entry) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place
        <span key={entry} title={exact}>
          {shown}
          {entry < row.length - 1 ? ", " : ""}
        </span>
      ))}
      {"]"}
    </div>
  ));
}
