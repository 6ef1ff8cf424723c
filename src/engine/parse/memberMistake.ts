/**
 * Names with a point, as Python has them: `np.exp`, `x.sum()`, `W.t()`, `x.shape`. In: the source and where it
 * stands. Out: one mistake that says what to write. (`W.T` is a sign of the language and never comes here.)
 */
import type { Span } from "./expr.ts";
import type { Fix, InputError } from "./inputError.ts";
import { excerpt, mistake, replace } from "./inputMistake.ts";

const modules = /^(?:torch|np|numpy|math|Math|F|nn|tf|jnp|cmath)$/;
const arrayMakers =
  /^(?:array|asarray|tensor|Tensor|zeros|ones|full|eye|arange|linspace|rand\w*|zeros_like|ones_like)$/;
const transposes = /^(?:t|transpose|mT|H|adjoint)$/;
const shapes = /^(?:shape|size|ndim|dim|dtype|device|numel|requires_grad)$/;
const idle = /^(?:item|tolist|numpy|clone|copy|float|double|cpu|cuda|requires_grad_|contiguous)$/;
const renamed = new Map([
  ["view", "reshape"],
  ["mm", "matmul"],
  ["mv", "matmul"],
]);

/** `x.y`, `np.exp`, `W.T.sum`, where the span holds name, points and members. */
export function memberMistake(source: string, span: Span, name: string, member: string): InputError {
  if (modules.test(name)) return moduleMistake(span, name, member);
  const members = member.split(".");
  const last = members.pop() ?? member;
  const isValue = members.every((part) => part === "T");
  const found = isValue ? valueMemberMistake(source, span, last, [name, ...members].join(".")) : null;
  if (found !== null) return found;
  const text = excerpt(source, span);
  return mistake(
    span,
    `${text}: a name can't contain a point. Write * for a product, or _ inside a name.`,
    replace(span, `${name} * ${member.replaceAll(".", " * ")}`, "Multiply"),
    replace(span, `${name}_${member.replaceAll(".", "_")}`, "Make it one name"),
  );
}

/** `(a + b).sum`, where the span holds the point and the member. */
export function pointMistake(source: string, span: Span): InputError {
  const member = source.slice(span.from, span.to).normalize("NFKC").slice(1);
  const found = valueMemberMistake(source, span, member, null);
  return (
    found ?? mistake(span, `${excerpt(source, span)}: there are no members here. Only .T, the transpose.`)
  );
}

function moduleMistake(span: Span, name: string, member: string): InputError {
  const short = member.split(".").at(-1) ?? member;
  const shown = shorten(short);
  if (arrayMakers.test(short)) {
    return mistake(span, "Write the numbers themselves, as in [1, 2] or [[1, 2], [3, 4]].");
  }
  return mistake(
    span,
    `Write ${shown}, without ${name} and the point.`,
    replace(span, short, `Write ${shown}`),
  );
}

/** What a member means here; `value` is the text before its point where it is known. */
function valueMemberMistake(
  source: string,
  span: Span,
  member: string,
  value: string | null,
): InputError | null {
  const brackets = /^\s*\(([^()\n]*)\)/.exec(source.slice(span.to, span.to + 80));
  const text = value === null ? "x" : shorten(value);
  // The point may be a full-width one.
  const point = span.from + Math.max(0, source.slice(span.from, span.to).search(/[.．․][^.．․]*$/));
  const rest = { from: point, to: span.to + (brackets?.[0].length ?? 0) };
  if (transposes.test(member)) {
    return mistake(span, `The transpose is written ${text}.T.`, replace(rest, ".T", "Write .T"));
  }
  if (shapes.test(member)) {
    return mistake(span, "A shape is not a value here; the picture shows each one. Write the number itself.");
  }
  if (member === "grad") {
    const message = "Gradients are what backprop computes and shows. Write only the formula.";
    return mistake(span, message, replace(rest, "", "Delete .grad"));
  }
  if (idle.test(member)) {
    return mistake(span, `Write ${text} alone, without .${member}.`, replace(rest, "", `Delete .${member}`));
  }
  if (brackets === null && !/^\s*\(/.test(source.slice(span.to, span.to + 80))) return null;
  const call = renamed.get(member) ?? member;
  const fixes =
    brackets === null || value === null ? [] : callFix(span, rest, call, value, brackets[1] ?? "");
  const form = `${shorten(call)}(${text}${brackets === null || brackets[1]?.trim() === "" ? "" : ", …"})`;
  return mistake(span, `A function stands before its brackets: write ${form}.`, ...fixes);
}

/** `x.sum(dim=0)` → `sum(x, 0)`. */
function callFix(span: Span, rest: Span, call: string, value: string, given: string): readonly Fix[] {
  const operands = given.replaceAll(/\b(?:axis|dim)\s*=\s*/g, "").trim();
  if (operands.includes("=")) return [];
  const text = operands === "" ? `${call}(${value})` : `${call}(${value}, ${operands})`;
  return [replace({ from: span.from, to: rest.to }, text, `Write ${shorten(text)}`)];
}

function shorten(text: string): string {
  return excerpt(text, { from: 0, to: text.length });
}
