/**
 * How a worksheet goes on paper. In: the size of its picture, how many rows its table has, its formulas. Out: the
 * picture's scale, and the table's rows cut into pages. A page fits both A4 and US Letter: 210 mm wide, 279 mm high.
 * All heights are a little more than what is drawn, so that nothing is ever cut off.
 */
export type SheetPages = {
  /** CSS px on paper (96 an inch) per px of the picture. */
  readonly scale: number;
  /**
   * Rows of the table by page: from this row up to, not including, that one. The first page has the picture; a last
   * one without rows is all lines.
   */
  readonly pages: readonly { readonly from: number; readonly to: number }[];
};

export type SheetContents = {
  /** Of the picture, px. */
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  /** LaTeX. */
  readonly formulas: readonly string[];
  readonly hasLines: boolean;
};

const MM = 96 / 25.4;
/** Inside the margins of 12 mm. */
const PAGE = { width: 186, height: 253 } as const;
/** The picture may take less than half the page. */
const PICTURE = 118;
const HEADER = 24;
const LATER_HEADER = 12;
const GAPS = 14;
const FORMULA_LINE = 8.5;
const TABLE_HEAD = 8;
const ROW = 7.2;
/** The table has two halves side by side. */
const HALVES = 2;
/** Fewer lines than this are no room to work in: they get a page of their own. */
const LEAST_LINES = 28;

export function sheetPages({ width, height, rows, formulas, hasLines }: SheetContents): SheetPages {
  const scale = Math.min(1, (PAGE.width * MM) / width, (PICTURE * MM) / height);
  const formulaLines = Math.ceil((1.15 * formulas.reduce((sum, tex) => sum + widthOf(tex), 0)) / PAGE.width);
  const above = HEADER + GAPS + formulaLines * FORMULA_LINE + (height * scale) / MM;
  const first = rowsIn(PAGE.height - above);
  const later = rowsIn(PAGE.height - LATER_HEADER - GAPS);
  const pages = [{ from: 0, to: Math.min(first, rows) }];
  for (let from = first; from < rows; from += later) pages.push({ from, to: Math.min(from + later, rows) });
  const last = pages.at(-1) ?? { from: 0, to: 0 };
  const used = (pages.length === 1 ? above : LATER_HEADER + GAPS) + tableHeight(last.to - last.from);
  if (hasLines && PAGE.height - used < LEAST_LINES) pages.push({ from: rows, to: rows });
  return { scale, pages };
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
