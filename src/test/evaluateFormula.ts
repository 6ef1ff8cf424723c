/**
 * A formula's value and slope, from its text. In: a formula in the expression language (signs, numbers,
 * names, calls; every product sign written) and its names as dual numbers. Out: a dual number. Apart
 * from the engine on purpose: it parses and differentiates by itself. Throws on anything else.
 */
import { constant, type Dual } from "./dual.ts";
import { type Formula, formulas } from "./formulas.ts";

const TOKEN = /\s*(\d+(?:\.\d+)?|[a-z]\w*|[-+*/^(),])/gy;
const SIGNS = [
  new Map([
    ["+", "add"],
    ["-", "sub"],
  ]),
  new Map([
    ["*", "mul"],
    ["/", "div"],
  ]),
];

/** Of two numbers; the formulas go by the longer names. */
const SHORT = new Map([
  ["max", "maximum"],
  ["min", "minimum"],
]);

function formulaNamed(name: string): Formula {
  const formula = formulas.get(SHORT.get(name) ?? name);
  if (formula === undefined) throw new Error(`no formula for ${name}`);
  return formula;
}

export function evaluateFormula(source: string, names: ReadonlyMap<string, Dual>): Dual {
  const tokens = [...source.matchAll(TOKEN)].map((match) => match[1] ?? "");
  if (tokens.join("") !== source.replaceAll(/\s/g, "")) throw new Error(`unreadable: ${source}`);
  let next = 0;
  const take = (token: string) => {
    if (tokens[next] !== token) return false;
    next++;
    return true;
  };
  const apply = (name: string, operands: readonly Dual[]) => {
    const [a = constant(Number.NaN), b = constant(Number.NaN), c = constant(Number.NaN)] = operands;
    return formulaNamed(name)(a, b, c);
  };

  const infix = (level: number): Dual => {
    const signs = SIGNS[level];
    if (signs === undefined) return prefix();
    let left = infix(level + 1);
    for (;;) {
      const name = signs.get(tokens[next] ?? "");
      if (name === undefined) return left;
      next++;
      left = apply(name, [left, infix(level + 1)]);
    }
  };
  const prefix = (): Dual => {
    if (take("-")) return apply("neg", [prefix()]);
    const base = atom();
    return take("^") ? apply("pow", [base, prefix()]) : base;
  };
  const bracketed = (): Dual[] => {
    const operands = [infix(0)];
    while (take(",")) operands.push(infix(0));
    if (!take(")")) throw new Error(`no closing bracket: ${source}`);
    return operands;
  };
  const atom = (): Dual => {
    if (take("(")) return bracketed()[0] ?? constant(Number.NaN);
    const token = tokens[next++] ?? "";
    if (/^\d/.test(token)) return constant(Number(token));
    if (take("(")) return apply(token, bracketed());
    const value = names.get(token);
    if (value === undefined) throw new Error(`no value for ${token}`);
    return value;
  };

  const result = infix(0);
  if (next !== tokens.length) throw new Error(`left over: ${source}`);
  return result;
}
