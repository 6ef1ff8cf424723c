/**
 * The error of difference quotients against ε, both in powers of ten, with a table of the same numbers. An error of 0
 * has no place on such a scale: it stands on a line of its own at the bottom. What is not finite is left out.
 */
import { line, scaleLog } from "d3";
import type { DifferenceError } from "../../engine/compare/finiteDifference.ts";
import { formatNumber } from "../../present/numbers/formatNumber.ts";
import { significant } from "../../present/numbers/style.ts";
import { ErrorTable } from "./ErrorTable.tsx";

type ErrorPlotProps = {
  readonly errors: readonly DifferenceError[];
  /** Marked on the axis. */
  readonly epsilon: number;
};

/** Px; the svg shrinks with its column, so its text is larger than it looks here. */
const WIDTH = 520;
const HEIGHT = 300;
const ROOM = { left: 66, right: 12, top: 14, bottom: 52 } as const;
/** Height of the line for errors of 0, and half a mark. */
const ZERO_LINE = 24;
const MARK = 5;

const SERIES = [
  { key: "forwardError", name: "forward (f(x + ε) − f(x)) ÷ ε", short: "forward", mark: "circle" },
  { key: "centralError", name: "central (f(x + ε) − f(x − ε)) ÷ 2ε", short: "central", mark: "square" },
] as const;

export function ErrorPlot({ errors, epsilon }: ErrorPlotProps) {
  const sizes = errors
    .flatMap(({ forwardError, centralError }) => [forwardError, centralError])
    .filter((error) => error > 0 && Number.isFinite(error));
  const power = (error: number): number => Math.floor(Math.log10(error));
  const least = sizes.length === 0 ? -16 : power(Math.min(...sizes));
  const most = sizes.length === 0 ? 0 : power(Math.max(...sizes)) + 1;
  const floor = HEIGHT - ROOM.bottom - ZERO_LINE;
  const x = scaleLog([1e-16, 1], [ROOM.left + 8, WIDTH - ROOM.right - 8]);
  const y = scaleLog([10 ** least, 10 ** most], [floor, ROOM.top]);
  const up = (error: number): number => (error === 0 ? HEIGHT - ROOM.bottom - MARK : y(error));
  const every = Math.max(1, Math.ceil((most - least) / 6));
  const heights = Array.from({ length: Math.floor((most - least) / every) + 1 }, (_, i) => least + i * every);
  const path = line<{ readonly epsilon: number; readonly error: number }>(
    (point) => x(point.epsilon),
    (point) => up(point.error),
  );
  return (
    <figure className="error-plot">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="Error of differences against ε, in powers of ten; the numbers are in the table below"
      >
        <g className="error-axes">
          {heights.map((exponent) => (
            <g key={exponent}>
              <path d={`M${ROOM.left} ${y(10 ** exponent)}H${WIDTH - ROOM.right}`} />
              <text x={ROOM.left - 8} y={y(10 ** exponent)} textAnchor="end" dominantBaseline="central">
                {formatNumber(Number(`1e${exponent}`), significant(2))}
              </text>
            </g>
          ))}
          <text x={ROOM.left - 8} y={up(0)} textAnchor="end" dominantBaseline="central">
            0
          </text>
          <path
            className="error-frame"
            d={`M${ROOM.left} ${ROOM.top}V${HEIGHT - ROOM.bottom}H${WIDTH - ROOM.right}`}
          />
          {[0, -4, -8, -12, -16].map((exponent) => (
            <text key={exponent} x={x(10 ** exponent)} y={HEIGHT - ROOM.bottom + 18} textAnchor="middle">
              {formatNumber(Number(`1e${exponent}`), significant(2))}
            </text>
          ))}
          <text x={(ROOM.left + WIDTH) / 2} y={HEIGHT - 12} textAnchor="middle">
            ε
          </text>
          <text transform={`translate(14 ${HEIGHT / 2 - 20}) rotate(-90)`} textAnchor="middle">
            error
          </text>
        </g>
        <path className="error-here" d={`M${x(epsilon)} ${ROOM.top}V${HEIGHT - ROOM.bottom}`} />
        {SERIES.map(({ key, short, mark }) => {
          const points = errors
            .map((row) => ({ epsilon: row.epsilon, error: row[key] }))
            .filter(({ error }) => Number.isFinite(error));
          return (
            <g key={key} className={`error-${mark}`}>
              <path className="error-line" d={path(points) ?? ""} />
              {points.map((point) => (
                <g key={point.epsilon} transform={`translate(${x(point.epsilon)} ${up(point.error)})`}>
                  <title>
                    {`${short}, ε = ${formatNumber(point.epsilon, significant(2))}: error ${formatNumber(point.error, significant(3))}`}
                  </title>
                  {mark === "circle" ? (
                    <circle r={MARK} />
                  ) : (
                    <rect x={-MARK} y={-MARK} width={2 * MARK} height={2 * MARK} />
                  )}
                </g>
              ))}
            </g>
          );
        })}
      </svg>
      <figcaption className="error-legend">
        {SERIES.map(({ key, name, mark }) => (
          <span key={key} className={`error-${mark}`}>
            <svg viewBox="-7 -7 14 14" width={14} height={14} aria-hidden="true">
              {mark === "circle" ? (
                <circle r={MARK} />
              ) : (
                <rect x={-MARK} y={-MARK} width={2 * MARK} height={2 * MARK} />
              )}
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
      <ErrorTable errors={errors} />
    </figure>
  );
}
