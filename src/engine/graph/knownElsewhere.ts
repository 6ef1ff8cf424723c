/**
 * Functions that other programs have and the language has not, or has by another name. In: the call, as typed.
 * Out: what to write instead, and the text that does it where there is one; null for a name nobody knows.
 */
import { operationFor, operationNamed } from "../ops/registry.ts";
import { nameHere } from "../parse/foreignNames.ts";
import type { CallExpr } from "./expressionParts.ts";

type Advice = { readonly hint: string; readonly instead: string | null };

const quotients = new Map([
  ["cot", "tan"],
  ["sec", "cos"],
  ["csc", "sin"],
  ["coth", "tanh"],
  ["sech", "cosh"],
  ["csch", "sinh"],
]);
const makers = /^(?:zeros|ones|eye|full|arange|linspace|range|rand|randn|array|tensor|Tensor)$/;
const sizes = /^(?:len|size|shape|numel|ndim)$/;
const steps = /^(?:floor|ceil|round|trunc|mod|fmod|heaviside|step|argmax|argmin|sort|int)$/;
const choices = /^(?:if|where|cond|select|piecewise|iif)$/;
const printers = /^(?:print|plot|show|display)$/;

export function knownElsewhere(source: string, { name, nameSpan, operands, to }: CallExpr): Advice | null {
  const first = operands[0];
  const inside = first === undefined ? "" : source.slice(first.from, first.to);
  const own = nameHere(name);
  if (own !== null && own !== name && operationFor(own, operands.length) !== null) {
    const instead = `${own}${source.slice(nameSpan.to, to)}`;
    return { hint: `It is called ${own} here.`, instead };
  }
  const below = quotients.get(name);
  if (below !== undefined && operands.length === 1) {
    return { hint: `Write 1 / ${below}(x).`, instead: `(1 / ${below}(${inside}))` };
  }
  const base = /^log_?(\d{1,6})$/.exec(name)?.[1];
  if (base !== undefined && operands.length === 1 && operationNamed(name.replace("_", "")) === null) {
    return {
      hint: `To base ${base} write log(x) / log(${base}).`,
      instead: `(log(${inside}) / log(${base}))`,
    };
  }
  if (makers.test(name)) return advice("Write the numbers themselves, as in [1, 2] or [[1, 2], [3, 4]].");
  if (sizes.test(name)) return advice("The picture shows each shape; write the number itself.");
  if (steps.test(name)) return advice("Its derivative is 0 wherever it has one, so no gradient would pass.");
  if (choices.test(name)) return advice("Use max, min, relu or abs for cases.");
  return printers.test(name) ? advice("Every value is shown by itself.") : null;
}

function advice(hint: string): Advice {
  return { hint, instead: null };
}
