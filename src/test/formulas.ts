/**
 * The functions of the expression language as a textbook defines them, over dual numbers: what the
 * operation records are held against. Written from the definitions, without a look at the records.
 */
import { atan, constant, cos, type Dual, exp, integral, ln, minus, over, plus, sin, times } from "./dual.ts";

export type Formula = (a: Dual, b: Dual, c: Dual) => Dual;

const ONE = constant(1);
const TWO = constant(2);

function negative(x: Dual): Dual {
  return minus(constant(0), x);
}

/** Whole powers of negative numbers by multiplying; there the exponent has no slope. */
function power(a: Dual, b: Dual): Dual {
  if (a.value > 0) return exp(times(b, ln(a)));
  let product = ONE;
  for (let n = 0; n < b.value; n++) product = times(product, a);
  return b.slope === 0 ? product : { value: product.value, slope: Number.NaN };
}

function root(x: Dual): Dual {
  return exp(over(ln(x), TWO));
}

function logistic(x: Dual): Dual {
  return over(ONE, plus(ONE, exp(negative(x))));
}

function arcsine(x: Dual): Dual {
  return atan(over(x, root(minus(ONE, times(x, x)))));
}

function angle(y: Dual, x: Dual): Dual {
  const principal = atan(over(y, x));
  if (x.value > 0) return principal;
  return plus(principal, constant(y.value >= 0 ? Math.PI : -Math.PI));
}

function hyperbolicSine(x: Dual): Dual {
  return over(minus(exp(x), exp(negative(x))), TWO);
}

function hyperbolicCosine(x: Dual): Dual {
  return over(plus(exp(x), exp(negative(x))), TWO);
}

function errorFunction(x: Dual): Dual {
  return integral((t) => (2 / Math.sqrt(Math.PI)) * Math.exp(-t * t), x);
}

function larger(a: Dual, b: Dual): Dual {
  return a.value > b.value ? a : b;
}

function smaller(a: Dual, b: Dual): Dual {
  return a.value < b.value ? a : b;
}

/** By the operation's name. */
export const formulas: ReadonlyMap<string, Formula> = new Map<string, Formula>([
  ["add", plus],
  ["sub", minus],
  ["mul", times],
  ["div", over],
  ["neg", negative],
  ["pow", power],
  ["square", (x) => times(x, x)],
  ["reciprocal", (x) => over(ONE, x)],
  ["sqrt", root],
  ["abs", (x) => (x.value < 0 ? negative(x) : x)],
  ["sign", (x) => constant(x.value < 0 ? -1 : 1)],
  ["maximum", larger],
  ["minimum", smaller],
  ["clamp", (x, lo, hi) => smaller(larger(x, lo), hi)],
  ["exp", exp],
  ["log", ln],
  ["log2", (x) => over(ln(x), constant(Math.LN2))],
  ["log10", (x) => over(ln(x), constant(Math.LN10))],
  ["log1p", (x) => ln(plus(ONE, x))],
  ["expm1", (x) => minus(exp(x), ONE)],
  ["sin", sin],
  ["cos", cos],
  ["tan", (x) => over(sin(x), cos(x))],
  ["asin", arcsine],
  ["acos", (x) => minus(constant(Math.PI / 2), arcsine(x))],
  ["atan", atan],
  ["atan2", angle],
  ["sinh", hyperbolicSine],
  ["cosh", hyperbolicCosine],
  ["tanh", (x) => over(hyperbolicSine(x), hyperbolicCosine(x))],
  ["erf", errorFunction],
  ["sigmoid", logistic],
  ["relu", (x) => larger(x, constant(0))],
  ["leaky_relu", (x, slope) => (x.value > 0 ? x : times(slope, x))],
  ["elu", (x) => (x.value > 0 ? x : minus(exp(x), ONE))],
  ["softplus", (x) => ln(plus(ONE, exp(x)))],
  ["silu", (x) => times(x, logistic(x))],
  ["gelu", (x) => times(over(x, TWO), plus(ONE, errorFunction(over(x, root(TWO)))))],
]);
