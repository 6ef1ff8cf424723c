/** Each mistake a person makes gets one message, at the right place, and a fix that mends it. */
import { describe, expect, test } from "vitest";
import { parse } from "./parse.ts";

type Row = {
  /** What was typed; `«` and `»` stand around what the message points at. */
  readonly typed: string;
  /** Words of the message that tell what to do. */
  readonly says: string;
  /** The text after each fix offered. */
  readonly fixed?: readonly string[];
};

const rows: readonly Row[] = [
  { typed: "«x y»", says: "x * y", fixed: ["x * y"] },
  { typed: "(a) + «x 2»", says: "x * 2", fixed: ["(a) + x * 2"] },
  { typed: "«2 3»", says: "sign is missing", fixed: ["2 * 3"] },
  { typed: "«sqrt x» + 1", says: "sqrt(x)", fixed: ["sqrt(x) + 1"] },
  { typed: "«sqrt x»^2", says: "sqrt(x)", fixed: [] },
  { typed: "«sqrt²»(x + 1)", says: "sqrt(x)^2", fixed: ["sqrt(x + 1)^2"] },
  { typed: "x²«^»3", says: "(x^2)^3", fixed: [] },
  { typed: "«²»", says: "nothing stands before it", fixed: [] },

  { typed: "w = «3,5»", says: "3.5", fixed: ["w = 3.5"] },
  { typed: "a * («0,25»)", says: "0.25", fixed: ["a * (0.25)"] },
  { typed: "w = «1,000»", says: "1000", fixed: ["w = 1.000", "w = 1000"] },
  { typed: "2 * (a«,» b)", says: "square ones", fixed: ["2 * [a, b]"] },
  { typed: "(a«,» b", says: "square ones", fixed: [] },
  { typed: "a = 1«,» a * 2", says: "new line", fixed: ["a = 1\n a * 2"] },
  { typed: "a = 1«,»", says: "nothing follows", fixed: ["a = 1"] },

  { typed: "«0x1F»", says: "in tens", fixed: ["31"] },
  { typed: "«0b101»", says: "in tens", fixed: ["5"] },
  { typed: "«1_000» x", says: "without _", fixed: ["1000 x"] },
  { typed: "«1.2.3»", says: "one decimal point", fixed: [] },
  { typed: "«1..2»", says: "one decimal point", fixed: [] },
  { typed: "«1e999»", says: "larger than the largest float64", fixed: [] },
  { typed: "«½»x", says: "1/2", fixed: ["(1/2)x"] },
  { typed: "«٣»", says: "digits 0 to 9", fixed: [] },
  { typed: "2«₁»", says: "as in x₁", fixed: [] },
  { typed: "x«ⁿ»", says: "x^n", fixed: ["x^n"] },
  { typed: "x«₊»₁", says: "lowered sign", fixed: [] },

  { typed: "f «==» a", says: "One = defines", fixed: ["f = a"] },
  { typed: "f = a «==» b", says: "no comparisons", fixed: [] },
  { typed: "a «<» b", says: "compares", fixed: [] },
  { typed: "a «>=» b", says: "compares", fixed: [] },
  { typed: "a «≠» b", says: "compares", fixed: [] },
  { typed: "a «!=» b", says: "compares", fixed: [] },
  { typed: "a«!»", says: "factorial", fixed: ["a"] },
  { typed: "50«%»", says: "0.5", fixed: ["50/100"] },
  { typed: "a «%» b", says: "no remainder", fixed: [] },
  { typed: "a «&&» b", says: "logic", fixed: [] },
  { typed: "a «||» b", says: "logic", fixed: [] },
  { typed: "a «?» b : c", says: "a ? b : c", fixed: [] },
  { typed: "«x.y»", says: "point", fixed: ["x * y", "x_y"] },
  { typed: "«np.exp»(x)", says: "without np", fixed: ["exp(x)"] },
  { typed: "«'x'» + 1", says: "quotes", fixed: ["x + 1"] },
  { typed: "«“x”» + 1", says: "quotes", fixed: ["x + 1"] },
  { typed: "«|x + 1|» * 2", says: "abs(x)", fixed: ["abs(x + 1) * 2"] },
  { typed: "«|»x", says: "no partner", fixed: [] },
  { typed: "«√»x + 1", says: "sqrt(x)", fixed: ["sqrt(x) + 1"] },
  { typed: "«√»(x + 1)", says: "sqrt(x)", fixed: ["sqrt(x + 1)"] },
  { typed: "«√»f(x)", says: "sqrt(x)", fixed: [] },
  { typed: "«∂»f", says: "backprop computes", fixed: [] },
  { typed: "2«x'»", says: "prime", fixed: ["2x_prime"] },
  { typed: "«x′»", says: "prime", fixed: ["x_prime"] },
  { typed: "a «:=» 3", says: "with =", fixed: ["a = 3"] },
  { typed: "a «+=» 3", says: "defined once", fixed: [] },
  { typed: "«😀»a", says: "U+1F600", fixed: ["a"] },

  { typed: "«f = \\frac{a + 1}{2} \\cdot b»", says: "LaTeX", fixed: ["f = ((a + 1)/(2)) * b"] },
  { typed: "«$x^{2}$»", says: "LaTeX", fixed: ["x^(2)"] },
  { typed: "«\\sum_{i} x»", says: "LaTeX", fixed: [] },
  { typed: "«import torch»", says: "Python", fixed: ["# import torch"] },
  { typed: "«def f(x): a»", says: "Python", fixed: ["# def f(x): a"] },
  { typed: "«x = torch.tensor(-2.0, requires_grad=True)»", says: "x = -2.0", fixed: ["x = -2.0"] },
  { typed: "«f.backward()»", says: "by itself", fixed: [""] },
  { typed: "«print(f)»", says: "Python", fixed: ["# print(f)"] },
  {
    typed: "«what's the gradient of x, please?»",
    says: "sentence",
    fixed: ["# what's the gradient of x, please?"],
  },
  { typed: "«let x» = 3", says: "x = …", fixed: ["x = 3"] },

  { typed: "f = «(»a + b", says: "never closed", fixed: ["f = (a + b)"] },
  { typed: "(a + sqrt«(»b", says: "never closed", fixed: ["(a + sqrt(b))"] },
  { typed: "«(»a +", says: "never closed", fixed: [] },
  { typed: "a + b«)» * c", says: "closes nothing", fixed: ["a + b * c"] },
  { typed: "«)»", says: "closes nothing", fixed: [""] },
  { typed: "(a + b«]»", says: "does not close it", fixed: ["(a + b)"] },
  { typed: "«{»a + {b}} c", says: "round ones", fixed: ["(a + (b)) c"] },
  { typed: "«()»", says: "empty", fixed: [] },
  { typed: "sqrt«()»", says: "empty", fixed: [] },

  { typed: "«[]»", says: "list is empty", fixed: [] },
  { typed: "f([1, «[ ]»])", says: "list is empty", fixed: [] },
  { typed: "x = [«1 2» 3]", says: "comma is missing", fixed: ["x = [1, 2, 3]"] },
  { typed: "[1. -«2. 3»]", says: "comma is missing", fixed: ["[1., -2., 3]"] },
  { typed: "[[«1. 2.»]\n [3. 4.]]", says: "comma is missing", fixed: ["[[1., 2.],\n [3., 4.]]"] },
  { typed: "[[1, 2«]\n [»3, 4]]", says: "Between two rows", fixed: ["[[1, 2],\n [3, 4]]"] },
  { typed: "f([«a b»], 2)", says: "Between a and b", fixed: ["f([a, b], 2)"] },
  { typed: "[a, f(«b c»)]", says: "b * c", fixed: ["[a, f(b * c)]"] },
  { typed: "[a«² 3»]", says: "comma is missing", fixed: ["[a², 3]"] },
  { typed: "[«1 2»", says: "comma is missing", fixed: [] },
  { typed: "[1«;» 2]", says: "[[1, 2], [3, 4]]", fixed: ["[1, 2]", "[[1], [2]]"] },
  { typed: "W = [1, 2«;» 3, 4]", says: "[[1, 2], [3, 4]]", fixed: ["W = [[1, 2], [3, 4]]"] },
  { typed: "W = [«1 2»; 3 -4]", says: "comma is missing", fixed: ["W = [[1, 2], [3, -4]]"] },
  { typed: "[[1, 2«;» 3, 4]]", says: "[[1, 2], [3, 4]]", fixed: [] },
  { typed: "[1, 2«;» ]", says: "[[1, 2], [3, 4]]", fixed: [] },
  { typed: "x = «{»1, 2}", says: "square ones", fixed: ["x = [1, 2]"] },
  { typed: "«{»{1, 2}, {3, 4}}", says: "square ones", fixed: ["[[1, 2], [3, 4]]"] },
  { typed: "x = «[»1, 2", says: "This [ is never closed. Write ]", fixed: ["x = [1, 2]"] },
  { typed: "f([1, sin«(»x", says: "This ( is never closed", fixed: ["f([1, sin(x)])"] },
  { typed: "x«[»", says: "never closed", fixed: [] },
  { typed: "x«[»1:", says: "never closed", fixed: [] },
  { typed: "x«[»0", says: "never closed", fixed: ["x[0]"] },
  { typed: "[1, 2«)»", says: "A [ is open here, and ) does not close it. Write ].", fixed: ["[1, 2]"] },
  { typed: "[1, 2]«]»", says: "closes nothing", fixed: ["[1, 2]"] },
  { typed: "[«,» 1]", says: "Before this comma", fixed: ["[ 1]"] },
  { typed: "[1«,,» 2]", says: "Between these two commas", fixed: ["[1, 2]"] },
  { typed: "x«[]»", says: "index is empty", fixed: [] },
  { typed: "W[«,» 1]", says: "write a colon", fixed: ["W[:, 1]"] },
  { typed: "W[1«,]»", says: "write a colon", fixed: ["W[1,:]"] },
  { typed: "W[«0 1»]", says: "comma is missing", fixed: ["W[0, 1]"] },
  { typed: "W[0«;» 1]", says: "write a comma", fixed: ["W[0, 1]"] },
  { typed: "x[1:2«:3»]", says: "no step", fixed: ["x[1:2]"] },
  { typed: "W[:«:-1», 0]", says: "no step", fixed: ["W[:, 0]"] },
  { typed: "x[0«=»1]", says: "can't stand", fixed: [] },
  { typed: "x[1:«*» 2]", says: "value on its left", fixed: ["x[1: 2]"] },
  { typed: "[1«:»3]", says: "all its numbers", fixed: [] },
  { typed: "a«:» 2", says: "with =", fixed: ["a = 2"] },
  { typed: "f(a«:» 2)", says: "only in an index", fixed: [] },
  { typed: "(«:»)", says: "only in an index", fixed: [] },
  { typed: "«x[0]» = 2", says: "not a name", fixed: [] },
  { typed: "x²«[»0]", says: "(x^2)[0]", fixed: [] },
  { typed: "x^2«[»0]", says: "(x^2)[0]", fixed: [] },
  { typed: "«sqrt [1, 2]» + 1", says: "sqrt(x)", fixed: ["sqrt([1, 2]) + 1"] },
  { typed: "sqrt(x, «dim=»0)", says: "number alone", fixed: ["sqrt(x, 0)"] },
  { typed: "f(x, «axis =» -1)", says: "number alone", fixed: ["f(x, -1)"] },

  { typed: "«x.sum»() + 1", says: "sum(x)", fixed: ["sum(x) + 1"] },
  { typed: "«x.sum»(dim=0)", says: "sum(x, …)", fixed: ["sum(x, 0)"] },
  { typed: "«X.view»(2, 3)", says: "reshape(X, …)", fixed: ["reshape(X, 2, 3)"] },
  { typed: "(a + b)«.sum»()", says: "sum(x)", fixed: [] },
  { typed: "x[0]«.item»()", says: "alone", fixed: ["x[0]"] },
  { typed: "2 «x.shape»[0]", says: "not a value", fixed: [] },
  { typed: "(a)«.shape»", says: "not a value", fixed: [] },
  { typed: "(a)«.y»", says: "no members", fixed: [] },
  { typed: "«x.grad» * 2", says: "backprop computes", fixed: ["x * 2"] },
  { typed: "«torch.zeros»(3)", says: "numbers themselves", fixed: [] },
  { typed: "«torch.nn.functional.relu»(x)", says: "without torch", fixed: ["relu(x)"] },

  { typed: "«x = np.array([1, 2])»", says: "x = [1, 2]", fixed: ["x = [1, 2]"] },
  {
    typed: "«W = torch.tensor([[1., 2.],\n        [3., -4e1]], requires_grad=True, dtype=torch.float64)»",
    says: "W = [[1., 2.], [3., -4",
    fixed: ["W = [[1., 2.],\n        [3., -4e1]]"],
  },
  { typed: "«array([0.5, 1. ])»", says: "[0.5, 1. ]", fixed: ["[0.5, 1. ]"] },
  { typed: "«tensor([1., 2.], grad_fn=<AddBackward0>)»", says: "[1., 2.]", fixed: ["[1., 2.]"] },
  { typed: "«x1 = torch.Tensor([2.0]).double()»", says: "x1 = 2.0", fixed: ["x1 = 2.0"] },
  {
    typed: "«f = np.array([1, 2]) * np.array([3, 4])»",
    says: "value itself",
    fixed: ["f = [1, 2] * [3, 4]"],
  },
  { typed: "«x = np.array((1, 2))»", says: "as in [1, 2] or [[1, 2], [3, 4]]", fixed: [] },
  { typed: "«x = np.array([1, 2)»", says: "as in [1, 2] or [[1, 2], [3, 4]]", fixed: [] },
  { typed: "«x1.requires_grad = True»", says: "delete this line", fixed: [""] },
  { typed: "«else:»", says: "Python", fixed: ["# else:"] },

  { typed: "a «+»", says: "value on its right", fixed: ["a "] },
  { typed: "(a «*»)", says: "value on its right", fixed: ["(a )"] },
  { typed: "«*» b", says: "value on its left", fixed: [" b"] },
  { typed: "a «+ *» b", says: "keep one of the two", fixed: ["a + b", "a * b"] },
  { typed: "a «* /» b", says: "keep one of the two", fixed: ["a * b", "a / b"] },
  { typed: "f(a«,,»b)", says: "value is missing", fixed: ["f(a,b)"] },
  { typed: "f(a«,)»", says: "value is missing", fixed: ["f(a)"] },
  { typed: "f(«,»a)", says: "value is missing", fixed: ["f(a)"] },
  { typed: "f(3«;» 4)", says: "write a comma", fixed: ["f(3, 4)"] },
  { typed: "f «=»", says: "After = a formula", fixed: [] },
  { typed: "«=» 3", says: "name is missing", fixed: [] },
  { typed: "«3» = x", says: "not a name", fixed: ["x = 3"] },
  { typed: "«a + b» = c", says: "not a name", fixed: ["c = a + b"] },
  { typed: "f(a, «2») = a", says: "not a name", fixed: [] },
  { typed: "f(a«+»1) = a", says: "only names", fixed: [] },
  { typed: "f(a, «a») = a", says: "twice", fixed: [] },
  { typed: "f(a, «)» = a", says: "missing before )", fixed: [] },
  { typed: "f«()» = 3", says: "no brackets", fixed: ["f = 3"] },
  { typed: "a = b «=» 3", says: "own line", fixed: [] },
  { typed: "2 * (a «=» 3)", says: "can't stand", fixed: [] },

  { typed: "a «\u202e»+ b", says: "U+202E RIGHT-TO-LEFT OVERRIDE", fixed: ["a + b"] },
  { typed: "x«\u200b\u200b»1", says: "U+200B ZERO WIDTH SPACE", fixed: ["x1"] },
  { typed: "x«\u0007»", says: "U+0007 (a control character)", fixed: ["x"] },
  { typed: "x«\ud800»", says: "U+D800 (half of a character)", fixed: ["x"] },
  { typed: "a # «\u2066»note", says: "U+2066 LEFT-TO-RIGHT ISOLATE", fixed: ["a # note"] },
];

