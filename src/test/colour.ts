/**
 * What an eye makes of two colours. In: colours as `#rrggbb`. Out: contrast, simulated colours, differences.
 * Contrast is WCAG 2.2's; missing cone types are simulated with the matrices of Machado, Oliveira and Fernandes
 * (2009) at full severity, on linear light; differences are CIE76 in CIELAB under D65.
 */
type Linear = readonly [red: number, green: number, blue: number];
export type Sight = "full" | "protanopia" | "deuteranopia" | "grey";

const LUMINANCE = [0.2126, 0.7152, 0.0722] as const;
const MACHADO = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const;
const XYZ = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
] as const;
const WHITE = [0.95047, 1, 1.08883] as const;

type Row = readonly [number, number, number];

function dot(row: Row, [red, green, blue]: Linear): number {
  return row[0] * red + row[1] * green + row[2] * blue;
}

function times(matrix: readonly [Row, Row, Row], colour: Linear): Linear {
  return [dot(matrix[0], colour), dot(matrix[1], colour), dot(matrix[2], colour)];
}

/** sRGB channels 0 … 1 of `#rrggbb`; throws on anything else. */
function channels(hex: string): Linear {
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  const channel = (place: number): number => Number.parseInt(found?.[place] ?? "", 16) / 255;
  if (found === null) throw new Error(`Expected #rrggbb, found ${hex}.`);
  return [channel(1), channel(2), channel(3)];
}

function linear(hex: string): Linear {
  const light = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const [red, green, blue] = channels(hex);
  return [light(red), light(green), light(blue)];
}

/** What is seen where `share` of the first colour is laid over the second, as browsers mix: in sRGB. */
export function over(hex: string, ground: string, share: number): string {
  const [top, below] = [channels(hex), channels(ground)];
  const mixed = top.map((value, place) => value * share + (below[place] ?? 0) * (1 - share));
  return `#${mixed
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** 1 … 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [dot(LUMINANCE, linear(one)), dot(LUMINANCE, linear(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function seen(hex: string, sight: Sight): Linear {
  const colour = linear(hex);
  if (sight === "full") return colour;
  if (sight === "grey") {
    const grey = dot(LUMINANCE, colour);
    return [grey, grey, grey];
  }
  const [red, green, blue] = times(MACHADO[sight], colour);
  const shown = (value: number): number => Math.min(Math.max(value, 0), 1);
  return [shown(red), shown(green), shown(blue)];
}

function lab(colour: Linear): Linear {
  const [x, y, z] = times(XYZ, colour).map((value, place) => {
    const share = value / (WHITE[place] ?? 1);
    return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
  });
  if (x === undefined || y === undefined || z === undefined) throw new Error("A colour has three channels.");
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far apart the two look, CIE76 ΔE: 2.3 is just noticeable (Mahy, Van Eycken and Oosterlinck 1994). */
export function difference(one: string, other: string, sight: Sight): number {
  const [a, b] = [lab(seen(one, sight)), lab(seen(other, sight))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
