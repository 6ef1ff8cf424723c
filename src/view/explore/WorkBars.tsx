/** The work of all gradients, four ways, as bars with their numbers. */
import type { WorkReport } from "../../present/explore/workReport.ts";

export function WorkBars({ report }: { readonly report: WorkReport }) {
  const { inputs, bars, isLogarithmic } = report;
  return (
    <figure className="work">
      <figcaption>
        <h3>
          The gradient by {inputs === 1 ? "the one input" : `all ${inputs.toLocaleString("en-US")} inputs`}:
          what it costs
        </h3>
      </figcaption>
      <dl className="work-bars">
        {bars.map(({ name, count, share }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className="work-bar" style={{ width: `${share * 70}%` }} />
              <span className="number">{count}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="dialog-note">
        Counted are multiplications by a local derivative, one for each edge (for vectors, for each pair of
        entries joined by one). Differences multiply by none: they compute the formula again, and each number
        computed counts as one.{isLogarithmic ? " The bars grow with the power of ten." : ""}
      </p>
    </figure>
  );
}
