/**
 * The tokens of a formula. In: LaTeX as the formulas here are written. Out: commands, numbers, brackets and single
 * signs; of a name in `\text{…}` its words with the spaces between them, elsewhere no spaces.
 */
import { plainTex } from "../formula/plainTex.ts";

const TOKEN = /\\[a-zA-Z]+|\\.|\d+(?:\.\d+)?|\s+|./gsu;
const NAMED = ["\\text", "\\textit", "\\textbf", "\\operatorname", "\\mathit"];

export function texTokens(tex: string): readonly string[] {
  const tokens: string[] = [];
  let depth = 0;
  let nameFrom: number | null = null;
  for (const [token] of plainTex(tex).matchAll(TOKEN)) {
    if (token === "{") {
      depth += 1;
      if (nameFrom === null && NAMED.includes(tokens.at(-1) ?? "")) nameFrom = depth;
    }
    if (token === "}") {
      if (nameFrom === depth) nameFrom = null;
      depth -= 1;
    }
    if (nameFrom !== null || token.trim() !== "") tokens.push(token);
  }
  return tokens;
}
