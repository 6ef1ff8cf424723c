/** One variant on paper, or its key: the pages it takes. */
import { frameBox } from "../../present/picture/picture.ts";
import type { Sheet } from "../../present/worksheet/sheet.ts";
import { sheetPages } from "../../present/worksheet/sheetPages.ts";
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

export function SheetView(props: SheetViewProps) {
  const { sheet, title, seed, isKey, told, hasTable, hasLines } = props;
  const { picture, rows, given, definitions } = sheet;
  const { width, height } = frameBox(picture);
  const formulas = [...given, ...definitions];
  const { scale, pages } = sheetPages({
    ...{ width, height, formulas },
    rows: hasTable ? rows.length : 0,
    hasLines: hasLines && !isKey,
  });
  const from = seed === null ? "Numbers as given" : `Seed ${seed}`;
  return pages.map((page, place) => (
    <section
      key={page.from}
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
        <>
          <ul className="sheet-formulas">
            {formulas.map((tex) => (
              <li key={tex}>
                <Tex tex={tex} />
              </li>
            ))}
          </ul>
          <SheetGraph picture={picture} rows={rows} scale={scale} told={told} />
        </>
      )}
      {page.to > page.from ? <SheetTable rows={rows.slice(page.from, page.to)} told={told} /> : null}
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
