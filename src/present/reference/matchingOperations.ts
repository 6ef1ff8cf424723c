/**
 * Search in the reference. In: what a person typed. Out: the operations whose names, aliases, signs or summary
 * hold all of its words, in groups and in the registry's order; all of them for an empty text.
 */
import type { Operation } from "../../engine/ops/operation.ts";
import { operations } from "../../engine/ops/registry.ts";

export type OperationGroup = { readonly title: string; readonly operations: readonly Operation[] };

const TITLES = { elementwise: "Entry by entry", structural: "On whole vectors and matrices" } as const;
const KINDS = ["elementwise", "structural"] as const;

/** Groups without a match are left out. */
export function matchingOperations(query: string): readonly OperationGroup[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const matching = operations.filter((operation) => {
    const text = searched(operation);
    return words.every((word) => text.includes(word));
  });
  return KINDS.map((kind) => ({
    title: TITLES[kind],
    operations: matching.filter((operation) => operation.kind === kind),
  })).filter((group) => group.operations.length > 0);
}

function searched({ name, aliases, summary, syntax }: Operation): string {
  const signs = syntax.form === "call" ? [] : syntax.tokens;
  return folded([name, ...aliases, ...signs, summary].join(" "));
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
