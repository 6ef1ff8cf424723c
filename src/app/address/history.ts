/**
 * The browser's address bar and history, kept in step with the state. In: where to read the state and how to
 * apply an address. Out: two calls, one for "the state changed" (the entry is replaced) and one for "it is
 * another document now" (an entry is pushed, so that Back returns to the one before, at its step).
 */
import type { Clock } from "../../store/ticker.ts";
import { type Address, readAddress, readAddressNow, writeAddress, writeAddressNow } from "./address.ts";

/**
 * Least time between two replacements, in ms. Chrome refuses more than 200 in 30 s, and whoever holds an arrow
 * key down would get there.
 */
const LEAST_INTERVAL = 250;

/** Writes that may come at once before the interval counts: a reload right after a step must find it. */
const BURST = 40;

/** What is needed of `window`. */
export type AddressWindow = {
  readonly location: { readonly hash: string };
  readonly history: {
    readonly state: unknown;
    replaceState(state: unknown, unused: string, url: string): void;
    pushState(state: unknown, unused: string, url: string): void;
  };
  addEventListener(type: "popstate" | "hashchange" | "pagehide", listener: () => void): void;
  removeEventListener(type: "popstate" | "hashchange" | "pagehide", listener: () => void): void;
};

export type AddressBinding = {
  /** The state changed. */
  readonly follow: () => void;
  /** The state has just become another document. Called instead of `follow`, not after it. */
  readonly push: () => void;
  readonly stop: () => void;
};

export type AddressEnds = {
  /** What has to be loaded before this address can be applied; null when nothing has. Never rejects. */
  readonly needs: (address: Address) => Promise<unknown> | null;
  /** The state as an address, now. */
  readonly read: () => Address;
  /** Takes an address into the state, before it returns; `follow` and `push` called meanwhile write nothing. */
  readonly apply: (address: Address, reason: "open" | "navigate") => void;
  /** For what the address bar does not take. */
  readonly draft: Draft;
  readonly window: AddressWindow;
  readonly clock: Clock;
};

/** A place beside the address bar; both fragments as the browser shows them. */
export type Draft = {
  /** What was kept while the address bar showed this fragment; null for nothing. */
  readonly at: (shown: string) => string | null;
  readonly keep: (shown: string, wanted: string) => void;
  readonly drop: () => void;
};

/** Applies the present address at once (`open`; one that needs unpacking or loading after it), then keeps both in step. */
export function bindAddress({ needs, read, apply, draft, window, clock }: AddressEnds): AddressBinding {
  /** The state as last told; the next replacement writes it. */
  let current = read();
  /** `current` is not in the address bar yet. */
  let behind = false;
  /** An address is being unpacked, or waits for what it needs: the state is not the address's, so nothing is written. */
  let reading = false;
  let applying = false;
  /** A write happened less than the interval ago, and another is waiting for its end. */
  let cooling: number | null = null;
  let waiting = false;
  /** Writes not yet made up for by time: one is forgiven each interval. */
  let spent = 0;
  /** Counts reads and writes: what finishes late is dropped when something newer has begun. */
  let turn = 0;
  /** The fragment as the browser shows it for what we last wrote or applied. */
  let shown = "";
  /** Something is kept in the draft. */
  let drafted = false;

  function saved(): true {
    if (drafted) draft.drop();
    drafted = false;
    return true;
  }

  /** Whether the address bar shows this fragment now. */
  function put(method: "replaceState" | "pushState", hash: string): boolean {
    if (hash === shown || (hash === "#" && shown === "")) return saved();
    try {
      window.history[method](method === "pushState" ? null : window.history.state, "", hash);
    } catch {
      // Too many writes, or a sandboxed frame without a history: the page works without an address.
      draft.keep(shown, hash);
      drafted = true;
      return false;
    }
    shown = window.location.hash;
    return saved();
  }

  async function write(): Promise<void> {
    spent += 1;
    cooling ??= clock.setTimeout(cooled, LEAST_INTERVAL);
    turn += 1;
    const mine = turn;
    const target = current;
    const hash = await writeAddress(target);
    if (mine === turn && put("replaceState", hash) && target === current) behind = false;
  }

  function cooled(): void {
    spent -= 1;
    cooling = spent > 0 ? clock.setTimeout(cooled, LEAST_INTERVAL) : null;
    if (waiting) void write();
    waiting = false;
  }

  function schedule(): void {
    behind = true;
    if (spent < BURST) void write();
    else waiting = true;
  }

  /** Writes what is still to be written, at once: packing would come too late. */
  function flush(): void {
    waiting = false;
    if (!behind) return;
    turn += 1;
    behind = !put("replaceState", writeAddressNow(current));
  }

  function deliver(address: Address, reason: "open" | "navigate"): void {
    reading = false;
    applying = true;
    try {
      apply(address, reason);
    } finally {
      applying = false;
    }
    current = read();
  }

  async function prepare(coming: Address | Promise<Address>, reason: "open" | "navigate"): Promise<void> {
    reading = true;
    const mine = turn;
    const address = await coming;
    await needs(address);
    if (mine === turn) deliver(address, reason);
  }

  function take(reason: "open" | "navigate"): void {
    // The entry a waiting write was meant for is no longer the present one.
    waiting = false;
    behind = false;
    turn += 1;
    shown = window.location.hash;
    const unsaved = reason === "open" ? draft.at(shown) : null;
    drafted = unsaved !== null;
    const hash = unsaved ?? shown;
    const address = readAddressNow(hash);
    if (address !== null && needs(address) === null) deliver(address, reason);
    else void prepare(address ?? readAddress(hash), reason);
  }

  function navigated(): void {
    // Going back fires both popstate and hashchange; the second finds nothing new.
    if (window.location.hash !== shown) take("navigate");
  }

  function follow(): void {
    if (applying || reading) return;
    current = read();
    schedule();
  }

  function push(): void {
    if (applying) return;
    // A document chosen while another is still being prepared wins over it.
    reading = false;
    flush();
    turn += 1;
    current = read();
    put("pushState", writeAddressNow(current));
    // A long program stands there unpacked for now.
    schedule();
  }

  function stop(): void {
    flush();
    turn += 1;
    if (cooling !== null) clock.clearTimeout(cooling);
    window.removeEventListener("popstate", navigated);
    window.removeEventListener("hashchange", navigated);
    window.removeEventListener("pagehide", flush);
  }

  window.addEventListener("popstate", navigated);
  window.addEventListener("hashchange", navigated);
  window.addEventListener("pagehide", flush);
  take("open");
  return { follow, push, stop };
}
