/**
 * The drawing's measures, px of the stage at zoom 1. Text sizes stand here too, because the room a label
 * needs decides where things stand; the style sheet reads them from the elements.
 */
import { textWidth } from "../label/textWidth.ts";

export const SIZES = {
  gate: 44,
  input: { width: 60, height: 44 },
  /** Free space between a gate's glyph and its outline. */
  glyphPadding: 13,
  /** 14 is 12 px on screen at the smallest zoom a picture is fitted with, 0.86. */
  text: { glyph: 21, name: 20, number: 16, cell: 15, note: 14 },
  /** Height of one line of numbers. */
  line: 20,
  /** Height of the line above a grid that writes its shape. */
  shapeNote: 18,
  /** Between a gate's outline and the labels around it. */
  margin: 7,
  /** Between two slots of a sum, for the plus sign. */
  slotGap: 17,
  columnGap: 10,
  rowGap: 16,
} as const;

/** Width a number of this many significant digits may take: sign, leading zero, point and digits. */
export function numberSlot(digits: number): number {
  return Math.ceil(textWidth(`−0.${"0".repeat(digits)}`, SIZES.text.number));
}
