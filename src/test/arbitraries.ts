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

/**
 * Programs with calls of functions, of which one calls the other and both use names of the program, and with
 * definitions h1, h2, h3 of one structure, each over the one before. The output is `f`.
 */
export const groupProgramText: fc.Arbitrary<string> = fc
  .record({
    values: fc.tuple(...inputNames.map(() => valueText)),
    inner: formulaOver(["α", "β", "a"]),
    outer: formulaOver(["α", "w_2"]),
    alike: formulaOver(["α", "β", "b"]),
    argument: formulaOver(inputNames),
    last: formulaOver([...inputNames, "h1", "h2", "h3"]),
  })
  .map(({ values, inner, outer, alike, argument, last }) => {
    const h = (previous: string, other: string): string =>
      `tanh((${alike}) * α + β)`.replaceAll("α", previous).replaceAll("β", other);
    return [
      ...inputNames.map((name, position) => `${name} = ${values[position]}`),
      `g(α, β) = ${inner}`,
      `k(α) = sin(${outer}) + g(α, a) * g(α, 2)`,
      ...[`h1 = ${h("a", "x1")}`, `h2 = ${h("h1", "x1")}`, `h3 = ${h("h2", "θ")}`],
      `f = ${last} + g(h1, ${argument}) - k(h3) * k(x1)`,
    ].join("\n");
  });

/** The shapes that `tensorProgramText` works with, and the inputs of each. */
const tensorNames = {
  scalar: ["s", "t"],
  two: ["b"],
  three: ["x", "y"],
  twoByThree: ["W"],
  threeByTwo: ["V"],
} as const;
type TensorShape = keyof typeof tensorNames;
type Formulas = Record<TensorShape, string>;
type Tie = <Key extends TensorShape>(key: Key) => fc.Arbitrary<string>;

const row = fc.constantFrom("0", "1");
const column = fc.constantFrom("0", "1", "2");

/** Every way to put the parts into the template `§ + §`, a § for each. */
function form(template: string, ...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc
    .tuple(...parts)
    .map((texts) => template.split("§").reduce((text, piece, place) => `${text}${texts[place - 1]}${piece}`));
}

/** What keeps a shape, entry by entry. */
function elementwise(tie: Tie, shape: TensorShape): readonly fc.Arbitrary<string>[] {
  return [
    form("(§ + §)", tie(shape), tie(shape)),
    form("(§ - §)", tie(shape), tie(shape)),
    form("(§ * §)", tie(shape), tie(shape)),
    form("§ * §", tie("scalar"), tie(shape)).map((text) => `(${text})`),
    form("(-§)", tie(shape)),
    form("(§)²", tie(shape)).map((text) => `(${text})`),
    form("§(§)", fc.constantFrom(...smooth), tie(shape)),
  ];
}

