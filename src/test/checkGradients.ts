/**
 * Holds a record's partials against numbers. In: an operation. Out: what is wrong, a line each; none when
 * all is well. A partial must agree with central differences at every sample and with the convention
 * at every kink. Learned from HIPS/autograd's check_grads.
 */
import type { Elementwise, Operation } from "../engine/ops/operation.ts";
import { item, scalar } from "../engine/tensor/tensor.ts";

type ScalarFunction = (at: readonly number[]) => number;

/** |a − n| ≤ 1e−7 · max(1, |a|, |n|); two that are not numbers agree. */
function agree(analytic: number, numeric: number): boolean {
  if (Number.isNaN(analytic) || Number.isNaN(numeric)) return Number.isNaN(analytic) && Number.isNaN(numeric);
  return Math.abs(analytic - numeric) <= 1e-7 * Math.max(1, Math.abs(analytic), Math.abs(numeric));
}

/**
 * Derivative by operand `position` from five points (Abramowitz and Stegun 25.3.6): error h⁴ f⁗′/30,
 * with steps of a thousandth of the operand, at most a thousandth.
 */
function centralDifference(f: ScalarFunction, at: readonly number[], position: number): number {
  const x = at[position] ?? Number.NaN;
  const step = 1e-3 * Math.min(1, Math.abs(x) || 1);
  const shifted = (steps: number) => f(at.with(position, x + steps * step));
  return (8 * (shifted(1) - shifted(-1)) - (shifted(2) - shifted(-2))) / (12 * step);
}

function elementwiseParts(operation: Elementwise) {
  const value: ScalarFunction = ([a = Number.NaN, b = Number.NaN, c = Number.NaN]) =>
    operation.value(a, b, c);
  const partials = operation.partials.map(
    (partial): ScalarFunction =>
      (at) => {
        const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = at;
        return partial.value(value(at), a, b, c);
      },
  );
  return { value, partials };
}

/** The value and each partial (null: no gradient passes) as functions of scalar operands. */
function scalarParts(operation: Operation): {
  value: ScalarFunction;
  partials: readonly (ScalarFunction | null)[];
} {
  if (operation.kind === "elementwise") return elementwiseParts(operation);
  const value: ScalarFunction = (at) => item(operation.forward(at.map(scalar)));
  const partials = operation.vjp.map((vjp): ScalarFunction | null => {
    if (vjp === null) return null;
    return (at) => {
      const operands = at.map(scalar);
      return item(vjp(scalar(1), operands, operation.forward(operands)));
    };
  });
  return { value, partials };
}

function sampleProblems(operation: Operation): string[] {
  const { value, partials } = scalarParts(operation);
  return operation.samples.flatMap((sample) =>
    partials.flatMap((partial, position) => {
      if (partial === null) return [];
      const analytic = partial(sample);
      const numeric = centralDifference(value, sample, position);
      if (agree(analytic, numeric)) return [];
      return [
        `${operation.name} at (${sample.join(", ")}), operand ${position}: ${analytic}, but differences give ${numeric}`,
      ];
    }),
  );
}

function kinkProblems(operation: Elementwise): string[] {
  const { value, partials } = elementwiseParts(operation);
  const holds = (when: Elementwise["kinks"][number]["when"], at: readonly number[]) => {
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = at;
    return when(value(at), a, b, c);
  };
  return operation.kinks.flatMap(({ when, at, partials: expected, convention }) => [
    ...(holds(when, at) ? [] : [`${operation.name}: (${at.join(", ")}) is not at the kink "${convention}"`]),
    ...operation.samples
      .filter((sample) => holds(when, sample))
      .map((sample) => `${operation.name}: the sample (${sample.join(", ")}) is at a kink`),
    ...partials.flatMap((partial, position) => {
      const found = partial(at);
      if (found === expected[position]) return [];
      return [
        `${operation.name} at the kink (${at.join(", ")}), operand ${position}: ${found}, not ${expected[position]}`,
      ];
    }),
  ]);
}

/**
 * Problems with the gradient of an operation at its samples and kinks. A structural record is called with
 * scalars; operands through which no gradient passes are left out.
 */
export function checkGradients(operation: Operation): readonly string[] {
  if (operation.samples.length === 0) return [`${operation.name} has no samples`];
  return [...sampleProblems(operation), ...(operation.kind === "elementwise" ? kinkProblems(operation) : [])];
}
