/** A name or gate label as HTML, in the formulas' typeface: the light twin of a KaTeX formula. */
import type { Run } from "../../present/label/run.ts";

export function MathLabel({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <span className="math-label">
      {runs.map((run, place) => {
        const Tag = run.script === "sub" ? "sub" : run.script === "super" ? "sup" : "span";
        return (
          <Tag
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a label have no identity but their place
            key={place}
            className={`${run.italic ? "math-italic" : "math-upright"}${run.bold ? " math-bold" : ""}`}
          >
            {run.text}
          </Tag>
        );
      })}
    </span>
  );
}
