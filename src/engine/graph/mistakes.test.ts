/** What is wrong between the definitions of a program: one message each, at its place, and fixes that mend it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InputError } from "../parse/inputError.ts";
import { parse } from "../parse/parse.ts";
import { buildGraph } from "./buildGraph.ts";

type Row = {
  /** What was typed; `«` and `»` stand around what the message points at. */
  readonly typed: string;
  /** The message. */
  readonly says: string;
  /** The text after each fix offered. */
  readonly fixed?: readonly string[];
};

function read(source: string): { readonly errors: readonly InputError[]; readonly hasGraph: boolean } {
  const { program, errors } = parse(source);
  const mistakes = errors.filter(({ severity }) => severity === "error");
  if (mistakes.length > 0) return { errors: mistakes, hasGraph: false };
  const built = buildGraph(source, program);
  return { errors: [...errors, ...built.errors], hasGraph: built.graph !== null };
}

function repaired(source: string, { fixes }: InputError): readonly string[] {
  return fixes.map(({ from, to, insert }) => source.slice(0, from) + insert + source.slice(to));
}

function check(severity: InputError["severity"], { typed, says, fixed = [] }: Row): void {
  const source = typed.replace(/[«»]/g, "");
  const { errors, hasGraph } = read(source);
  expect(hasGraph).toBe(severity !== "error");
  const found = errors.filter((error) => error.severity === severity);
  expect(found.map(({ message }) => message)).toEqual([says]);
  const [error] = found;
  if (error === undefined) throw new Error("no mistake");
  const marked = `${source.slice(0, error.from)}«${source.slice(error.from, error.to)}»${source.slice(error.to)}`;
  expect(marked).toBe(typed);
  expect(repaired(source, error)).toEqual(fixed);
}

const REFUSED = "is a function of the language, so it can't name a value. Choose another name";

