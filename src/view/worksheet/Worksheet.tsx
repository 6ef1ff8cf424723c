/** The worksheet of what is on the screen, as it will be printed: variants, then their keys, each on its own page. */

import { Printer, X } from "lucide-react";
import { useMemo, useState } from "react";
import { sheetOf } from "../../present/worksheet/sheet.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { sheetTitle } from "../../store/currentDocument.ts";
import { currentStyle } from "../../store/selectors.ts";
import { variantsOf } from "../../store/variants.ts";
import { SheetOptions, type SheetWishes } from "./SheetOptions.tsx";
import { SheetView } from "./SheetView.tsx";
import "./worksheet.css";

const FIRST_WISHES: SheetWishes = {
  count: 1,
  asks: "gradients",
  hasTable: true,
  hasLines: true,
  hasKey: true,
};

export function Worksheet() {
  const [wishes, setWishes] = useState(FIRST_WISHES);
  const state = backstep.getState();
  const toggled = useBackstep((now) => now.toggled);
  const style = useBackstep(currentStyle);
  const variants = useMemo(() => variantsOf(state, wishes.count), [state, wishes.count]);
  const sheets = useMemo(
    () =>
      variants.flatMap(({ program, seed }) => {
        const sheet = sheetOf(program, style, toggled);
        return sheet === null ? [] : [{ sheet, seed }];
      }),
    [variants, style, toggled],
  );
  const title = useBackstep(sheetTitle);
  const { hasTable, hasLines, asks } = wishes;
  const common = { title, hasTable, hasLines };
  return (
    <div className="worksheet">
      <header className="sheet-toolbar">
        <h1>Worksheet</h1>
        <SheetOptions wishes={wishes} onWish={(change) => setWishes({ ...wishes, ...change })} />
        <div className="sheet-buttons">
          <button
            type="button"
            className="button button-primary"
            disabled={sheets.length === 0}
            onClick={() => window.print()}
          >
            <Printer aria-hidden="true" size={16} /> Print
          </button>
          <button type="button" className="button" onClick={() => state.set({ view: "main" })}>
            <X aria-hidden="true" size={16} /> Back to the graph
          </button>
        </div>
        {sheets.length < wishes.count ? (
          <p role="status">
            {sheets.length === 0
              ? "There is no worksheet of this text: it has a mistake, or no single number as its result."
              : "No other numbers can be drawn for this text, so there is one variant."}
          </p>
        ) : null}
      </header>
      <main className="sheets">
        {sheets.map(({ sheet, seed }) => (
          <SheetView
            key={seed}
            {...common}
            {...{ sheet, seed }}
            isKey={false}
            told={{ values: asks === "gradients", gradients: false }}
          />
        ))}
        {wishes.hasKey
          ? sheets.map(({ sheet, seed }) => (
              <SheetView
                key={seed}
                {...common}
                {...{ sheet, seed }}
                isKey
                told={{ values: true, gradients: true }}
              />
            ))
          : null}
      </main>
    </div>
  );
}
