/** Texts made to choke on, for the tests, the page and the bench: what each is, and what is said about it first. */

const MEGABYTE = 1_048_576;
const DEEP = /more than 200 levels deep/;

function many(count: number, piece: string): string {
  return piece.repeat(count);
}

export const hugeTexts: readonly { readonly what: string; readonly source: string; readonly says: RegExp }[] =
  [
    { what: "10,000 open brackets", source: `f = ${many(10_000, "(")}`, says: DEEP },
    { what: "19,800 brackets", source: `f = ${many(9_900, "(")}x${many(9_900, ")")}`, says: DEEP },
    { what: "10,000 closing brackets", source: `f = x${many(10_000, ")")}`, says: /closes nothing/ },
    { what: "10,000 square brackets", source: `f = ${many(10_000, "[")}`, says: DEEP },
    { what: "4,990 calls", source: `f = ${many(4_990, "sin(")}`, says: DEEP },
    { what: "19,000 minus signs", source: `f = ${many(19_000, "-")}x`, says: DEEP },
    {
      what: "100,000 minus signs",
      source: `f = ${many(100_000, "-")}x`,
      says: /^This text has 100,005 characters/,
    },
    { what: "9,990 terms", source: `f = ${many(9_989, "x+")}x`, says: /^9,990 nodes; at most 2,000/ },
    {
      what: "100,000 terms",
      source: `f = ${many(99_999, "x+")}x`,
      says: /^This text has 200,003 characters/,
    },
    { what: "a megabyte of letters", source: many(MEGABYTE, "a"), says: /^This text has 1,048,576 char/ },
    { what: "a megabyte of brackets", source: many(MEGABYTE, "("), says: /^This text has 1,048,576 char/ },
    { what: "a megabyte of lines", source: many(MEGABYTE, "\n"), says: /^This text has 1,048,576 char/ },
    { what: "a megabyte of emoji", source: many(MEGABYTE / 2, "😀"), says: /^This text has 1,048,576 char/ },
    {
      what: "a megabyte nobody sees",
      source: many(MEGABYTE, "\u202e"),
      says: /^This text has 1,048,576 char/,
    },
    { what: "20,000 quotes", source: many(20_000, "'"), says: /no texts in quotes/ },
    { what: "20,000 points", source: many(20_000, "."), says: /Dots leave something out/ },
    { what: "20,000 commas", source: many(20_000, ","), says: /needs a value on its left/ },
    { what: "20,000 bars", source: many(20_000, "|"), says: /logic/ },
    { what: "10,000 pieces of LaTeX", source: many(10_000, "\\{"), says: /This is LaTeX/ },
    { what: "20,000 characters nobody sees", source: many(10_000, "\u200b\u202e"), says: /U\+200B/ },
    { what: "4,000 words", source: many(4_000, "word "), says: /reads like a sentence/ },
    {
      what: "a name of 19,000 letters",
      source: `f = ${many(19_000, "n")}`,
      says: /^This name has 19,000 characters/,
    },
    {
      what: "a number of 19,000 digits",
      source: `f = ${many(19_000, "9")}`,
      says: /larger than the largest/,
    },
    { what: "3,000 methods", source: `f = x${many(3_000, ".sum()")}`, says: /A function stands before/ },
    { what: "6,000 transposes", source: `W = [[1]]\nf = W${many(6_000, ".T")} y`, says: /sign is missing/ },
    { what: "9,900 squares", source: many(9_900, "x²"), says: /^19,800 nodes; at most 2,000/ },
    {
      what: "2,200 powers of a function",
      source: many(2_200, "sin^2(x) "),
      says: /power of a function stands behind/,
    },
    { what: "9,900 lines without a name", source: many(9_900, "x\n"), says: /Only one formula/ },
    {
      what: "a list of 3,000 lists",
      source: `x = [${many(3_000, "[1,2],")}]`,
      says: /^This list has 3,?000 items/,
    },
    {
      what: "1,200 definitions in a circle",
      source: Array.from({ length: 1_200 }, (_, i) => `a${i} = a${(i + 1) % 1_200} + 1`).join("\n"),
      says: /1,197 others define each other/,
    },
    { what: "5,000 lines with a mistake", source: many(5_000, "a+\n"), says: /needs a value on its right/ },
  ];

const sixtyFour = `[${Array(64).fill(1).join(", ")}]`;

/** As much as is computed. */
export const fullTexts: readonly { readonly what: string; readonly source: string }[] = [
  { what: "2,000 nodes, a sum", source: `x = 1\nf = ${many(1_999, "x+")}x` },
  { what: "2,000 nodes, a chain of definitions", source: chain(999) },
  { what: "2,000 nodes, half of them tanh", source: `x = 1\nf = ${many(999, "tanh(x)+")}x` },
  {
    what: "2,000 nodes, calls of a function",
    source: `h(x) = tanh(x * x + x)\nx = 1\nf = ${many(399, "h(x)+")}h(x)`,
  },
  {
    what: "500,000 numbers, matrices of 64 by 64",
    source: `X = [${Array(64).fill(sixtyFour).join(", ")}]\nf = sum(${many(60, "exp(")}X${many(60, ")")})`,
  },
  {
    what: "products of matrices of 64 by 64",
    source: `X = [${Array(64).fill(sixtyFour).join(", ")}]\nf = mean(X${many(40, " @ X")})`,
  },
];

/** Two nodes a definition. */
function chain(count: number): string {
  const definitions = Array.from({ length: count }, (_, i) => `a${i + 1}=tanh(a${i}+1)`);
  return ["a0 = 1", ...definitions].join("\n");
}
