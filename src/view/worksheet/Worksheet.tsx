/** The worksheet of what is on the screen, as it will be printed: variants, then their keys, each on its own page. */

import { Printer, X } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { PredictLevel } from "../../present/predict/askedNumber.ts";
import { sheetOf } from "../../present/worksheet/sheet.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { sheetTitle } from "../../store/currentDocument.ts";
import { numberInTheWay } from "../../store/predict/question.ts";
import { currentStyle, lastPosition } from "../../store/selectors.ts";
import { variantsOf } from "../../store/variants.ts";
import { SheetOptions, type SheetWishes } from "./SheetOptions.tsx";
import { SheetView } from "./SheetView.tsx";
import "./worksheet.css";

/** While numbers are to be predicted nothing tells them unless it is asked for: no key, and no values that are hidden. */
function firstWishes(isPredicting: boolean, level: PredictLevel): SheetWishes {
  const asks = isPredicting && level === "values" ? "values" : "gradients";
  return { count: 1, asks, hasTable: true, hasLines: true, hasKey: !isPredicting };
}

export function Worksheet() {
  const state = backstep.getState();
  const isPredicting = useBackstep((now) => numberInTheWay(now, lastPosition(now)) !== null);
  const [wishes, setWishes] = useState(() => firstWishes(isPredicting, state.settings.predict));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    // The page that comes back is new: the focus goes where all its keys work.
    return () => document.querySelector<HTMLElement>(".player-next")?.focus();
  }, []);
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
        <h1 ref={heading} tabIndex={-1}>
          Worksheet
        </h1>
        <SheetOptions
          wishes={wishes}
          isPredicting={isPredicting}
          onWish={(change) => setWishes({ ...wishes, ...change })}
        />
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
