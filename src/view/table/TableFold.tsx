/** The fold that holds the table. The table itself comes when it is unfolded for the first time. */
import { lazy, type RefObject, Suspense } from "react";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { currentFrame } from "../../store/selectors.ts";

const RunTable = lazy(async () => {
  const table = await import("./RunTable.tsx");
  return { default: table.RunTable };
});

type TableFoldProps = {
  /** As in RunTable. */
  readonly called: RefObject<boolean>;
};

export function TableFold({ called }: TableFoldProps) {
  const isOpen = useBackstep((state) => state.settings.table);
  const picture = useBackstep((state) => state.good?.picture ?? null);
  // A table that is folded is no part of a step.
  const frame = useBackstep((state) => (state.settings.table ? currentFrame(state) : null));
  return (
    <details
      className="table-fold"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        // Told of the store's own change too.
        if (open !== backstep.getState().settings.table) backstep.getState().set({ table: open });
      }}
    >
      <summary>
        <h2 className="panel-title">Table</h2>
      </summary>
      {isOpen && picture !== null && frame !== null ? (
        <Suspense fallback={null}>
          <RunTable picture={picture} frame={frame} called={called} />
        </Suspense>
      ) : null}
    </details>
  );
}
