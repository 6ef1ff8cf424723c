/**
 * A formula as a tree of what it means. In: LaTeX as the formulas here are written. Out: rows of parts.
 * A sign it does not know becomes a word of its own, so that nothing is lost; what is nested deeper than `DEEPEST`
 * becomes an ellipsis.
 */
import { texTokens } from "./texTokens.ts";

export type FormulaTree =
  | { readonly kind: "row"; readonly parts: readonly FormulaTree[] }
  /** A name, written as one word or more. */
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "number"; readonly text: string }
  /** `+`, `\cdot`, `=`: a sign or a command as in LaTeX. */
  | { readonly kind: "sign"; readonly sign: string }
  | { readonly kind: "fraction"; readonly top: FormulaTree; readonly bottom: FormulaTree }
  /** `\sqrt`, `\bar`, `\overline`, `\underbrace`, and `\mathbf` of a fixed array. */
  | { readonly kind: "dressed"; readonly command: string; readonly inside: FormulaTree }
  | {
      readonly kind: "scripted";
      readonly base: FormulaTree;
      readonly lower: FormulaTree | null;
      readonly upper: FormulaTree | null;
    }
  | {
      readonly kind: "bracketed";
      readonly open: string;
      readonly close: string;
      readonly inside: FormulaTree;
    }
  | { readonly kind: "matrix"; readonly rows: readonly (readonly FormulaTree[])[] }
  /** Lines of one block, each read on its own. */
  | { readonly kind: "lines"; readonly lines: readonly FormulaTree[] };

const DEEPEST = 60;
const NAMES = ["\\text", "\\mathit", "\\mathrm", "\\operatorname", "\\textbf", "\\textit"];
const DRESSES = ["\\sqrt", "\\bar", "\\overline", "\\underbrace", "\\mathbf"];
const PAIRS = new Map([
  ["(", ")"],
  ["[", "]"],
]);

export function formulaTree(tex: string): FormulaTree {
  return new Reader(texTokens(tex)).row(() => false, 0);
}

class Reader {
  private readonly tokens: readonly string[];
  private place = 0;

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  /** Up to a token that ends it, which is left, or the end of the text. */
  row(ends: (token: string) => boolean, depth: number): FormulaTree {
    const parts: FormulaTree[] = [];
    for (let token = this.peek(); token !== undefined && !ends(token); token = this.peek()) {
      if ((token === "^" || token === "_") && parts.length > 0) {
        this.place += 1;
        const script = this.argument(depth);
        const base = parts.pop() ?? EMPTY;
        const known =
          base.kind === "scripted" ? base : ({ kind: "scripted", base, lower: null, upper: null } as const);
        parts.push(token === "^" ? { ...known, upper: script } : { ...known, lower: script });
      } else parts.push(this.part(depth));
    }
    const [only] = parts;
    return only !== undefined && parts.length === 1 ? only : { kind: "row", parts };
  }

  private part(depth: number): FormulaTree {
    const token = this.take();
    if (depth > DEEPEST) return { kind: "name", text: "…" };
    if (token === "{") return this.closed("}", depth);
    if (token === "\\frac")
      return { kind: "fraction", top: this.argument(depth), bottom: this.argument(depth) };
    if (token === "\\boldsymbol") return this.argument(depth);
    if (NAMES.includes(token)) return { kind: "name", text: this.words() };
    if (DRESSES.includes(token)) return { kind: "dressed", command: token, inside: this.argument(depth) };
    if (token === "\\begin") return this.block(depth);
    if (token === "\\left") return this.between(depth);
    const close = PAIRS.get(token);
    if (close !== undefined)
      return { kind: "bracketed", open: token, close, inside: this.closed(close, depth) };
    if (/^[\d.]+$/.test(token)) return { kind: "number", text: token };
    if (/^\p{L}/u.test(token)) return { kind: "name", text: token };
    return { kind: "sign", sign: token };
  }

  private argument(depth: number): FormulaTree {
    return this.peek() === undefined ? EMPTY : this.part(depth + 1);
  }

  private closed(close: string, depth: number): FormulaTree {
    const inside = this.row((token) => token === close || token === "}" || token === "\\right", depth + 1);
    if (this.peek() === close) this.place += 1;
    return inside;
  }

  private between(depth: number): FormulaTree {
    const open = this.take();
    const inside = this.row((token) => token === "\\right", depth + 1);
    this.take();
    return { kind: "bracketed", open, close: this.take(), inside };
  }

  /** `\begin{aligned} … \end{aligned}`: lines, the places where they are aligned left out; or a matrix. */
  private block(depth: number): FormulaTree {
    const name = this.words();
    const rows: FormulaTree[][] = [];
    let cells: FormulaTree[] = [];
    for (;;) {
      cells.push(this.row((token) => token === "&" || token === "\\\\" || token === "\\end", depth + 1));
      const end = this.take();
      if (end === "&") continue;
      rows.push(cells);
      cells = [];
      if (end !== "\\\\") break;
    }
    this.words();
    if (name !== "aligned") return { kind: "matrix", rows };
    return { kind: "lines", lines: rows.map((parts) => ({ kind: "row", parts })) };
  }

  /** The text of a braced group, as it stands. */
  private words(): string {
    const text: string[] = [];
    if (this.peek() !== "{") return this.take();
    let depth = 0;
    do {
      const token = this.take();
      if (token === "") break;
      if (token === "{") depth += 1;
      else if (token === "}") depth -= 1;
      else if (!NAMES.includes(token)) text.push(token === "\\_" ? " " : token.replace("\\ldots", "…"));
    } while (depth > 0);
    return text.join("");
  }

  private peek(): string | undefined {
    return this.tokens[this.place];
  }

  private take(): string {
    const token = this.tokens[this.place] ?? "";
    this.place += 1;
    return token;
  }
}

const EMPTY: FormulaTree = { kind: "row", parts: [] };