/** Rows whose fixes are written with the matrix signs. */
const matrixRows: readonly Row[] = [
  { typed: "«W.T.sum»()", says: "sum(W.T)", fixed: ["sum(W.T)"] },
  { typed: "(a)«.t»()", says: ".T", fixed: ["(a).T"] },
  { typed: "«W.t»() * x", says: ".T", fixed: ["W.T * x"] },
  { typed: "«W.T x»", says: "W.T @ x", fixed: ["W.T * x", "W.T @ x"] },
  { typed: "«.T» + 1", says: "value on its left", fixed: [" + 1"] },
  { typed: "W«^»ᵀ", says: "value on its right", fixed: ["Wᵀ"] },
  { typed: "a «@»", says: "value on its right", fixed: ["a "] },
  { typed: "a «@ *» b", says: "keep one", fixed: ["a @ b", "a * b"] },
  { typed: "«$W^{\\top} \\cdot \\mathbf{x}$»", says: "LaTeX", fixed: ["W.T * x"] },
  { typed: "«W'» * x", says: "prime", fixed: ["W_prime * x", "W.T * x"] },
  { typed: "«W x»", says: "W @ x", fixed: ["W * x", "W @ x"] },
];

function mistakesIn(source: string) {
  return parse(source).errors.filter(({ severity }) => severity === "error");
}

