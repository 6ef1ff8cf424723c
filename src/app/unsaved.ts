/**
 * Whether the reader's text would be gone with the page: neither the address nor the tab's storage takes it. A frame of
 * another page has an address that nobody sees and that page forgets; there only storage counts. Until the text is
 * edited nothing can be lost.
 */
import { backstep } from "../store/backstep.ts";
import { dropDraft, keepDraft } from "./draft.ts";
import { forget, keep } from "./storage.ts";

/** The text as it was opened. */
let opened = "";

export function noteOpened(): void {
  opened = backstep.getState().source;
}

/** The address bar refused what it should show. */
export function keepBesideAddress(shown: string, wanted: string): void {
  say(!keepDraft(shown, wanted));
}

/** The address bar took it. */
export function dropBesideAddress(): void {
  dropDraft();
  say(false);
}

/** For a page in a frame: at the first edit it is seen whether anything is kept there. */
export function watchFrame(): void {
  if (window.parent === window || keep("session", "backstep.frame", "")) {
    forget("session", "backstep.frame");
    return;
  }
  backstep.subscribe((state, before) => {
    if (state.source !== before.source) say(true);
  });
}

function say(lost: boolean): void {
  const { source, unsaved, tellUnsaved } = backstep.getState();
  const now = lost && source !== opened;
  if (now !== unsaved) tellUnsaved(now);
}