const mistakes: readonly Row[] = [
  // Definitions
  {
    typed: "w1 = 1\nx = w1 + 1\nw2 = 3\n«w1» = 2",
    says: "w1 is defined twice, on lines 1 and 4. Keep one of them, or give one another name.",
  },
  {
    typed: "a = 1, «a» = 2\nb = a * 2",
    says: "a is defined twice, on line 1. Keep one of them, or give one another name.",
  },
  {
    typed: "a = 1\na = 2\n«a» = 3\nf = a",
    says: "a is defined 3 times, on lines 1, 2 and 3. Keep one of them, or give one another name.",
  },
  {
    typed: "a = 1, a = 2\n«a» = 3\nf = a",
    says: "a is defined 3 times, on lines 1 and 2. Keep one of them, or give one another name.",
  },
  {
    typed: "a = 1\na = 2\na = 3\na = 4\n«a» = 5\nf = a",
    says: "a is defined 5 times, first on lines 1, 2, 3 and 4. Keep one of them, or give one another name.",
  },
  {
    typed: "s = 2\n«s»(x) = x^2\nf = s(3)",
    says: "s is defined twice, on lines 1 and 2. Keep one of them, or give one another name.",
  },
  { typed: "«sin» = 3", says: `sin ${REFUSED}, such as sin_1.`, fixed: ["sin_1 = 3"] },
  { typed: "«ReLU» = 3", says: `ReLU ${REFUSED}, such as ReLU_1.`, fixed: ["ReLU_1 = 3"] },
  {
    typed: "sin_1 = 2\n«sin» = 3\nf = sin_1^2",
    says: `sin ${REFUSED}, such as sin_12.`,
    fixed: ["sin_1 = 2\nsin_12 = 3\nf = sin_1^2"],
  },
  { typed: "f(«exp») = exp^2", says: `exp ${REFUSED}.` },
  {
    typed: "s(x) = x^2\nt(«s») = s + 1\nf = t(2) + s(3)",
    says: "s is a function of this program, so it can't name a value. Choose another name.",
  },
  {
    typed: "a + b, a = 1, b = 2\n«a * b»",
    says: "Only one formula may stand without a name: it is the output. Give this one a name.",
    fixed: ["a + b, a = 1, b = 2\ng = a * b"],
  },
  {
    typed: "a + g, a = 1, g = 2\n«a * h», h = 1",
    says: "Only one formula may stand without a name: it is the output. Give this one a name.",
    fixed: ["a + g, a = 1, g = 2\nq = a * h, h = 1"],
  },
  // Circles
  {
    typed: "«a» = b\nb = a",
    says: "a and b define each other: a → b → a. Give one of them a number.",
  },
  {
    typed: "x = 1\n«p» = q + x\nq = 2r\nr = p^2\nf = p",
    says: "p, q and r define each other: p → q → r → p. Give one of them a number.",
  },
  {
    typed: "«a» = a + 1",
    says: "a is defined by itself: a → a. Use another name on the right, or give a a number.",
  },
  {
    typed: "«s»(x) = t(x)\nt(x) = s(x)\nf = s(1)",
    says: "s and t define each other: s → t → s. Write one of them without the others.",
  },
  {
    typed: "«s»(x) = 1 + s(x - 1)",
    says: "s is defined by itself: s → s. Use another name on the right.",
  },
  {
    typed: "s(x) = x + q\n«q» = s(1)",
    says: "q and s define each other: q → s → q. Give one of them a number.",
  },
  // Nothing to compute
  {
    typed: "«»",
    says: "Nothing to compute yet. Type a formula, such as (w1 + w2) * w3.",
  },
  { typed: "# a note«»\n", says: "Nothing to compute yet. Type a formula, such as (w1 + w2) * w3." },
  {
    typed: "a = 2«»\n",
    says: "Only inputs are defined. Add a formula that uses them, such as f = a^2.",
    fixed: ["a = 2\nf = a^2\n"],
  },
  {
    typed: "f = 2, out = 1/3«»",
    says: "Only inputs are defined. Add a formula that uses them, such as out2 = f * out.",
    fixed: ["f = 2, out = 1/3\nout2 = f * out"],
  },
  // Names and calls
  {
    typed: "x = 2\nf = «x(3)»",
    says: "x is a value, not a function. To multiply, write x * (3).",
    fixed: ["x = 2\nf = x * (3)"],
  },
  { typed: "x = 2\nf = «x(3, 4)»", says: "x is a value, not a function. Only a function takes arguments." },
  {
    typed: "f = «pi(2)»",
    says: "pi is a value, not a function. To multiply, write pi * (2).",
    fixed: ["f = pi * (2)"],
  },
  {
    typed: "s(x) = «x(2)»\nf = s(3)",
    says: "x is a value, not a function. To multiply, write x * (2).",
    fixed: ["s(x) = x * (2)\nf = s(3)"],
  },
  {
    typed: "x = 2\nf = «sine»(x)",
    says: "There is no function called sine. Did you mean sin?",
    fixed: ["x = 2\nf = sin(x)", "x = 2\nf = sine * (x)"],
  },
  {
    typed: "x = 2\nstep(u) = u^2\nf = step(x) + «stp»(x)",
    says: "There is no function called stp. Did you mean step?",
    fixed: ["x = 2\nstep(u) = u^2\nf = step(x) + step(x)", "x = 2\nstep(u) = u^2\nf = step(x) + stp * (x)"],
  },
  {
    typed: "x = 2\nf = «foo»(x)",
    says: "There is no function called foo. To multiply, write foo * (x); to define it, add a line such as foo(x) = x^2.",
    fixed: ["x = 2\nf = foo * (x)"],
  },
  {
    typed: "x = 2\nf = «foo»(x, 3)",
    says: "There is no function called foo. To define it, add a line that says what it is.",
  },
  { typed: "x = 2\nf = «sin(x, 3)»", says: "sin takes 1 argument, sin(x), and found 2." },
  {
    typed: "x = 2\nf = «max(x, 1, 2)»",
    says: "max takes 2 arguments, max(a, b), or 1, max(x), and found 3.",
  },
  { typed: "x = 2\nf = «clamp(x, 1)»", says: "clamp takes 3 arguments, clamp(x, lo, hi), and found 2." },
  {
    typed: "x = 2\nf = «leaky_relu(x, 1, 2)»",
    says: "leaky_relu takes 1 to 2 arguments, leaky_relu(x, slope = 0.01), and found 3.",
  },
  { typed: "s(x) = x^2\nf = «s(1, 2)»", says: "s takes 1 argument, s(x), and found 2." },
  {
    typed: "s(a, b, c, d, x, y, z) = a\nf = «s(1, 2)»",
    says: "s takes 7 arguments, and found 2.",
  },
  {
    typed: "f = 2«sin»",
    says: "sin is a function: it needs brackets after it, such as sin(x).",
    fixed: ["f = 2sin(x)"],
  },
  {
    typed: "f = «max» + 1",
    says: "max is a function: it needs brackets after it, such as max(a, b).",
    fixed: ["f = max(a, b) + 1"],
  },
  {
    typed: "f = «leaky_relu» + 1",
    says: "leaky_relu is a function: it needs brackets after it, such as leaky_relu(x).",
    fixed: ["f = leaky_relu(x) + 1"],
  },
  {
    typed: "f = «s» + s(1, 2)\ns(u, v) = u * v",
    says: "s is a function: it needs brackets after it, such as s(u, v).",
    fixed: ["f = s(u, v) + s(1, 2)\ns(u, v) = u * v"],
  },
];

