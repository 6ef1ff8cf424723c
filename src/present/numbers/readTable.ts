/**
 * A table pasted from a spreadsheet, NumPy or PyTorch. In: any text. Out: its rows of numbers, all of one
 * length, or null when it is no table of two numbers or more (then it is pasted as text).
 */
import { readNumber } from "./readNumber.ts";

export function readTable(text: string): readonly (readonly number[])[] | null {
  const rows = text.includes("[") ? literalRows(text) : sheetRows(text);
  const numbers = rows.map((row) => row.map(readNumber));
  const [first] = numbers;
  if (first === undefined || (numbers.length === 1 && first.length < 2)) return null;
  const whole = numbers.filter((row): row is number[] => row.every((value) => value !== null));
  return whole.length === rows.length && whole.every((row) => row.length === first.length) ? whole : null;
}

/** `[[1, 2], [3, 4]]` in whatever call it stands in; a flat list is one row. */
function literalRows(text: string): readonly string[][] {
  return Array.from(text.matchAll(/\[([^[\]]*)\]/g), ([, row = ""]) => row.split(/[\s,]+/).filter(Boolean));
}

/**
 * Cells stand between tabs, or else between semicolons, commas or blanks; lines are rows. One comma a line is a decimal
 * comma, as in a column copied from a sheet.
 */
function sheetRows(text: string): readonly string[][] {
  const lines = text.trim().split(/\r?\n/);
  const isListed = lines.every((line) => /^[^,\s]*(?:,[^,\s]*){2,}$/.test(line.trim()));
  const separator = text.includes("\t") ? /\t/ : text.includes(";") ? /;/ : isListed ? /,/ : /\s+/;
  return lines.map((line) => line.trim().split(separator));
}
