/**
 * The table by keyboard and pointer: one tab stop, ↑ and ↓ go from row to row, the row of the step stays in view
 * within the table's own box, and the row one is at lights its place in the picture. In: the rows' keys, the key of
 * the step's row, what tells the rest of the page. Out: the box's handlers, and which row has the tab stop.
 */
import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { isPlace, type Place } from "../../present/formula/place.ts";

export function useRows(
  keys: readonly string[],
  active: string | null,
  position: number,
  point: (place: Place | null) => void,
) {
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [exact, setExact] = useState("");
  const wanted = chosen ?? active;
  const focusable = wanted !== null && keys.includes(wanted) ? wanted : (keys[0] ?? null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every step brings its row into view, the same row again too
  useLayoutEffect(() => {
    const row = box.current?.querySelector<HTMLElement>("[aria-current]");
    if (box.current && row) bringIntoView(box.current, row);
  }, [position, active]);

  const lookAt = (target: EventTarget): void => {
    if (!(target instanceof Element)) return;
    const place = target.closest("[data-place]")?.getAttribute("data-place") ?? null;
    point(place !== null && isPlace(place) ? place : null);
    setExact(target.closest("[data-exact]")?.getAttribute("data-exact") ?? "");
  };
  const lookAway = (): void => {
    point(null);
    setExact("");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const row = event.target instanceof HTMLTableRowElement ? event.target : null;
    if (by === 0 || row === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = keys[keys.indexOf(row.dataset.row ?? "") + by];
    for (const other of row.parentElement?.children ?? []) {
      if (other instanceof HTMLElement && other.dataset.row === next) other.focus();
    }
    event.preventDefault();
  };
  const onFocus = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLTableRowElement) setChosen(target.dataset.row ?? null);
    lookAt(target);
  };
  const handlers = {
    onKeyDown,
    onFocus,
    onBlur: lookAway,
    onPointerOver: ({ target }: PointerEvent) => lookAt(target),
    onPointerLeave: lookAway,
  };
  return { box, focusable, exact, handlers };
}

/** Scrolls the box alone: the page and its panels stay where the reader left them. */
function bringIntoView(box: HTMLElement, row: HTMLElement): void {
  const head = box.querySelector("thead")?.offsetHeight ?? 0;
  const { top, bottom } = row.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  const above = top - (view.top + head);
  const below = bottom - (view.top + box.clientHeight);
  if (above < 0) box.scrollTop += above;
  else if (below > 0) box.scrollTop += Math.min(below, above);
}
