/** What is legal and often meant otherwise: said once, with buttons for both meanings. */
import type { Expr, Span } from "./expr.ts";
import type { InputError } from "./inputError.ts";
import { excerpt, replace, spanning } from "./inputMistake.ts";

/** `1/2x`: `left` is the quotient `1/2`, `divisor` its `2`, and `right` the `x` with no sign before it. */
export function impliedProductNotice(source: string, left: Expr, divisor: Expr, right: Expr): InputError {
  const whole = spanning(left, right);
  const below = spanning(divisor, right);
  const quotient = excerpt(source, left);
  const factor = excerpt(source, right);
  return {
    severity: "info",
    message: `${excerpt(source, whole)} means (${quotient}) * ${factor}: a product without a sign binds like *.`,
    from: whole.from,
    to: whole.to,
    fixes: [
      replace({ from: left.to, to: right.from }, " * ", `Write ${quotient} * ${factor}`),
      replace(below, `(${source.slice(below.from, below.to)})`, `Divide by (${excerpt(source, below)})`),
    ],
  };
}

/** `[1 -2]`: one item, though NumPy prints two items so. `sign` stands right before `right`. */
export function oneItemNotice(source: string, left: Expr, sign: Span, right: Expr): InputError {
  const whole = spanning(left, right);
  const second = excerpt(source, spanning(sign, right));
  return {
    severity: "info",
    message: `${excerpt(source, whole)} is one item of this list. For two write a comma between them.`,
    from: whole.from,
    to: whole.to,
    fixes: [
      replace({ from: left.to, to: sign.from }, ", ", `Write ${excerpt(source, left)}, ${second}`),
      replace({ from: sign.to, to: right.from }, " ", "Keep one item"),
    ],
  };
}
