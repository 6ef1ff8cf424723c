/**
 * A formula as a screen reader says it. In: LaTeX as the formulas here are written, in whatever notation. Out: a
 * sentence without a full stop: "the derivative of f by w 1 equals −4 times 1". It begins as its first name is written.
 * Brackets are said where leaving them out would change
 * the meaning. Learned from MathSpeak, which says where a fraction ends.
 */
import { nodeSpoken } from "../label/nodeSpoken.ts";
import { type FormulaTree, formulaTree } from "./formulaTree.ts";
import { saidSign } from "./saidSign.ts";

export function spokenTex(tex: string): string {
  return said(formulaTree(tex))
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(?:and so on ){2,}/g, "and so on ")
    .replaceAll(/ (?=[,;])/g, "")
    .replaceAll(/,+(?=,|;|$| close)|^, /g, "");
}

function said(tree: FormulaTree): string {
  switch (tree.kind) {
    case "row":
      return saidRow(tree.parts);
    case "name":
      return nodeSpoken(tree.text).replace("…", " and so on ");
    case "number":
      return tree.text;
    case "sign":
      return saidSign(tree.sign);
    case "fraction":
      return saidFraction(tree.top, tree.bottom);
    case "dressed":
      return saidDressed(tree.command, tree.inside);
    case "scripted":
      return saidScripted(tree);
    case "bracketed":
      return saidBracketed(tree);
    case "matrix":
      return saidMatrix(tree.rows);
    case "lines":
      return tree.lines.map(said).join(", ");
    default:
      return tree satisfies never;
  }
}

function saidRow(parts: readonly FormulaTree[]): string {
  const words: string[] = [];
  for (const [place, part] of parts.entries()) {
    const before = parts[place - 1];
    const after = parts[place + 1];
    if (isSign(part, "-") && (before === undefined || before.kind === "sign")) {
      // A minus that belongs to a number is its own.
      words.push(after?.kind === "number" ? "−" : "minus ");
    } else if (part.kind === "bracketed" && before !== undefined && takesArguments(before)) {
      words.push(saidArguments(part), " ");
    } else if (part.kind === "bracketed" && isNumberFraction(part.inside)) words.push(said(part.inside), " ");
    else if (isSign(part, "\\,")) words.push(before === undefined || isSign(before, ";") ? "" : "times ");
    else words.push(said(part), " ");
  }
  return words.join("").trim();
}

/** `\ln(x)`, `ReLU(x)`, `\sigma(x)`: what stands before a bracket without a sign between them is a function. */
function takesArguments(before: FormulaTree): boolean {
  if (before.kind === "scripted") return takesArguments(before.base);
  if (before.kind === "name" || (before.kind === "dressed" && before.command === "\\mathbf")) return true;
  return before.kind === "sign" && /^\\(?:[a-z]+|Phi)$/.test(before.sign) && !isOperator(before);
}

function saidArguments({ open, inside }: Extract<FormulaTree, { kind: "bracketed" }>): string {
  if (open !== "(") return `where ${said(inside)},`;
  const parts = inside.kind === "row" ? inside.parts : [inside];
  const simple = parts.every(
    (part) => isSimple(part) || isSign(part, ",") || isSign(part, ";") || isSign(part, "\\,"),
  );
  return simple ? `of ${said(inside)}` : `of ${inBrackets(said(inside))}`;
}

function saidFraction(top: FormulaTree, bottom: FormulaTree): string {
  const [above, below] = [withoutPartial(top), withoutPartial(bottom)];
  if (above !== null && below !== null) return `the derivative of ${said(above)} by ${said(below)}`;
  if (isSimple(top) && isSimple(bottom)) return `${said(top)} over ${said(bottom)}`;
  return `the fraction ${said(top)} over ${said(bottom)}, end of fraction,`;
}

/** What stands behind ∂; null where the row begins otherwise. */
function withoutPartial(tree: FormulaTree): FormulaTree | null {
  if (tree.kind !== "row") return null;
  const [first, ...rest] = tree.parts;
  return first !== undefined && isSign(first, "\\partial") ? { kind: "row", parts: rest } : null;
}

function saidDressed(command: string, inside: FormulaTree): string {
  switch (command) {
    case "\\sqrt":
      return isSimple(inside)
        ? `the square root of ${said(inside)}`
        : `the square root of ${said(inside)}, end of root,`;
    case "\\mathbf":
      return inside.kind === "number" ? "ones" : said(inside);
    case "\\underbrace":
      return said(inside);
    default:
      return `${said(inside)} bar`;
  }
}

