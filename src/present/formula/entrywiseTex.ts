/**
 * A record's LaTeX for arrays, where it works entry by entry: the product signs it writes itself become ⊙ where both
 * factors are arrays, and its powers take a ∘ before the exponent where base or exponent is an array, so that X^{∘2}
 * is not read as the matrix X times itself (Horn and Johnson, Topics in Matrix Analysis, 5.0).
 * In: how the record writes and its operands. Out: LaTeX; what stands inside the operands is left alone.
 */
import { RANK, type Rank } from "../../engine/ops/operation.ts";

/** `rank`: how loosely it binds; an atom where it is not given. */
type Factor = { readonly tex: string; readonly array: boolean; readonly rank?: Rank };

/** Operands' signs and edges while the record's own signs are looked for; no LaTeX of ours has these characters. */
const HIDDEN = {
  dot: "\u{E000}",
  power: "\u{E001}",
  tight: "\u{E002}",
  loose: "\u{E003}",
  endOfArray: "\u{E004}",
  endOfNumber: "\u{E005}",
} as const;

export function entrywiseTex<Operand extends Factor>(
  write: (operands: readonly Operand[]) => string,
  operands: readonly Operand[],
): string {
  if (!operands.some(({ array }) => array)) return write(operands);
  const hidden = operands.map((operand) => ({ ...operand, tex: hide(operand) }));
  const numbers = hidden.flatMap(({ tex, array }) => (array ? [] : [tex]));
  const factors = write(hidden).split(/\\cdot(?![a-z])/);
  const [first = "", ...rest] = factors;
  const written = rest.reduce((left, right) => {
    const number = endsInNumber(left.trim(), numbers) || startsWithNumber(right.trim(), numbers);
    return `${left}\\${number ? "cdot" : "odot"}${right}`;
  }, first);
  return withPowers(written)
    .replaceAll(HIDDEN.dot, "\\cdot")
    .replaceAll(HIDDEN.power, "^")
    .replaceAll(/[\u{E002}-\u{E005}]/gu, "");
}

function hide({ tex, array, rank = RANK.atom }: Factor): string {
  const inside = tex.replaceAll("\\cdot", HIDDEN.dot).replaceAll("^", HIDDEN.power);
  const start = rank >= RANK.sign ? HIDDEN.tight : HIDDEN.loose;
  return `${start}${inside}${array ? HIDDEN.endOfArray : HIDDEN.endOfNumber}`;
}

/** Marks the record's own powers of arrays; inner ones before the exponents they stand in. */
function withPowers(tex: string): string {
  const at = tex.lastIndexOf("^{");
  if (at < 0) return tex;
  const end = closing(tex, at + 1);
  const exponent = tex.slice(at + 2, end);
  const isOfArrays = tex[at - 1] === HIDDEN.endOfArray || exponent.includes(HIDDEN.endOfArray);
  const marked = isOfArrays
    ? `\\circ ${isSimple(exponent) ? exponent : `\\left(${exponent}\\right)`}`
    : exponent;
  return withPowers(`${tex.slice(0, at)}${HIDDEN.power}{${marked}${tex.slice(end)}`);
}

/** The place of the brace that closes the one at `open`. */
function closing(tex: string, open: number): number {
  let depth = 0;
  for (let place = open; place < tex.length; place += 1) {
    if (tex[place] === "{") depth += 1;
    if (tex[place] === "}") depth -= 1;
    if (depth === 0) return place;
  }
  return tex.length;
}

/** A number or one operand: what ∘ can stand before without brackets. */
function isSimple(exponent: string): boolean {
  const isOperand =
    exponent.startsWith(HIDDEN.tight) && exponent.search(/[\u{E004}\u{E005}]/u) === exponent.length - 1;
  return isOperand || /^-?[\d.]+$/.test(exponent);
}

function endsInNumber(tex: string, numbers: readonly string[]): boolean {
  return /(?:^|[\s({-])[\d.]+$/.test(tex) || numbers.some((number) => tex.endsWith(number));
}

function startsWithNumber(tex: string, numbers: readonly string[]): boolean {
  return /^[\d.]+(?![\d.^])/.test(tex) || numbers.some((number) => tex.startsWith(number));
}
