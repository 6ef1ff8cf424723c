/**
 * Holds a record's derivatives against numbers. In: an operation. Out: what is wrong, a line each; none when
 * all is well. A partial must agree with central differences at every sample and with the convention
 * at every kink. Learned from HIPS/autograd's check_grads.
 */
import type { Elementwise, Operation } from "../engine/ops/operation.ts";
import { agree, centralDifference } from "./centralDifference.ts";
import { checkGradientsOfArrays } from "./checkGradientsOfArrays.ts";

type ScalarFunction = (at: readonly number[]) => number;

function parts(operation: Elementwise) {
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

function sampleProblems(operation: Elementwise): string[] {
  const { value, partials } = parts(operation);
  return operation.samples.flatMap((sample) =>
    partials.flatMap((partial, position) => {
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
  const { value, partials } = parts(operation);
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

/** Problems with the gradient of an operation at its samples and kinks; operands no gradient passes to are left out. */
export function checkGradients(operation: Operation): readonly string[] {
  if (operation.kind === "structural") return checkGradientsOfArrays(operation);
  if (operation.samples.length === 0) return [`${operation.name} has no samples`];
  return [...sampleProblems(operation), ...kinkProblems(operation)];
}
