/**
 * A record's LaTeX for arrays: the product signs it writes itself become ⊙ where both factors are arrays.
 * In: how the record writes and its operands. Out: LaTeX; what stands inside the operands is left alone.
 */
type Factor = { readonly tex: string; readonly array: boolean };

const HIDDEN = "\\hiddendot";

export function entrywiseTex<Operand extends Factor>(
  write: (operands: readonly Operand[]) => string,
  operands: readonly Operand[],
): string {
  if (!operands.some(({ array }) => array)) return write(operands);
  const hidden = operands.map((operand) => ({
    ...operand,
    tex: operand.tex.replaceAll("\\cdot", HIDDEN),
  }));
  const numbers = hidden.flatMap(({ tex, array }) => (array ? [] : [tex]));
  const factors = write(hidden).split(/\\cdot(?![a-z])/);
  const [first = "", ...rest] = factors;
  const written = rest.reduce((left, right) => {
    const number = endsInNumber(left.trim(), numbers) || startsWithNumber(right.trim(), numbers);
    return `${left}\\${number ? "cdot" : "odot"}${right}`;
  }, first);
  return written.replaceAll(HIDDEN, "\\cdot");
}

function endsInNumber(tex: string, numbers: readonly string[]): boolean {
  return /(?:^|[\s({-])[\d.]+$/.test(tex) || numbers.some((number) => tex.endsWith(number));
}

function startsWithNumber(tex: string, numbers: readonly string[]): boolean {
  return /^[\d.]+(?![\d.^])/.test(tex) || numbers.some((number) => tex.startsWith(number));
}
