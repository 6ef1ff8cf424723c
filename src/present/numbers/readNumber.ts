/** What a person typed into a number box: true minus, decimal comma and fractions included; null when it is no number. */
export function readNumber(text: string): number | null {
  const parts = text.trim().replaceAll("−", "-").replaceAll(",", ".").split("/");
  const [top, bottom] = parts.map(readDecimal);
  if (top === null || top === undefined || parts.length > 2) return null;
  if (parts.length === 1) return top;
  return bottom === null || bottom === undefined || bottom === 0 ? null : top / bottom;
}

function readDecimal(text: string): number | null {
  if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
