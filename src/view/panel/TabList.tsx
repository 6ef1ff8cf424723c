/**
 * The tabs over the panels: one tab stop, arrows go from tab to tab and show its panel at once.
 * Learned from the tabs pattern of the ARIA Authoring Practices.
 */
import { type KeyboardEvent, useRef } from "react";
import { TABS, type TabId } from "./tabs.ts";

type TabListProps = {
  readonly tabs: readonly TabId[];
  readonly shown: TabId;
  readonly onShow: (tab: TabId) => void;
};

export function TabList({ tabs, shown, onShow }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = target(event.key, tabs.indexOf(shown), tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (tab === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    // The page's own arrows step; on the tabs they choose.
    event.preventDefault();
    onShow(tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return (
    <section className="tabs" aria-label="Panels">
      <div ref={list} className="tab-list" role="tablist" aria-label="Panels" onKeyDown={onKeyDown}>
        {TABS.filter(({ id }) => tabs.includes(id)).map(({ id, name }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={id === shown}
            aria-controls={`panel-${id}`}
            tabIndex={id === shown ? 0 : -1}
            onClick={() => onShow(id)}
          >
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}

/** The tab that a key goes to from one of `count`; null for a key that goes to none. */
function target(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (from + 1) % count;
    case "ArrowLeft":
      return (from + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
