/**
 * A folded group in words. In: the group and its operands as text. Out: "layer of x, with w and b"; of a definition
 * "folded, made of w and h0"; and with numbers `layer(2; 0.5, 1)`.
 */
import type { Folded } from "../../engine/graph/graph.ts";
import { foldedParts, MOST_NAMED } from "../label/foldedParts.ts";
import { listed } from "./listed.ts";

export function foldedWords(folded: Folded, operands: readonly string[]): string {
  const { group } = folded;
  const { given, others } = foldedParts(folded, operands);
  const named = listed(short(others));
  if (group.kind !== "call") return others.length === 0 ? "folded" : `folded, made of ${named}`;
  const used = given.filter((argument) => argument !== null);
  const call = used.length === 0 ? group.label : `${group.label} of ${listed(used)}`;
  return others.length === 0 ? call : `${call}, with ${named}`;
}

/** As a program would write it; a definition is no function, so null. */
export function foldedCall(folded: Folded, operands: readonly string[]): string | null {
  if (folded.group.kind !== "call") return null;
  const { given, others } = foldedParts(folded, operands);
  const lists = [given.map((argument) => argument ?? "·"), others.slice(0, MOST_NAMED)];
  const rest = others.length > MOST_NAMED ? ", …" : "";
  return `${folded.group.label}(${lists.flatMap((list) => (list.length === 0 ? [] : list.join(", "))).join("; ")}${rest})`;
}

function short(words: readonly string[]): readonly string[] {
  if (words.length <= MOST_NAMED) return words;
  return [...words.slice(0, MOST_NAMED - 1), `${words.length - MOST_NAMED + 1} more`];
}
