/** A clock that stands until a test moves it on. */
export class FakeClock {
  private now = 0;
  private made = 0;
  readonly timers = new Map<number, { readonly due: number; readonly run: () => void }>();

  readonly setTimeout = (run: () => void, milliseconds: number): number => {
    this.made += 1;
    this.timers.set(this.made, { due: this.now + milliseconds, run });
    return this.made;
  };

  readonly clearTimeout = (handle: number): void => {
    this.timers.delete(handle);
  };

  /** Runs what falls due until then, in the order in which it was asked for. */
  advance(milliseconds: number): void {
    this.now += milliseconds;
    for (const [handle, { due, run }] of [...this.timers]) {
      if (due > this.now || !this.timers.delete(handle)) continue;
      run();
    }
  }
}
