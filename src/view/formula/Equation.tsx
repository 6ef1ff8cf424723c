/** upstream × local = contribution in large letters, always in the same place: the strip of the presentation. */

import type { Frame } from "../../engine/trace/trace.ts";
import { edgeSceneOf } from "../../present/formula/edgeScene.ts";
import { equationStrip, type StripBox } from "../../present/formula/equationStrip.ts";
import type { Style } from "../../present/numbers/style.ts";
import { Tex } from "../math/Tex.tsx";

type EquationProps = { readonly frame: Frame; readonly style: Style };

/** The formula beside it says the same to a screen reader. */
export function Equation({ frame, style }: EquationProps) {
  const scene = edgeSceneOf(frame);
  if (scene === null) return null;
  return (
    <p className="equation" aria-hidden="true">
      {equationStrip(scene, style).map((part, place) =>
        typeof part === "string" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part of an equation is its place
          <span key={place}>{part}</span>
        ) : (
          <Box key={part.kind} {...part} />
        ),
      )}
    </p>
  );
}

function Box({ kind, text, tex, shape }: StripBox) {
  return (
    <span className={`equation-box equation-${kind}${shape === null ? "" : " equation-array"}`}>
      <small>{shape === null ? kind : `${kind} ${shape}`}</small>
      <b>{tex === null ? text : <Tex tex={tex} silent />}</b>
    </span>
  );
}
