/** Tabs as the WAI-ARIA Authoring Practices describe them: one tab stop, arrows move and open, Home and End too. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";

type TabsProps<Key extends string> = {
  readonly name: string;
  readonly tabs: readonly { readonly key: Key; readonly title: string }[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  readonly children: ReactNode;
};

export function Tabs<Key extends string>({ name, tabs, chosen, onChoose, children }: TabsProps<Key>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const place = tabs.findIndex(({ key }) => key === chosen);
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = tabs.length - 1;
    const targets: ReadonlyMap<string, number> = new Map([
      ["ArrowRight", place === last ? 0 : place + 1],
      ["ArrowLeft", place === 0 ? last : place - 1],
      ["Home", 0],
      ["End", last],
    ]);
    const target = targets.get(event.key);
    const tab = target === undefined ? undefined : tabs[target];
    if (tab === undefined) return;
    event.preventDefault();
    onChoose(tab.key);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[target ?? 0]?.focus();
  };
  return (
    <>
      <div ref={list} className="tabs" role="tablist" aria-label={name} onKeyDown={onKeyDown}>
        {tabs.map(({ key, title }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {title}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${chosen}`} className="tab-panel">
        {children}
      </div>
    </>
  );
}
