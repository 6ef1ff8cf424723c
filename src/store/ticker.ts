/** The only clock. Calls `tick` every `interval()` ms, asked anew each time, until stopped. */
export type Ticker = { readonly start: () => void; readonly stop: () => void };

export type Clock = {
  readonly setTimeout: (callback: () => void, milliseconds: number) => number;
  readonly clearTimeout: (handle: number) => void;
};

export function createTicker(clock: Clock, interval: () => number, tick: () => void): Ticker {
  let handle: number | null = null;
  const stop = (): void => {
    if (handle !== null) clock.clearTimeout(handle);
    handle = null;
  };
  const start = (): void => {
    stop();
    handle = clock.setTimeout(() => {
      handle = null;
      start();
      tick();
    }, interval());
  };
  return { start, stop };
}