describe("mistakes", () => {
  it.each(mistakes)("$typed", (row) => check("error", row));

  it("that don't hang together are all told, ten of a kind at most", () => {
    const { errors } = read("a = 1\na = 2\nb = c\nc = b\nsin = 3\nf = foo(1, 2) + max(3, 4, 5)");
    expect(errors.map(({ message }) => message.split(/[.:,]/)[0])).toEqual([
      "sin is a function of the language",
      "a is defined twice",
      "b and c define each other",
      "There is no function called foo",
      "max takes 2 arguments",
    ]);
    const many = Array.from({ length: 30 }, (_, i) => `x${i}(1, 2)`).join(" + ");
    expect(read(many).errors).toHaveLength(10);
  });

  it("have fixes after which they are gone, and no others come", () => {
    const sources = mistakes.map(({ typed }) => typed.replace(/[«»]/g, ""));
    const messages = (source: string) => {
      const errors = read(source).errors.filter(({ severity }) => severity === "error");
      return errors.map(({ message, from }) => `${from}: ${message}`);
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sources), { minLength: 1, maxLength: 3 }), (parts) => {
        const source = parts.join("\n");
        const before = messages(source);
        for (const error of read(source).errors) {
          for (const text of repaired(source, error)) {
            expect(messages(text).length).toBeLessThanOrEqual(before.length);
            expect(messages(text)).not.toContain(`${error.from}: ${error.message}`);
          }
        }
      }),
    );
  });
});

const FREE = "so it is an input with value 1.";

describe("notices, beside which the graph is drawn", () => {
  it.each<Row>([
    {
      typed: "abc = 2\nf = abc * «xyz» # all",
      says: `xyz has no definition, ${FREE}`,
      fixed: ["abc = 2\nf = abc * xyz # all\nxyz = 1"],
    },
    {
      typed: "f(a, «b») = a * b\na = 2\n",
      says: `b has no value yet, ${FREE}`,
      fixed: ["f(a, b) = a * b\na = 2\nb = 1\n"],
    },
    { typed: "«s»(x) = x^2\na = 2\na + 1", says: "s is never called, so it is not drawn." },
    { typed: "«s»(x) = x^2\nf(a) = a^2\na = 2", says: "s is never called, so it is not drawn." },
  ])("$typed", (row) => check("info", row));

  it.each<Row>([
    {
      typed: "x1 = 2\nf = x1 * «x2»",
      says: `x2 has no definition, ${FREE} Did you mean x1?`,
      fixed: ["x1 = 2\nf = x1 * x1", "x1 = 2\nf = x1 * x2\nx2 = 1"],
    },
    {
      typed: "Alpha = 2\nf = «alpha»^2",
      says: `alpha has no definition, ${FREE} Did you mean Alpha?`,
      fixed: ["Alpha = 2\nf = Alpha^2", "Alpha = 2\nf = alpha^2\nalpha = 1"],
    },
    {
      typed: "f(weight) = weight + «wieght»\nweight = 3",
      says: `wieght has no definition, ${FREE} Did you mean weight?`,
      fixed: [
        "f(weight) = weight + weight\nweight = 3",
        "f(weight) = weight + wieght\nweight = 3\nwieght = 1",
      ],
    },
  ])("$typed", (row) => check("warning", row));

  it("are gone when a fix is applied", () => {
    const source = "f = p * p + q(2)\nq(u) = u * kk";
    const free = read(source).errors.filter(({ severity }) => severity !== "error");
    expect(free).toHaveLength(2);
    for (const notice of free) {
      for (const text of repaired(source, notice)) {
        expect(read(text)).toMatchObject({ errors: [expect.anything()], hasGraph: true });
      }
    }
  });

  it("tell of each free name once, and of ten at most", () => {
    expect(read("p * p + p").errors).toHaveLength(1);
    const many = Array.from({ length: 30 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(" * ");
    expect(read(many)).toMatchObject({ hasGraph: true });
    expect(read(many).errors).toHaveLength(10);
  });
});
