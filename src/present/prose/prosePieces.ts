/**
 * A lesson's sentence as pieces. In: prose with marks. Out: plain text, names set as in formulas, and marks, which
 * name a thing of the run. `[q]` is the value of q; `[−4](∂q)` says "−4" and means the gradient of q; `{s}` is a
 * name that is only set as in formulas. Learned from Markdown's links. What a mark may name: see markAt.
 */
export type ProsePiece =
  | { readonly kind: "text"; readonly text: string }
  /** A name of no thing in the picture, or of one that is not known yet. */
  | { readonly kind: "name"; readonly text: string }
  /** `isName`: the text is the node's own name. */
  | { readonly kind: "mark"; readonly text: string; readonly target: string; readonly isName: boolean };

const MARKED = /\{([^{}]+)\}|\[([^[\]]+)\](?:\(([^()]+)\))?/gu;

export function prosePieces(prose: string): readonly ProsePiece[] {
  const pieces: ProsePiece[] = [];
  let end = 0;
  for (const found of prose.matchAll(MARKED)) {
    if (found.index > end) pieces.push({ kind: "text", text: prose.slice(end, found.index) });
    pieces.push(pieceOf(found[1], found[2], found[3]));
    end = found.index + found[0].length;
  }
  if (end < prose.length) pieces.push({ kind: "text", text: prose.slice(end) });
  return pieces;
}

function pieceOf(name: string | undefined, text = "", target: string | undefined): ProsePiece {
  if (name !== undefined) return { kind: "name", text: name };
  return { kind: "mark", text, target: target ?? text, isName: target === undefined };
}

/** The same sentence without its marks, as it reads. */
export function plainProse(prose: string): string {
  return prosePieces(prose)
    .map(({ text }) => text)
    .join("");
}
