/**
 * The drawing's measures, px of the stage at zoom 1. Text sizes stand here too, because the room a label
 * needs decides where things stand; the style sheet reads them from the elements.
 */
import { textWidth } from "../label/textWidth.ts";
import type { Style } from "../numbers/style.ts";

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

/** Width that numbers written so may take; of longer ones the type is made narrower. */
export function numberSlot(style: Style): number {
  return Math.ceil(textWidth(widest(style), SIZES.text.number));
}

function widest({ digits, numbers }: Style): string {
  const figures = "0".repeat(digits);
  switch (numbers) {
    case "significant":
      return `−0.${figures}`;
    case "decimals":
      return `−00.${figures}`;
    case "fractions":
      // Where a number is no fraction it has its digits.
      return `−000/${"0".repeat(Math.max(3, digits - 2))}`;
    default:
      return numbers satisfies never;
  }
}
