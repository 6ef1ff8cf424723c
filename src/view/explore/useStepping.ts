/**
 * Steps of a comparison, taken with the page's own keys for next, back, first and last. In: the first and the last
 * position. Out: the position, which starts at the first again when these change, ways to move it, and the key handler.
 */
import { type KeyboardEvent, useState } from "react";
import { useBackstep } from "../../store/backstep.ts";
import { KEY_TABLE } from "../../store/keyTable.ts";

export type Stepping = {
  readonly position: number;
  readonly first: number;
  readonly last: number;
  readonly seek: (position: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

export function useStepping(first: number, last: number): Stepping {
  const [wanted, setWanted] = useState(first);
  const letters = useBackstep((state) => state.settings.letters);
  const position = Math.min(Math.max(wanted, first), last);
  const seek = (to: number): void => setWanted(Math.min(Math.max(to, first), last));
  const targets = { next: position + 1, back: position - 1, first, last } as const;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || ownsKeys(event.target)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key.length === 1 && !letters) return;
    const command = KEY_TABLE.find(({ keys }) => keys.includes(key))?.command;
    if (command !== "next" && command !== "back" && command !== "first" && command !== "last") return;
    seek(targets[command]);
    event.preventDefault();
  };
  return { position, first, last, seek, onKeyDown };
}

/** A choice and a row of tabs move by arrows themselves. */
function ownsKeys(target: EventTarget): boolean {
  return target instanceof Element && target.closest("select, input, textarea, [role='tablist']") !== null;
}
