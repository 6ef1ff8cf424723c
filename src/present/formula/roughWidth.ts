/**
 * About how wide a formula is, before anything is drawn. In: LaTeX made from our own tree. Out: letters, digits and signs
 * side by side in its widest line; of a fraction those of its longer half.
 */
import { plainTex } from "./plainTex.ts";

/** As deep as our fractions and groups are nested, and then some. */
const DEPTH = 12;

export function roughWidth(tex: string): number {
  const lines = plainTex(tex).split("\\\\").map(flat);
  return Math.max(...lines.map((line) => line.length));
}

function flat(line: string): string {
  let text = line.replaceAll(/\\d?frac/g, "⁄").replaceAll(/\\[a-zA-Z]+|\\./g, "+");
  for (let depth = 0; depth < DEPTH && /[{}]/.test(text); depth++) {
    text = text
      .replaceAll(/⁄\{([^{}⁄]*)\}\{([^{}⁄]*)\}/g, (_, over: string, under: string) =>
        over.length > under.length ? over : under,
      )
      .replaceAll(/(?<![⁄}])\{([^{}⁄]*)\}(?!\{)/g, "$1");
  }
  return text.replaceAll(/[\s&^_{}⁄]/g, "");
}
