/** What a person typed into a number box: true minus (or a dash), decimal comma and fractions included; null when it is no number. */
export function readNumber(text: string): number | null {
  const parts = text.trim().replace(/[−–]/g, "-").replaceAll(",", ".").split("/");
  const [top, bottom] = parts.map(readDecimal);
  if (top === null || top === undefined || parts.length > 2) return null;
  if (parts.length === 1) return top;
  if (bottom === null || bottom === undefined) return null;
  const quotient = top / bottom;
  return Number.isFinite(quotient) ? quotient : null;
}

function readDecimal(text: string): number | null {
  if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
