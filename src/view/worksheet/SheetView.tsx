/** One variant on paper, or its key: the pages it takes. */
import { Fragment } from "react";
import { SIZES } from "../../present/picture/sizes.ts";
import type { Sheet } from "../../present/worksheet/sheet.ts";
import { formulasHeight, sheetPages, stripWidth } from "../../present/worksheet/sheetPages.ts";
import { strips } from "../../present/worksheet/strips.ts";
import { Tex } from "../math/Tex.tsx";
import { SheetGraph } from "./SheetGraph.tsx";
import { SheetTable } from "./SheetTable.tsx";
import type { Told } from "./told.ts";

type SheetViewProps = {
  readonly sheet: Sheet;
  readonly title: string;
  /** null: the numbers are the program's own. */
  readonly seed: number | null;
  readonly isKey: boolean;
  readonly told: Told;
  readonly hasTable: boolean;
  readonly hasLines: boolean;
};

/** More than fit: what is left of the page shows as many as it has room for. */
const LINES = Array.from({ length: 28 }, (_, line) => line);

/** Mm: formulas that take more of the first page stand in the table only. */
const MOST_FORMULAS = 80;

export function SheetView(props: SheetViewProps) {
  const { sheet, title, seed, isKey, told, hasTable, hasLines } = props;
  const { picture, rows, given, definitions } = sheet;
  const all = [...given, ...definitions];
  // The table has the formulas too.
  const formulas = hasTable && formulasHeight(all) > MOST_FORMULAS ? given : all;
  const [whole] = strips(picture, Number.POSITIVE_INFINITY);
  const { scale, pages } = sheetPages({
    width: whole?.box.width ?? 1,
    height: whole?.box.height ?? 1,
    smallest: SIZES.text.number,
    stripsOf: (mostWidth) => strips(picture, mostWidth).length,
    formulas,
    rows: hasTable ? rows.length : 0,
    hasLines: hasLines && !isKey,
  });
  const parts = strips(picture, stripWidth(scale));
  const from = seed === null ? "Numbers as given" : `Seed ${seed}`;
  return pages.map((page, place) => (
    <section
      // biome-ignore lint/suspicious/noArrayIndexKey: pages come one after the other
      key={place}
      className={`sheet ${isKey ? "sheet-key" : "sheet-blank-side"}`}
      aria-label={`${isKey ? "Key" : "Worksheet"}, ${from}${place === 0 ? "" : `, page ${place + 1}`}`}
    >
      <header className="sheet-header">
        <h2>
          {isKey ? "Key: " : ""}
          {title}
        </h2>
        <p className="sheet-seed">
          {from}
          {pages.length > 1 ? ` · page ${place + 1} of ${pages.length}` : ""}
        </p>
        {isKey || place > 0 ? null : (
          <p className="sheet-who">
            <span>Name</span>
            <span>Date</span>
          </p>
        )}
      </header>
      {place > 0 ? null : (
        <ul className="sheet-formulas">
          {formulas.map((tex) => (
            <li key={tex}>
              <Tex tex={tex} />
            </li>
          ))}
        </ul>
      )}
      {parts.slice(page.strips.from, page.strips.to).map((strip, after) => {
        const part = page.strips.from + after;
        return (
          <Fragment key={strip.box.x}>
            {parts.length === 1 ? null : (
              <p className="sheet-part">
                Graph, part {part + 1} of {parts.length}. Cut wires go on at the same height.
              </p>
            )}
            <SheetGraph {...{ picture, rows, strip, scale, told }} place={part} count={parts.length} />
          </Fragment>
        );
      })}
      {page.rows.to > page.rows.from ? (
        <SheetTable rows={rows.slice(page.rows.from, page.rows.to)} told={told} />
      ) : null}
      {hasLines && !isKey && place === pages.length - 1 ? (
        <div className="sheet-lines" aria-hidden="true">
          {LINES.map((line) => (
            <div key={line} />
          ))}
        </div>
      ) : null}
    </section>
  ));
}
