/** The box a curve is drawn in: px, y growing downwards. In: what it shows of either axis. Out: places in it. */
export const BOX = { width: 320, height: 200 } as const;

export type Range = { readonly low: number; readonly high: number };

export function xInBox(x: number, across: Range): number {
  return ((x - across.low) / (across.high - across.low)) * BOX.width;
}

export function yInBox(y: number, up: Range): number {
  return ((up.high - y) / (up.high - up.low)) * BOX.height;
}