function saidScripted({ base, lower, upper }: Extract<FormulaTree, { kind: "scripted" }>): string {
  const isBarred = base.kind === "dressed" && base.command === "\\bar";
  const isRaisedWhole = base.kind === "bracketed" && upper !== null && !isSimple(base.inside);
  const plain = isRaisedWhole && base.open === "(" ? inBrackets(said(base.inside)) : said(base);
  const core = isBarred ? said(base.inside) : plain;
  const name = [core, lower === null ? "" : saidLower(base, lower), isBarred ? "bar" : ""];
  return [...name, upper === null ? "" : saidUpper(upper)].filter((words) => words !== "").join(" ");
}

function saidLower(base: FormulaTree, lower: FormulaTree): string {
  const words = said(lower).replaceAll(/\s*,\s*/g, " ");
  if (isSign(base, "\\sum")) return `over ${words} of`;
  if (base.kind === "dressed" && base.command === "\\underbrace") return `from ${words}`;
  if (base.kind === "bracketed" && base.close === "|") return `, ${words},`;
  return base.kind === "matrix" ? `, shape ${words},` : words;
}

function saidUpper(upper: FormulaTree): string {
  const parts = upper.kind === "row" ? upper.parts : [upper];
  const [first, ...rest] = parts;
  if (first !== undefined && isSign(first, "\\top")) return "transposed";
  const isEntrywise = first !== undefined && isSign(first, "\\circ");
  const exponent: FormulaTree = isEntrywise ? { kind: "row", parts: rest } : upper;
  const words = said(exponent);
  const power = words === "2" ? "squared" : words === "3" ? "cubed" : `to the power ${words}`;
  const closed = isSimple(exponent) || isNegativeNumber(exponent) ? power : `${power}, end of power,`;
  return isEntrywise ? `${closed} entry by entry` : closed;
}

function saidBracketed({ open, close, inside }: Extract<FormulaTree, { kind: "bracketed" }>): string {
  const words = said(inside);
  if (open === ".") return words;
  if (open === "|") return `the absolute value of ${words},`;
  if (open === "\\langle") return `the inner product of ${words},`;
  if (isSimple(inside) || isNegativeNumber(inside)) return words;
  return close === "]" ? `the list ${words}, end of list,` : inBrackets(words);
}

function inBrackets(words: string): string {
  return `open bracket ${words} close bracket`;
}

function saidMatrix(rows: readonly (readonly FormulaTree[])[]): string {
  const told = rows.map((cells) => cells.map(said).join(", "));
  if (rows.length === 1) return `the row ${told.join("")}`;
  return rows.every((cells) => cells.length === 1)
    ? `the column ${told.join(", ")}`
    : `the matrix ${told.join("; ")}`;
}

/** One name or number, with a subscript at most. */
function isSimple(tree: FormulaTree): boolean {
  if (tree.kind === "scripted") return tree.upper === null && isSimple(tree.base);
  if (tree.kind === "row") return tree.parts.length === 1 && tree.parts.every(isSimple);
  return tree.kind === "name" || tree.kind === "number" || (tree.kind === "sign" && !isOperator(tree));
}

/** A fraction of two numbers: among factors and terms it needs no brackets. */
function isNumberFraction(tree: FormulaTree): boolean {
  if (tree.kind === "row") return tree.parts.every((part) => isSign(part, "-") || isNumberFraction(part));
  return tree.kind === "fraction" && tree.top.kind === "number" && tree.bottom.kind === "number";
}

function isNegativeNumber(tree: FormulaTree): boolean {
  const [minus, number, ...rest] = tree.kind === "row" ? tree.parts : [];
  return minus !== undefined && isSign(minus, "-") && number?.kind === "number" && rest.length === 0;
}

/** Signs that stand between two things. */
const OPERATORS = new Set(
  "+ - = < > : ; , / * \\cdot \\odot \\star \\times \\approx \\le \\ge \\Rightarrow \\to \\, \\; \\quad \\partial".split(
    " ",
  ),
);

function isOperator({ sign }: Extract<FormulaTree, { kind: "sign" }>): boolean {
  return OPERATORS.has(sign);
}

function isSign(tree: FormulaTree, sign: string): boolean {
  return tree.kind === "sign" && tree.sign === sign;
}
