/**
 * What an operation is: one record holds everything the rest of the house may want to know.
 * Parser, graph, trace, formula, narration and tests read these records; none names an operation.
 * Learned from HIPS/autograd (one line a partial) and KaTeX (syntax as data).
 */
import type { Nested } from "../tensor/nested.ts";
import type { Shape, Tensor } from "../tensor/tensor.ts";

/** Loosest to tightest binding; also decides where brackets are needed when printing. */
export const RANK = { sum: 1, product: 2, sign: 3, power: 4, postfix: 5, atom: 6 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

/** How the operation is typed. `call` is `name(a, b)`; a prefix or infix operator may also be called by name. */
export type Syntax =
  | {
      readonly form: "infix";
      readonly tokens: readonly string[];
      readonly rank: Rank;
      readonly associates: "left" | "right";
    }
  | { readonly form: "prefix"; readonly tokens: readonly string[]; readonly rank: Rank }
  /** After its operand, binding tightest: `W.T`. */
  | { readonly form: "postfix"; readonly tokens: readonly string[] }
  | { readonly form: "call" };

/** An operand's name on the reference page; one with a `default` may be left out. */
export type Operand = {
  readonly name: string;
  readonly default?: number;
  /** Not a wire but a whole number read when the graph is built: an axis, a class, an extent. May be left out. */
  readonly fixed?: true;
  /** The last operand of an operation that takes any number of them, at least one. */
  readonly variadic?: true;
};

/** A piece of LaTeX standing for an operand: `constant` is its number when it is a constant, else null. */
export type TexOperand = { readonly tex: string; readonly constant: number | null };

/**
 * Derivative of the output `y` by one operand, for scalars. Arguments: y, then the operands. A function without
 * parameters is a constant slope and is called once a graph, so rest and default parameters must not be used.
 */
export type Partial = {
  readonly value: (y: number, a: number, b: number, c: number) => number;
  /** The derivative as LaTeX in terms of the operands and the output (all already bracketed as atoms). */
  readonly tex: (operands: readonly TexOperand[], y: string) => string;
  /** How loosely `tex` binds as a factor (`1 - y^{2}` is a sum, `-1` a sign). Default: a product, no brackets needed. */
  readonly texRank?: Rank;
};

/** Where the derivative is a convention: PyTorch's choice and its name. */
export type Kink = {
  readonly when: (y: number, a: number, b: number, c: number) => boolean;
  /** Operand values at the kink and the partials PyTorch gives there. */
  readonly at: readonly number[];
  readonly partials: readonly number[];
  /** One sentence, named at the node: "relu′(0) = 0, as in PyTorch." */
  readonly convention: string;
};

/**
 * What learners often take the local derivatives for: a product's for the operand itself (`unswapped`), a minus for a
 * plus, a maximum for passing the gradient to both, a ReLU for being always on.
 */
export type Misreading = {
  readonly as: "unswapped" | "minusAsPlus" | "maxToBoth" | "reluOn";
  /** One an operand, as `Partial.value` without the output. */
  readonly partials: readonly ((a: number, b: number) => number)[];
};

/** Names (already set for reading) that a sentence about one edge may use. */
export type Telling = {
  readonly operand: string;
  /** The other operand of a two-operand gate (name or number), with its value: "w3 = −4". */
  readonly other: string;
  readonly gate: string;
  readonly local: number;
  /** `local` as it is shown, with the digits the reader chose and a true minus sign. */
  readonly localText: string;
};

type Common = {
  /** PyTorch's name where it has one. */
  readonly name: string;
  /**
   * Written with square brackets around its operands (`[a, b]`) or behind its operand, with what its gate shows
   * (`x[0]`): its name can't be typed and is free for values.
   */
  readonly brackets?: "around" | "behind";
  /** Other names that mean the same; compared after NFKC. */
  readonly aliases: readonly string[];
  /** What other programs call it: not understood, but answered with its name here. */
  readonly elsewhere?: readonly string[];
  readonly operands: readonly Operand[];
  readonly syntax: Syntax;
  /** What stands in the gate: a sign or a short name, as LaTeX-lite (`+`, `σ`, `e^x`). */
  readonly glyph: string;
  /** What stands in the gate when some operands are constants (null = not one). Default: sign and number in order. */
  readonly gate?: (constants: readonly (string | null)[], fixed: readonly number[]) => string;
  /** The output as LaTeX; operands come already bracketed where `operandRank` asks for it. */
  readonly tex: (operands: readonly string[], fixed: readonly number[]) => string;
  /** How loosely `tex` binds, and how tightly each operand must bind to stand in it without brackets. */
  readonly texRank: Rank;
  readonly operandRank: readonly Rank[];
  /** One line for completion and the reference page. */
  readonly summary: string;
  /** Where the formula is from. */
  readonly source: string;
  /** The same computation in PyTorch. */
  readonly torch: (operands: readonly string[], fixed: readonly number[]) => string;
  /** What the gate does to a gradient on its way to operand `position`, one or two sentences. */
  readonly tell: (telling: Telling, position: number) => string;
  /**
   * Its definition in the expression language, with the operands' names, where it is made of others: the first of
   * these that means the same on the operands at hand, since some hold for vectors only and others along the rows of
   * a matrix. Fixed operands stand in it as arguments and are left out where they were; `n` is how many entries of
   * the first operand each entry of the result is made of, and what is computed from such numbers alone is no gate.
   */
  readonly expansion?: readonly string[];
  /** Made of others without a formula: taken apart it is sums of products, entry by entry (graph/openProduct.ts). */
  readonly opensByEntry?: true;
  /** Where value or gradient are others once it is taken apart: one sentence. */
  readonly apart?: string;
};

/** Acts on each entry alone, broadcasting as NumPy; chain rule and vector-Jacobian product are derived. */
export type Elementwise = Common & {
  readonly kind: "elementwise";
  readonly value: (a: number, b: number, c: number) => number;
  readonly partials: readonly Partial[];
  readonly kinks: readonly Kink[];
  /** How its local derivatives are often taken wrongly, where one mistake is common (engine/compare). */
  readonly misreading?: Misreading;
  /**
   * Why the value at these operands is no finite number: "log of a negative number". Asked only where it is so and
   * no operand is NaN; null, or absent, where arithmetic in general says why ("0 × ∞", an overflow).
   */
  readonly noValue?: (a: number, b: number, c: number) => string | null;
  /** Operand values where the conformance tests look; all away from kinks. */
  readonly samples: readonly (readonly number[])[];
};

/** Shapes that don't fit, in words that follow the operation's name: "inner sizes differ, (2, 3) and (4, 2)". */
export type ShapeProblem = { readonly problem: string };

/** What a structural gate's formulas are made of: LaTeX (atoms) of what arrives, the operands, the output. */
export type ContributionTex = {
  readonly upstream: string;
  readonly operands: readonly string[];
  readonly output: string;
  /** The operands' shapes: a mean's formula has their number in it. */
  readonly shapes: readonly Shape[];
};

/**
 * Knows about shapes: gives its own shape rule, forward and vector-Jacobian product. `fixed` are the whole
 * numbers of its fixed operands, in order, those that were left out missing at the end.
 */
export type Structural = Common & {
  readonly kind: "structural";
  readonly shape: (operands: readonly Shape[], fixed: readonly number[]) => Shape | ShapeProblem;
  readonly forward: (operands: readonly Tensor[], fixed: readonly number[]) => Tensor;
  /** Whether a gradient may travel back to this operand at all. */
  readonly passes: (position: number) => boolean;
  /** upstream · ∂output/∂operand, in the operand's shape; asked only where a gradient passes. */
  readonly vjp: (
    position: number,
    upstream: Tensor,
    operands: readonly Tensor[],
    output: Tensor,
    fixed: readonly number[],
  ) => Tensor;
  /** The same for all operands, by position, where one computation gives them all: asked once a gate. */
  readonly vjps?: (upstream: Tensor, operands: readonly Tensor[]) => readonly Tensor[];
  /** The vector-Jacobian product as LaTeX: `G\,x^{\top}` for the matrix of a product. */
  readonly contributionTex: (position: number, tex: ContributionTex, fixed: readonly number[]) => string;
  /**
   * Why the result is not a number where infinities are among the operands and no NaN is; null, or absent, where
   * there is no more to say.
   */
  readonly noValue?: (operands: readonly Tensor[]) => string | null;
  /**
   * Places where the gradient is a convention (ties); asked with the operands' values, and with the place of the operand
   * whose gradient it is, null for any of them.
   */
  readonly convention?: (
    operands: readonly Tensor[],
    fixed: readonly number[],
    position: number | null,
  ) => string | null;
  /** Operand values (of any rank) and fixed numbers where the conformance tests look; away from ties. */
  readonly tensorSamples?: readonly TensorSample[];
};

export type TensorSample = { readonly operands: readonly Nested[]; readonly fixed: readonly number[] };

export type Operation = Elementwise | Structural;
