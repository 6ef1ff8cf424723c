/** A formula without the page's own wrappers, for a paper: `\htmlClass{…}{x}` and `\htmlData{…}{x}` become `{x}`. */
export function plainTex(tex: string): string {
  return tex.replaceAll(/\\html(?:Class|Data)\{[^{}]*\}/g, "");
}
