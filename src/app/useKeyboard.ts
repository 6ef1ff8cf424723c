/**
 * The page's keys. They rest while an input or the editor has the focus, with a modifier, and in a dialog.
 * A held key repeats as the system repeats it; each repeat is one finished step, so nothing queues.
 */
import { useEffect } from "react";
import { backstep } from "../store/backstep.ts";
import { KEY_TABLE, type KeyCommand } from "../store/keyTable.ts";
import { resizedType } from "../store/resizedType.ts";
import { currentGroup, lastPosition } from "../store/selectors.ts";
import { toggleFullScreen } from "../view/player/fullScreen.ts";

export type PageCommands = {
  readonly showKeys: () => void;
  readonly toggleTable: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** Commands that a held key repeats. */
const REPEATS: ReadonlySet<KeyCommand> = new Set(["next", "back", "coarser", "finer", "larger", "smaller"]);

export function useKeyboard(page: PageCommands): void {
  useEffect(() => {
    const obey = commands(page);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event)) return;
      if (isUndo(event)) {
        if (event.shiftKey || event.key.toLowerCase() === "y") page.redo();
        else page.undo();
        event.preventDefault();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (backstep.getState().blank) {
        unblank(event);
        return;
      }
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const where = isPresenting() ? "presenting" : "page";
      const action = KEY_TABLE.find((row) => row.keys.includes(key) && (row.where ?? where) === where);
      if (action === undefined || isOwnKey(event)) return;
      if (key.length === 1 && key !== " " && !backstep.getState().settings.letters) return;
      // Held down, a key that switches something would switch it to and fro.
      if (!event.repeat || REPEATS.has(action.command)) obey[action.command]();
      if (action.command !== "leave") event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [page]);
}

function isPresenting(): boolean {
  return backstep.getState().settings.view === "present";
}

function commands(page: PageCommands): Readonly<Record<KeyCommand, () => void>> {
  const { next, back, play, seek, set, resize, takeApart, putTogether, fit, blankStage, show } =
    backstep.getState();
  const scale = (by: 1 | -1): void => set({ type: resizedType(backstep.getState().settings.type, by) });
  return {
    next,
    back,
    play: () => (isPresenting() ? next() : play(!backstep.getState().playing)),
    first: () => seek(0),
    last: () => seek(lastPosition(backstep.getState())),
    coarser: () => resize(1),
    finer: () => resize(-1),
    open: () => {
      const { opens } = currentGroup(backstep.getState());
      if (opens !== null) takeApart(opens);
    },
    close: () => {
      const { inside } = currentGroup(backstep.getState());
      if (inside !== null) putTogether(inside);
    },
    show: () => {
      if (isPresenting()) show();
    },
    fit,
    larger: () => scale(1),
    smaller: () => scale(-1),
    table: page.toggleTable,
    blank: () => blankStage(!backstep.getState().blank),
    fullscreen: toggleFullScreen,
    leave: () => {
      // Browsers take this Escape for themselves; where one tells the page too, it must not leave both at once.
      if (document.fullscreenElement) toggleFullScreen();
      else if (isPresenting()) set({ view: "main" });
    },
    keys: page.showKeys,
  };
}

/** As in slide programs: the first key brings back what was there, and does nothing else. A key still held is no other key. */
function unblank(event: KeyboardEvent): void {
  // The browser's own keys, and those of the sound, are no answer to the page.
  if (MODIFIERS.has(event.key) || /^(?:F\d+|Audio|Media)/.test(event.key)) return;
  event.preventDefault();
  if (!event.repeat) backstep.getState().blankStage(false);
}

const MODIFIERS: ReadonlySet<string> = new Set(["Shift", "AltGraph", "CapsLock", "Fn", "NumLock"]);

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  if (target.closest("dialog[open], textarea, [data-editor], [contenteditable='true']")) return true;
  return target instanceof HTMLInputElement && target.type !== "range";
}

/**
 * Keys that the control with the focus needs itself: arrows and ends in an input's slider, these and letters in a
 * choice, arrows in a formula that is wider than its box, Space on a button that was reached by keyboard, Enter on whatever has the focus. Page Down and Page Up always step, or a remote would
 * move whatever was clicked last; the timeline obeys the page's keys like the rest of the player.
 */
function isOwnKey({ target, key }: KeyboardEvent): boolean {
  if (key === "Enter") return target !== document.body;
  if (key === "PageDown" || key === "PageUp" || !(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLSelectElement) return true;
  if (key.startsWith("Arrow") && target.matches(SCROLLING)) return true;
  if (target instanceof HTMLInputElement) {
    return (
      target.closest(".timeline") === null && (key.startsWith("Arrow") || key === "Home" || key === "End")
    );
  }
  return key === " " && target instanceof HTMLButtonElement && target.matches(":focus-visible");
}

/** One that was reached by keyboard: whoever clicks a formula goes on stepping. */
const SCROLLING = ':focus-visible:is([data-more="left"], [data-more="right"], [data-more="left right"])';

function isUndo(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  return (event.ctrlKey || event.metaKey) && !event.altKey && (key === "z" || key === "y");
}
