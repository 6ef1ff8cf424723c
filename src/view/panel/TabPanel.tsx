/** What belongs to a tab, where there are tabs; elsewhere it just stands there. It is never taken apart and made anew. */
import type { ReactNode } from "react";
import type { TabId } from "./tabs.ts";

type TabPanelProps = {
  readonly id: TabId;
  /** The tab that is shown; null where there are no tabs. */
  readonly shown: TabId | null;
  readonly children: ReactNode;
};

export function TabPanel({ id, shown, children }: TabPanelProps) {
  const asTab =
    shown === null
      ? {}
      : { id: `panel-${id}`, role: "tabpanel", "aria-labelledby": `tab-${id}`, hidden: shown !== id };
  return (
    <div className="tab-panel" {...asTab}>
      {children}
    </div>
  );
}
