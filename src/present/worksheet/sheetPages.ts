/**
 * How a worksheet goes on paper. In: the size of its picture, how many rows its table has, its formulas. Out: the
 * picture's scale, how wide a strip of it may be, and what stands on each page. A page fits both A4 and US Letter:
 * 210 mm wide, 279 mm high. All heights are a little more than what is drawn, so that nothing is ever cut off.
 */
export type SheetPages = {
  /** CSS px on paper (96 an inch) per px of the picture. */
  readonly scale: number;
  readonly pages: readonly SheetPage[];
};

/** From this one up to, not including, that one; a page without strips or rows is all lines. */
type Part = { readonly from: number; readonly to: number };

export type SheetPage = {
  /** Of the picture. */
  readonly strips: Part;
  /** Of the table. */
  readonly rows: Part;
};

export type SheetContents = {
  /** Of the picture, px. */
  readonly width: number;
  readonly height: number;
  /** The smallest type in the picture, px. */
  readonly smallest: number;
  /** In how many strips the picture is cut, where one may be so wide, px of the picture. */
  readonly stripsOf: (mostWidth: number) => number;
  readonly rows: number;
  /** LaTeX. */
  readonly formulas: readonly string[];
  readonly hasLines: boolean;
};

const MM = 96 / 25.4;
/** Inside the margins of 12 mm. */
const PAGE = { width: 186, height: 253 } as const;
/** Where it is large enough to be read so, the picture takes less than half the page. */
const PICTURE = 118;
/** CSS px of the smallest type on paper: 9 pt. */
const READABLE = 12;
const HEADER = 18;
const LATER_HEADER = 10;
/** Between header, formulas, picture, table and lines. */
const GAPS = 14;
/** Where there are several strips: the line above each that says which it is, with the gaps around it. */
const STRIP_LINE = 11;
const FORMULA_LINE = 8.5;
const TABLE_HEAD = 8;
const ROW = 7.2;
/** The table has two halves side by side. */
const HALVES = 2;
/** Fewer lines than this are no room to work in: they get a page of their own. */
const LEAST_LINES = 28;

/** CSS px on paper per px of the picture: only what is higher than a page gets smaller than can be read well. */
function scaleOf({ width, height, smallest }: SheetContents): number {
  const readable = READABLE / smallest;
  const inHalf = Math.min((PAGE.width * MM) / width, (PICTURE * MM) / height);
  const onPage = ((PAGE.height - LATER_HEADER - GAPS - STRIP_LINE) * MM) / height;
  return Math.min(1, Math.max(inHalf, Math.min(readable, onPage)));
}

export function sheetPages(contents: SheetContents): SheetPages {
  const { height, rows, formulas, hasLines, stripsOf } = contents;
  const scale = scaleOf(contents);
  const count = stripsOf(stripWidth(scale));
  const stripHeight = (height * scale) / MM + (count > 1 ? STRIP_LINE : 0);
  const pages: SheetPage[] = [];
  let [strip, row] = [0, 0];
  let left = 0;
  do {
    const isFirst = pages.length === 0;
    left = PAGE.height - GAPS - (isFirst ? HEADER + formulasHeight(formulas) : LATER_HEADER);
    const strips = { from: strip, to: Math.min(count, strip + Math.max(0, Math.floor(left / stripHeight))) };
    // Nothing may wait for a page that never has room for it.
    if (strips.to === strips.from && strip < count && !isFirst) strips.to += 1;
    left -= (strips.to - strips.from) * stripHeight;
    // The table comes after the picture, or before it where the picture begins on the next page.
    const isTableNext = strips.to === count || strips.to === 0;
    const fitting = { from: row, to: Math.min(rows, row + (isTableNext ? rowsIn(left) : 0)) };
    left -= tableHeight(fitting.to - fitting.from);
    pages.push({ strips, rows: fitting });
    [strip, row] = [strips.to, fitting.to];
  } while (strip < count || row < rows);
  if (hasLines && left < LEAST_LINES)
    pages.push({ strips: { from: count, to: count }, rows: { from: rows, to: rows } });
  return { scale, pages };
}

/** How wide a strip may be, px of the picture. */
export function stripWidth(scale: number): number {
  return (PAGE.width * MM) / scale;
}

/** Of formulas in a row and as many lines as they take, mm. */
export function formulasHeight(formulas: readonly string[]): number {
  const width = 1.15 * formulas.reduce((sum, tex) => sum + widthOf(tex), 0);
  return Math.ceil(width / PAGE.width) * FORMULA_LINE;
}

function rowsIn(room: number): number {
  return HALVES * Math.max(0, Math.floor((room - TABLE_HEAD) / ROW));
}

function tableHeight(rows: number): number {
  return rows === 0 ? 0 : TABLE_HEAD + Math.ceil(rows / HALVES) * ROW;
}

/** About how wide a formula is with the gap after it, mm: a command is drawn as a letter or two. */
function widthOf(tex: string): number {
  const letters = tex.replaceAll(/\\[a-zA-Z]+/g, "xx").replaceAll(/[{}_^\s\\]/g, "").length;
  return 9 + 2.6 * letters;
}
