/**
 * Search in the reference. In: what a person typed. Out: the operations whose names, aliases, signs, family or
 * summary hold all of its words, by family and in the registry's order; all of them for an empty text.
 */
import type { Operation } from "../../engine/ops/operation.ts";
import { type Family, families } from "../../engine/ops/registry.ts";

/** Families without a match are left out. */
export function matchingOperations(query: string): readonly Family[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return families
    .map(({ title, operations }) => ({
      title,
      operations: operations.filter((operation) => {
        const text = searched(operation, title);
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter((family) => family.operations.length > 0);
}

function searched({ name, aliases, summary, syntax }: Operation, family: string): string {
  const signs = syntax.form === "call" ? [] : syntax.tokens;
  return folded([name, ...aliases, ...signs, family, summary].join(" "));
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
