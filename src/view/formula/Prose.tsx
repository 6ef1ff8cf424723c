/**
 * A lesson's sentence: names set as in formulas, and words that light what they name in picture and formula. No text
 * stands beside an element: a translating extension takes such texts away, and React would miss them.
 */
import { Fragment } from "react";
import type { Frame } from "../../engine/trace/trace.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import { markAt } from "../../present/prose/markAt.ts";
import { type ProsePiece, prosePieces } from "../../present/prose/prosePieces.ts";
import { MathLabel } from "../math/MathLabel.tsx";
import { ProseMark } from "./ProseMark.tsx";

export function Prose({ text, frame }: { readonly text: string; readonly frame: Frame }) {
  return prosePieces(text).map((piece, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no identity but their place
    <Fragment key={place}>{drawn(piece, frame)}</Fragment>
  ));
}

function drawn(piece: ProsePiece, frame: Frame) {
  switch (piece.kind) {
    case "text":
      return <span>{piece.text}</span>;
    case "name":
      return <MathLabel runs={nameRuns(piece.text)} />;
    case "mark": {
      const label = piece.isName ? <MathLabel runs={nameRuns(piece.text)} /> : <span>{piece.text}</span>;
      const mark = markAt(frame, piece.target);
      if (mark === null) return label;
      return (
        <ProseMark mark={mark} text={piece.text}>
          {label}
        </ProseMark>
      );
    }
    default:
      return piece satisfies never;
  }
}
