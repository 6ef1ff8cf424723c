/**
 * fast-check arbitraries for texts of the language, valid by construction.
 * Formulas use smooth operations only and stay in range, so that their gradients can be checked too.
 */
import fc from "fast-check";

const inputNames = ["a", "b", "x1", "w_2", "θ"] as const;
const smooth = ["sin", "cos", "tanh", "sigmoid"] as const;

const numberText = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map(String),
  fc.integer({ min: 1, max: 99 }).map((hundredths) => `${hundredths / 100}`),
  fc.constantFrom(".5", "1.", "2e-1", "1E0"),
);

/** A number as an input may have it, within ±3. */
const valueText = fc.integer({ min: -300, max: 300 }).map((hundredths) => `${hundredths / 100}`);

function formulaOver(names: readonly string[]): fc.Arbitrary<string> {
  const name = fc.constantFrom(...names);
  const { formula } = fc.letrec<{ formula: string; operand: string }>((tie) => ({
    operand: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { arbitrary: name, weight: 3 },
      { arbitrary: numberText, weight: 1 },
      { arbitrary: tie("formula").map((inside) => `(${inside})`), weight: 2 },
      {
        arbitrary: fc
          .tuple(fc.constantFrom(...smooth), tie("formula"))
          .map(([call, inside]) => `${call}(${inside})`),
        weight: 2,
      },
    ),
    formula: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      tie("operand"),
      fc
        .tuple(
          tie("operand"),
          fc.constantFrom(" + ", " - ", " * ", "+", "-", "*", " × ", " − "),
          tie("operand"),
        )
        .map((parts) => parts.join("")),
      fc.tuple(tie("operand"), fc.constantFrom("^2", "**3", "²")).map(([base, power]) => `(${base})${power}`),
      tie("operand").map((operand) => `-${operand}`),
      fc.tuple(tie("operand"), tie("operand")).map(([above, below]) => `${above} / (1 + (${below})^2)`),
      fc.tuple(fc.integer({ min: 1, max: 9 }), name).map(([factor, factorName]) => `${factor}${factorName}`),
    ),
  }));
  return formula;
}

/** One formula over a few names, without definitions. */
export const expressionText: fc.Arbitrary<string> = formulaOver(inputNames);

/** Inputs with values, an intermediate or two, and a last definition `f` that is the output. */
export const programText: fc.Arbitrary<string> = fc
  .tuple(
    fc.tuple(...inputNames.map(() => valueText)),
    fc.constantFrom("\n", ", ", "; "),
    formulaOver(inputNames),
    formulaOver([...inputNames, "q1"]),
    formulaOver([...inputNames, "q1", "q2"]),
    fc.boolean(),
  )
  .map(([values, separator, first, second, last, formulaFirst]) => {
    const inputs = inputNames.map((name, position) => `${name} = ${values[position]}`).join(separator);
    const formulas = [`q1 = (${first}) + a`, `q2 = ${second}`, `f = ${last}`];
    return (formulaFirst ? [...formulas, inputs] : [inputs, ...formulas]).join("\n");
  });