describe("a mistake", () => {
  test.each([...rows, ...matrixRows])("$typed", ({ typed, says, fixed = [] }) => {
    const source = typed.replaceAll(/[«»]/g, "");
    const from = typed.indexOf("«");
    const to = typed.indexOf("»") - 1;
    const found = mistakesIn(source);
    expect(found).toHaveLength(1);
    const [error] = found;
    expect(error?.message).toContain(says);

    expect([error?.from, error?.to]).toEqual([from, to]);
    const mended =
      error?.fixes.map((fix) => source.slice(0, fix.from) + fix.insert + source.slice(fix.to)) ?? [];
    expect(mended).toEqual(fixed);
    for (const text of mended) expect(mistakesIn(text)).toEqual([]);
  });

  test("is said in one or two short sentences", () => {
    for (const { typed } of [...rows, ...matrixRows]) {
      const [error] = mistakesIn(typed.replaceAll(/[«»]/g, ""));
      expect(error?.message.length).toBeLessThan(130);
      expect(error?.message).toMatch(/[.…?]$|= …$/);
    }
  });

  test("does not hide the mistakes of other statements, nor their meaning", () => {
    const { program, errors } = parse("a = 3,5\nb = 2; c = * 4\nd = (b + 1\ne1 = b");
    expect(errors.map(({ from }) => from)).toEqual([4, 19, 27]);
    expect(program.statements.map((statement) => statement.kind === "definition" && statement.name)).toEqual([
      "b",
      "e1",
    ]);
  });

  test("is named at most ten times, the first ones", () => {
    const errors = mistakesIn("a +\n".repeat(50));
    expect(errors.map(({ from }) => from)).toEqual(Array.from({ length: 10 }, (_, line) => 4 * line + 2));
  });

  test("in a pasted block of prose is named once", () => {
    expect(mistakesIn("this is the first line\nand here comes the second\n\na + b")).toHaveLength(1);
  });
});
