/**
 * Signs of mathematics that no keyboard has and the language does not either: what to write instead.
 * In: the source and where the sign stands. Out: one mistake, with a fix where it mends the place.
 */
import { dots } from "./dots.ts";
import type { Span } from "./expr.ts";
import type { Fix, InputError } from "./inputError.ts";
import { mistake, replace } from "./inputMistake.ts";
import { afterSpan, beforeSpan, beginsValue, endsValue, setApart } from "./neighbours.ts";

/** Signs that stand for one of the language's own. */
const meant = new Map<string, string>([
  ...Array.from("•✕✖⨯⨉∘", (sign): [string, string] => [sign, "*"]),
  ...Array.from("⁄➗", (sign): [string, string] => [sign, "/"]),
  ["➕", "+"],
  ["➖", "-"],
  ...Array.from("←⟵≔", (sign): [string, string] => [sign, "="]),
]);

/** Signs that stand for a function: its name, and what its brackets hold. */
const functions = new Map([
  ["∑", { name: "sum", does: "adds up the entries of x" }],
  ["∏", { name: "prod", does: "multiplies the entries of x" }],
]);

const roots = new Map([
  ["∛", 3],
  ["∜", 4],
]);

const advice = new Map([
  ["∫", "There are no integrals. Write the formula that is to be differentiated."],
  ["∇", "Write only the formula: its gradients are what backprop computes."],
  ["∞", notTyped("∞")],
  ["±", "± is two formulas. Write + or -."],
  ["∓", "∓ is two formulas. Write - or +."],
  ["⊗", "The outer product is written outer(a, b), the product entry by entry a * b."],
  ["⊕", "⊕ is not part of the language. A sum is written a + b."],
  ["°", "Angles are in radians: write 30° as 30 * pi / 180."],
  ["→", "An arrow is not part of the language. Write a function as f(x) = x^2."],
  ["⇒", "An arrow is not part of the language. Write a function as f(x) = x^2."],
  ["∧", "∧ is logic, and values here are numbers. Use * for and, max for or."],
  ["∨", "∨ is logic, and values here are numbers. Use * for and, max for or."],
]);

/** Said of ∞ and of what is no number, however they are written. */
export function notTyped(name: string): string {
  return `${name} can't be typed; it appears where a computation leads to it. Write a number, such as 1e6.`;
}

export function signMistake(source: string, span: Span): InputError {
  const sign = source.slice(span.from, span.to);
  const plain = meant.get(sign);
  if (plain !== undefined) {
    const fits =
      beginsValue(afterSpan(source, span)) && (plain === "-" || endsValue(beforeSpan(source, span)));
    const fixes = fits ? [replace(span, plain, `Write ${plain}`)] : [];
    return mistake(span, `${sign} is not a sign of the language. Write ${plain}.`, ...fixes);
  }
  const called = functions.get(sign);
  if (called !== undefined) {
    const isCall = /^\s*\(/.test(afterSpan(source, span));
    const fixes = isCall ? [replace(span, setApart(source, span, called.name), `Write ${called.name}`)] : [];
    return mistake(span, `Instead of ${sign} write ${called.name}(x), which ${called.does}.`, ...fixes);
  }
  if (sign === "…") return dots(source, span);
  const norm = sign === "‖" ? /^‖([^‖\n]{1,200})‖/.exec(source.slice(span.from, span.from + 202)) : null;
  if (sign === "‖") {
    const fixes =
      norm === null
        ? []
        : [
            replace(
              { from: span.from, to: span.from + norm[0].length },
              setApart(source, span, `norm(${norm[1]})`),
              "Write norm( )",
            ),
          ];
    return mistake(span, "The length of a vector is written norm(x).", ...fixes);
  }
  const root = roots.get(sign);
  if (root !== undefined) {
    const operand = /^\s*([\p{L}_][\p{L}\p{M}\p{N}_]*(?!\s*[([])|\d+(?![\d.]))/u.exec(
      afterSpan(source, span),
    );
    const whole = { from: span.from, to: span.to + (operand?.[0].length ?? 0) };
    const power = setApart(source, span, `${operand?.[1]}^(1/${root})`);
    const fixes = operand === null ? [] : [replace(whole, power, `Write ^(1/${root})`)];
    return mistake(span, `Such a root is written as a power: x^(1/${root}).`, ...fixes);
  }
  const hint = advice.get(sign);
  if (hint !== undefined) return mistake(span, hint);
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return mistake(span, `${sign} (U+${code}) is not part of the language.`, ...deletingFix(source, span));
}

/** A button that deletes the sign, where one value stands beside it: of two, the sign between would be lost. */
export function deletingFix(source: string, span: Span): readonly Fix[] {
  const isMended = endsValue(beforeSpan(source, span)) !== beginsValue(afterSpan(source, span));
  return isMended ? [replace(span, "", "Delete it")] : [];
}
