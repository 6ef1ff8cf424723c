/**
 * Takes what the address holds out of the page's way: the page begins afresh in a new entry of the history, so that
 * Back still leads to the old one. Out: what was set aside; null where there was nothing or it can't be done.
 */
import { draftAt, dropDraft } from "./draft.ts";

export function setAside(): string | null {
  const { hash } = window.location;
  const held = draftAt(hash) ?? hash;
  if (held.length <= 1) return null;
  try {
    window.history.pushState(null, "", "#");
  } catch {
    return null;
  }
  dropDraft();
  return held;
}
