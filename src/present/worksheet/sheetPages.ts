/**
 * How a worksheet goes on paper. In: the size of its picture, how many rows and formulas it has. Out: the picture's
 * scale, and the table's rows cut into pages. A page fits both A4 and US Letter: 210 mm wide, 279 mm high.
 * All heights are a little more than what is drawn, so that nothing is ever cut off.
 */
export type SheetPages = {
  /** CSS px on paper (96 an inch) per px of the picture. */
  readonly scale: number;
  /** Rows of the table by page: from this row up to, not including, that one. The first page has the picture. */
  readonly pages: readonly { readonly from: number; readonly to: number }[];
};

const MM = 96 / 25.4;
/** Inside the margins. */
export const PAGE_MM = { width: 182, height: 251 } as const;
const HEADER_MM = 26;
const FORMULAS_A_LINE = 4;
const FORMULA_LINE_MM = 9;
const TABLE_HEAD_MM = 9;
const ROW_MM = 7.6;
/** The picture may take half the page. */
const PICTURE_MM = 125;

export function sheetPages(wanted: {
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  readonly formulas: number;
}): SheetPages {
  const { width, height, rows, formulas } = wanted;
  const scale = Math.min(1, (PAGE_MM.width * MM) / width, (PICTURE_MM * MM) / height);
  const lines = Math.ceil(formulas / FORMULAS_A_LINE) + 1;
  const above = HEADER_MM + lines * FORMULA_LINE_MM + (height * scale) / MM + TABLE_HEAD_MM;
  const first = Math.max(0, Math.floor((PAGE_MM.height - above) / ROW_MM));
  const later = Math.floor((PAGE_MM.height - HEADER_MM - TABLE_HEAD_MM) / ROW_MM);
  const pages = [{ from: 0, to: Math.min(first, rows) }];
  for (let from = first; from < rows; from += later) pages.push({ from, to: Math.min(from + later, rows) });
  return { scale, pages };
}
