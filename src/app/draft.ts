/**
 * What the address could not take: browsers refuse it after too many changes, and in some frames always. It is kept for
 * the tab beside the fragment that the address shows instead, so that a reload, or a crash, finds it again there.
 */
import { forget, keep, kept } from "./storage.ts";

const KEY = "backstep.draft";

/** Whether it is kept. Both are fragments, `wanted` as the address should be. */
export function keepDraft(shown: string, wanted: string): boolean {
  return keep("session", KEY, `${shown}\n${wanted}`);
}

export function dropDraft(): void {
  forget("session", KEY);
}

/** What was kept while the address showed this fragment; null for nothing. */
export function draftAt(shown: string): string | null {
  const [at, wanted] = kept("session", KEY)?.split("\n") ?? [];
  return at === shown && wanted !== undefined ? wanted : null;
}