/** Formulas with brackets of their own, of each shape; all smooth, and shapes always fit. */
function tensorFormulas(names: { readonly [Shape in TensorShape]: readonly string[] }) {
  const any = (tie: Tie) => fc.oneof(tie("two"), tie("three"), tie("twoByThree"), tie("threeByTwo"));
  const forms = (tie: Tie, shape: TensorShape, ...special: readonly fc.Arbitrary<string>[]) =>
    fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { arbitrary: fc.constantFrom(...names[shape]), weight: 4 },
      { arbitrary: fc.oneof(...elementwise(tie, shape)), weight: 2 },
      { arbitrary: fc.oneof(...special), weight: 4 },
    );
  return fc.letrec<Formulas>((tie) => ({
    scalar: forms(
      tie,
      "scalar",
      numberText,
      form("§(§)", fc.constantFrom("sum", "mean", "logsumexp"), any(tie)),
      form("(§ @ §)", tie("three"), tie("three")),
      form("dot(§, §)", tie("two"), tie("two")),
      form("§[§]", tie("two"), row),
      form("§[§]", tie("three"), column),
      form("§[§, §]", tie("twoByThree"), row, column),
      form("§[§][§]", tie("threeByTwo"), column, row),
    ),
    two: forms(
      tie,
      "two",
      form("[§, §]", tie("scalar"), tie("scalar")),
      form("(§ @ §)", tie("twoByThree"), tie("three")),
      form("(§ @ §)", tie("three"), tie("threeByTwo")),
      form("§[§]", tie("three"), fc.constantFrom("0:2", "1:", ":2", "1:3")),
      form("§[§]", tie("threeByTwo"), column),
      form("§[:, §]", tie("twoByThree"), column),
      form("sum(§, 1)", tie("twoByThree")),
      form("softmax(§)", tie("two")),
    ),
    three: forms(
      tie,
      "three",
      form("[§, §,§]", tie("scalar"), tie("scalar"), tie("scalar")),
      form("(§ @ §)", tie("threeByTwo"), tie("two")),
      form("(§ @ §)", tie("two"), tie("twoByThree")),
      form("§[§]", tie("twoByThree"), row),
      form("§[:, §]", tie("threeByTwo"), row),
      form("sum(§, 0)", tie("twoByThree")),
      form("softmax(§)", tie("three")),
    ),
    twoByThree: forms(
      tie,
      "twoByThree",
      form("§.T", tie("threeByTwo")),
      form("[§,\n §]", tie("three"), tie("three")),
      form("(§ + §)", tie("twoByThree"), tie("three")),
      form("(§ * §)", tie("three"), tie("twoByThree")),
      form("outer(§, §)", tie("two"), tie("three")),
      form("softmax(§, 1)", tie("twoByThree")),
    ),
    threeByTwo: forms(
      tie,
      "threeByTwo",
      form("§.T", tie("twoByThree")),
      form("(§ - §)", tie("threeByTwo"), tie("two")),
      form("(§ * §)", tie("scalar"), tie("threeByTwo")),
      form("[§, §, §]", tie("two"), tie("two"), tie("two")),
      form("tanh(§ @ §.T @ §)", tie("threeByTwo"), tie("threeByTwo"), tie("threeByTwo")),
    ),
  }));
}

const given = tensorFormulas(tensorNames);
const withIntermediates = tensorFormulas({
  ...tensorNames,
  scalar: [...tensorNames.scalar, "q"],
  two: [...tensorNames.two, "h"],
  twoByThree: [...tensorNames.twoByThree, "M"],
});

/** Entries within ±1.5, so that products of matrices stay in range. */
const entry = fc.integer({ min: -150, max: 150 }).map((hundredths) => `${hundredths / 100}`);
const vectorText = (length: number): fc.Arbitrary<string> =>
  fc.array(entry, { minLength: length, maxLength: length }).map((entries) => `[${entries.join(", ")}]`);
const matrixText = (rows: number, columns: number): fc.Arbitrary<string> =>
  fc
    .array(vectorText(columns), { minLength: rows, maxLength: rows })
    .map((lines) => `[${lines.join(",\n     ")}]`);

/** The inputs of `tensorProgramText` with a function of some of them and two calls of it; the output is `f`. */
export const tensorCallText: fc.Arbitrary<string> = fc
  .record({
    s: entry,
    t: entry,
    b: vectorText(2),
    x: vectorText(3),
    y: vectorText(3),
    W: matrixText(2, 3),
    V: matrixText(3, 2),
    "net(s, x, W)": given.three,
    f: form("sum(net(§, x, W) * net(t, §, outer(b, §)))", given.scalar, given.three, given.three),
  })
  .map(statements);

/**
 * Programs of scalars, vectors and matrices whose shapes fit: inputs `s t` (), `b` (2), `x y` (3), `W` (2, 3),
 * `V` (3, 2); intermediates `q` (), `h` (2), `M` (2, 3), which may reach the output or not; the scalar output `f`.
 */
export const tensorProgramText: fc.Arbitrary<string> = fc
  .record({
    s: entry,
    t: entry,
    b: vectorText(2),
    x: vectorText(3),
    y: vectorText(3),
    W: matrixText(2, 3),
    V: matrixText(3, 2),
    q: given.scalar,
    h: given.two,
    M: given.twoByThree,
    f: fc.oneof(
      // With a name in it, since a number alone would be an input.
      { arbitrary: form("§ - s", withIntermediates.scalar), weight: 1 },
      {
        arbitrary: form(
          "§ * q + sum(§ * h) - mean(§ * M)",
          withIntermediates.scalar,
          withIntermediates.two,
          withIntermediates.twoByThree,
        ),
        weight: 3,
      },
    ),
  })
  .map(statements);

function statements(program: Readonly<Record<string, string>>): string {
  return Object.entries(program)
    .map(([name, body]) => `${name} = ${body}`)
    .join("\n");
}
