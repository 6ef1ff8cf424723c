/** A browser tab with a session history of fragments, for tests without a browser. */
type Kind = "popstate" | "hashchange" | "pagehide";

export class FakeTab {
  entries: string[];
  /** Index of the present entry. */
  at = 0;
  /** Calls of `replaceState` so far. */
  replaced = 0;
  /** Whether the browser refuses to write, as in a sandboxed frame or after too many calls. */
  refuses = false;
  private readonly listeners = new Map<Kind, Set<() => void>>();

  constructor(...entries: string[]) {
    this.entries = entries.length === 0 ? [""] : entries;
    this.at = this.entries.length - 1;
  }

  get location() {
    return { hash: this.entries[this.at] ?? "" };
  }

  readonly history = {
    state: null,
    replaceState: (_state: unknown, _unused: string, url: string): void => {
      this.entries[this.at] = this.fragmentOf(url);
      this.replaced += 1;
    },
    pushState: (_state: unknown, _unused: string, url: string): void => {
      this.entries = [...this.entries.slice(0, this.at + 1), this.fragmentOf(url)];
      this.at += 1;
    },
  };

  /** As the browser would show it. */
  private fragmentOf(url: string): string {
    if (this.refuses) throw new DOMException("The operation is insecure.", "SecurityError");
    return new URL(url, "https://example.org/").hash;
  }

  addEventListener(kind: Kind, listener: () => void): void {
    this.listeners.set(kind, (this.listeners.get(kind) ?? new Set()).add(listener));
  }

  removeEventListener(kind: Kind, listener: () => void): void {
    this.listeners.get(kind)?.delete(listener);
  }

  fire(kind: Kind): void {
    for (const listener of this.listeners.get(kind) ?? []) listener();
  }

  /** Back or forward: browsers tell of it twice. */
  go(delta: number): void {
    this.at += delta;
    this.fire("popstate");
    this.fire("hashchange");
  }
}
