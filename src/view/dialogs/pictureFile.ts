/**
 * The stage as an SVG file that looks the same elsewhere: a copy of the drawing with its styles written into
 * it, framed to the whole picture. In: the page. Out: a file, or null while nothing is drawn.
 */

const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "transform",
] as const;

const MARGIN = 16;

export function pictureFile(): Blob | null {
  const svg = document.querySelector<SVGSVGElement>("svg[data-graph]");
  const group = svg?.querySelector("g");
  if (!svg || !group) return null;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll<SVGElement>("*");
  for (const [place, element] of copy.querySelectorAll<SVGElement>("*").entries()) {
    const original = originals[place];
    if (original === undefined) continue;
    const computed = getComputedStyle(original);
    for (const style of STYLES) element.style.setProperty(style, computed.getPropertyValue(style));
  }
  const drawing = copy.querySelector("g");
  drawing?.style.removeProperty("transform");
  const { x, y, width, height } = group.getBBox();
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN].join(" "));
  copy.setAttribute("width", String(width + 2 * MARGIN));
  copy.setAttribute("height", String(height + 2 * MARGIN));
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}
