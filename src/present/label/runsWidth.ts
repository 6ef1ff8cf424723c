/**
 * How wide a label will be, before anything is drawn. In: text runs and a font size. Out: a width in the
 * font size's unit, never less than the true one for the characters listed.
 * Widths are KaTeX's (fontMetricsData: advance and italic correction), rounded up by class.
 */
import { type Run, SCRIPT_SCALE } from "./run.ts";

/** em by character; the first class that holds it counts. */
const ITALIC_CLASSES: readonly (readonly [string, number])[] = [
  ["ilt", 0.37],
  ["bcejoqrsιεδξς", 0.49],
  ["adgkpvyzIηθρζτν", 0.58],
  ["fhnuxγκλυφμχβασπω", 0.67],
  ["wJLST", 0.75],
  ["AZRPFψ", 0.79],
  ["BCEGOQUVY", 0.82],
  ["mDHKNX", 0.93],
  ["MW", 1.09],
];
const UPRIGHT_CLASSES: readonly (readonly [string, number])[] = [
  ["!',.:;[]il|′· ", 0.29],
  ["fj-I()rst", 0.4],
  ["cez?", 0.48],
  ['0123456789"$*/\\^_aogvkqxy{}~J∂', 0.54],
  ["bdhnpuS", 0.57],
  ["LΓFZPEΞΛ", 0.7],
  ["ABDCTwHNUVXYRΠΣΦΩ", 0.77],
  ["&+<=>@GKOQ×÷ΘΥΨ−≈", 0.79],
  ["m#%Δ√", 0.84],
  ["M∞", 1],
  ["W", 1.03],
  ["…", 1.18],
];
/** How much wider a bold character is at most: the ratio of KaTeX's metrics, rounded up. */
const BOLD = 1.24;
/** Any other character: other scripts' letters come from a fallback font, up to a full em. */
const OTHER = 1;

export function runsWidth(runs: readonly Run[], fontSize: number): number {
  let width = 0;
  for (const run of runs) {
    const classes = run.italic ? ITALIC_CLASSES : UPRIGHT_CLASSES;
    let ems = 0;
    for (const character of run.text)
      ems += classes.find(([members]) => members.includes(character))?.[1] ?? OTHER;
    width += ems * (run.script === "base" ? 1 : SCRIPT_SCALE) * (run.bold ? BOLD : 1);
  }
  return width * fontSize;
}
