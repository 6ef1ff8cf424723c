/**
 * Names with a point, as Python has them: `np.exp`, `x.sum()`, `W.t()`, `x.shape`. In: the source and where it
 * stands. Out: one mistake that says what to write. (`W.T` is a sign of the language and never comes here.)
 */
import { operationFor } from "../ops/registry.ts";
import type { Span } from "./expr.ts";
import { nameHere } from "./foreignNames.ts";
import type { Fix, InputError } from "./inputError.ts";
import { excerpt, mistake, replace } from "./inputMistake.ts";

const modules = /^(?:torch|np|numpy|math|Math|F|nn|tf|jnp|jax|cmath|scipy|keras)$/;
/** What a module has and is no function. */
const constants = new Map([
  ["pi", "pi"],
  ["e", "e"],
  ["PI", "pi"],
  ["E", "e"],
]);
const arrayMakers =
  /^(?:array|asarray|tensor|Tensor|zeros|ones|full|eye|arange|linspace|rand\w*|zeros_like|ones_like)$/;
const transposes = /^(?:t|transpose|mT|H|adjoint)$/;
const shapes = /^(?:shape|size|ndim|dim|dtype|device|numel|requires_grad)$/;
const idle = /^(?:item|tolist|numpy|clone|copy|float|double|cpu|cuda|requires_grad_|contiguous)$/;
/** `x.y`, `np.exp`, `W.T.sum`, where the span holds name, points and members. */
export function memberMistake(source: string, span: Span, name: string, member: string): InputError {
  if (modules.test(name)) return moduleMistake(source, span, name, member);
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

/** `np.exp`, `torch.nn.functional.relu`, `nn.MSELoss()(a, b)` */
function moduleMistake(source: string, span: Span, name: string, member: string): InputError {
  const short = member.split(".").at(-1) ?? member;
  if (arrayMakers.test(short)) {
    return mistake(span, "Write the numbers themselves, as in [1, 2] or [[1, 2], [3, 4]].");
  }
  const own = constants.get(short) ?? nameHere(short);
  if (own === null) {
    const text = excerpt(source, span);
    return mistake(span, `${text} is not part of the language. Write what it computes as a formula.`);
  }
  // A module of PyTorch is made first and called then: nn.ReLU()(x).
  const made = /^\s*\(\s*\)(?=\s*\()/.exec(source.slice(span.to, span.to + 40))?.[0] ?? "";
  const whole = { from: span.from, to: span.to + made.length };
  return mistake(span, `Write ${own}, without ${name} and the point.`, replace(whole, own, `Write ${own}`));
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
    return mistake(
      span,
      `Write ${value === null ? "the value" : text} alone, without .${member}.`,
      replace(rest, "", `Delete .${member}`),
    );
  }
  if (brackets === null && !/^\s*\(/.test(source.slice(span.to, span.to + 80))) return null;
  const call = nameHere(member);
  if (call === null) {
    return mistake(
      span,
      `There is no .${shorten(member)} here. A function stands before its brackets, as in sum(x).`,
    );
  }
  const count = brackets?.[1]?.trim() ? brackets[1].split(",").length : 0;
  // A library: K.exp(x).
  if (brackets !== null && operationFor(call, count + 1) === null && operationFor(call, count) !== null) {
    const whole = { from: value === null ? point : span.from, to: span.to };
    const fixes = value === null ? [] : [replace(whole, call, `Write ${call}`)];
    return mistake(span, `Write ${call}, without ${text} and the point.`, ...fixes);
  }
  const form = `${call}(${text}${brackets === null || brackets[1]?.trim() === "" ? "" : ", …"})`;
  const message = `A function stands before its brackets: write ${form}.`;
  if (brackets === null) return mistake(span, message);
  return mistake(
    span,
    message,
    ...callFix(source, { from: span.from, to: rest.to }, point, call, brackets[1] ?? ""),
  );
}

/** `x.sum(dim=0)` → `sum(x, 0)`; `rest` begins at the value, where it is known, or at the point. */
function callFix(source: string, rest: Span, point: number, call: string, given: string): readonly Fix[] {
  const operands = given.replaceAll(/\b(?:axis|dim)\s*=\s*/g, "").trim();
  const from = rest.from < point ? rest.from : valueStart(source, point);
  if (operands.includes("=") || from === null) return [];
  const count = operands === "" ? 0 : operands.split(",").length;
  const before = source.slice(from, point);
  if (operationFor(call, count + 1) === null) return [];
  const value = before.startsWith("(") ? before.slice(1, -1) : before;
  const text = operands === "" ? `${call}(${value})` : `${call}(${value}, ${operands})`;
  return [replace({ from, to: rest.to }, text, `Write ${shorten(text)}`)];
}

/** As far back as a value is looked for. */
const REACH = 200;

/** Where the value that ends in a bracket before `to` begins, with the name before it: `f(a)[0]`; null if it is not seen. */
function valueStart(source: string, to: number): number | null {
  let at = to;
  while (/[)\]]/.test(source.charAt(at - 1))) {
    let depth = 0;
    do {
      at -= 1;
      if (at < 0 || at < to - REACH || source.charAt(at) === "\n") return null;
      if (/[)\]]/.test(source.charAt(at))) depth += 1;
      if (/[([]/.test(source.charAt(at))) depth -= 1;
    } while (depth > 0);
  }
  if (at === to) return null;
  const name = /[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.exec(source.slice(Math.max(0, at - 80), at))?.[0] ?? "";
  return at - name.length;
}

function shorten(text: string): string {
  return excerpt(text, { from: 0, to: text.length });
}
