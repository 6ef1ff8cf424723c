/**
 * What an unknown name was likely meant for when it is no slip of the keys: `xy` for a product, `sinx` for a call,
 * `W^T` for a transpose. In: the name, where it stands, the names there are. Out: a hint and its fix, or null.
 */
import { operationNamed } from "../ops/registry.ts";
import type { Span } from "../parse/expr.ts";
import type { Fix } from "../parse/inputError.ts";

/** The names that may stand in this place, and which others may not: what they mean needs this place itself. */
export type Names = { readonly known: readonly string[]; readonly isUnfit: (name: string) => boolean };

type Meaning = { readonly hint: string; readonly fix: Fix };

export function meantName(
  source: string,
  name: string,
  span: Span,
  { known: list, isUnfit }: Names,
): Meaning | null {
  const known = new Set(list);
  const before = source.slice(Math.max(0, span.from - 80), span.from);
  const power = /([\p{L}\p{N}_)\]])(\s*(?:\^|\*\*)\s*)$/u.exec(before);
  if (name === "T" && power !== null && /[\p{L}_)\]]/u.test(power[1] ?? "")) {
    const from = span.from - (power[2]?.length ?? 0);
    return {
      hint: "The transpose is written .T.",
      fix: { label: "Write .T", from, to: span.to, insert: ".T" },
    };
  }
  // The name may be written with other characters than it is compared by: ｘｙ.
  if (source.slice(span.from, span.to) !== name) return null;
  const text = called(name, known) ?? product(name, known, isUnfit);
  if (text === null) return null;
  const isInside = /[/^@*]\s*$/.test(before) && text.includes(" ");
  const insert = isInside ? `(${text})` : text;
  const hint = text.includes(" ") ? `For a product write ${text}.` : `For the function write ${text}.`;
  return { hint, fix: { label: `Write ${text}`, ...span, insert } };
}

/** `sinx` → `sin(x)` */
function called(name: string, known: ReadonlySet<string>): string | null {
  for (const end of placesIn(name).toReversed()) {
    const [head, tail] = [name.slice(0, end), name.slice(end)];
    const operation = operationNamed(head);
    if (operation?.syntax.form !== "call" || operation.operands.length !== 1 || head.length < 2) continue;
    if (known.has(tail) || /^\p{L}$/u.test(tail)) return `${head}(${tail})`;
  }
  return null;
}

/** `xy` → `x * y`, where both are known, or one of two letters is. */
function product(name: string, known: ReadonlySet<string>, isUnfit: Names["isUnfit"]): string | null {
  for (const end of placesIn(name)) {
    const [left, right] = [name.slice(0, end), name.slice(end)];
    if (operationNamed(left) !== null || operationNamed(right) !== null) continue;
    const isPair =
      /^\p{L}{2}$/u.test(name) && (known.has(left) || known.has(right)) && !isUnfit(left) && !isUnfit(right);
    if (isPair || (known.has(left) && known.has(right))) return `${left} * ${right}`;
  }
  return null;
}

function placesIn(name: string): readonly number[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, place) => place + 1);
}
