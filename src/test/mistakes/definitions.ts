/** Definitions: what stands before =, doubles, circles, programs with nothing to compute. */
import type { Row } from "../catalogue.ts";

export const definitions: readonly Row[] = [
  { typed: "f «=»", says: "After = a formula or a number is missing, as in a = 2." },
  { typed: "«=» 3", says: "Before = a name is missing, as in a = 2." },
  {
    typed: "«3» = x",
    says: "Before = stands the name that is defined, and 3 is not a name.",
    fixes: { "Swap the sides": "x = 3" },
  },
  {
    typed: "«a + b» = c",
    says: "Before = stands the name that is defined, and a + b is not a name.",
    fixes: { "Swap the sides": "c = a + b" },
  },
  {
    typed: "f(a, «2») = a",
    says: "The brackets before = hold names with commas between, and 2 is not a name.",
  },
  {
    typed: "f(a«+»1) = a",
    says: "The brackets before = hold only names with commas between, and here stands +.",
  },
  { typed: "f(a, «a») = a", says: "a stands twice in these brackets. Give each one its own name." },
  {
    typed: "f(a, «)» = a",
    says: "The brackets before = hold names with commas between, and one is missing before ).",
  },
  {
    typed: "f«()» = 3",
    says: "f takes nothing, so it needs no brackets: write f = …",
    fixes: { "Delete the brackets": "f = 3" },
  },
  {
    typed: "a = b «=» 3",
    says: "One = defines one name; inside a formula it can't stand. Put each definition on its own line.",
  },
  {
    typed: "2 * (a «=» 3)",
    says: "One = defines one name; inside a formula it can't stand. Put each definition on its own line.",
  },
  { typed: "f(x)«:» x^2", says: "A definition is written with =.", fixes: { "Write =": "f(x) = x^2" } },
  { typed: "x «<-» 3", says: "A definition is written with =.", fixes: { "Write =": "x = 3" } },
  { typed: "x «←» 3", says: "← is not a sign of the language. Write =.", fixes: { "Write =": "x = 3" } },
  { typed: "x «≔» 3", says: "≔ is not a sign of the language. Write =.", fixes: { "Write =": "x = 3" } },
  {
    typed: "f(x) «->» x^2",
    says: "A function is written f(x) = x^2, without an arrow.",
    fixes: { "Write =": "f(x) = x^2" },
  },
  { typed: "x «->» x^2", says: "A function is written f(x) = x^2, without an arrow." },
  { typed: "w «-=» 0.1", says: "-= changes a value; here every name is defined once, with =." },
  {
    typed: "w1 = 1\nx = w1 + 1\nw2 = 3\n«w1» = 2",
    says: "w1 is defined twice, on lines 1 and 4. Keep one of them, or give one another name.",
    fixes: {
      "Delete this line": "w1 = 1\nx = w1 + 1\nw2 = 3",
      "Rename to w1_2": "w1 = 1\nx = w1 + 1\nw2 = 3\nw1_2 = 2",
    },
  },
  {
    typed: "a = 1, «a» = 2\nb = a * 2",
    says: "a is defined twice, on line 1. Keep one of them, or give one another name.",
    fixes: { "Rename to a_2": "a = 1, a_2 = 2\nb = a * 2" },
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
    fixes: { "Delete this line": "s = 2\nf = s(3)", "Rename to s_2": "s = 2\ns_2(x) = x^2\nf = s(3)" },
  },
  {
    typed: "«sin» = 3",
    says: "sin is a function of the language, so it can't name a value. Choose another name, such as sin_1.",
    fixes: { "Rename to sin_1": "sin_1 = 3" },
  },
  {
    typed: "«ReLU» = 3",
    says: "ReLU is a function of the language, so it can't name a value. Choose another name, such as ReLU_1.",
    fixes: { "Rename to ReLU_1": "ReLU_1 = 3" },
  },
  {
    typed: "sin_1 = 2\n«sin» = 3\nf = sin_1^2",
    says: "sin is a function of the language, so it can't name a value. Choose another name, such as sin_12.",
    fixes: { "Rename to sin_12": "sin_1 = 2\nsin_12 = 3\nf = sin_1^2" },
  },
  {
    typed: "f(«exp») = exp^2",
    says: "exp is a function of the language, so it can't name a value. Choose another name.",
  },
  {
    typed: "s(x) = x^2\nt(«s») = s + 1\nf = t(2) + s(3)",
    says: "s is a function of this program, so it can't name a value. Choose another name.",
  },
  {
    typed: "a + b, a = 1, b = 2\n«a * b»",
    says: "Only one formula may stand without a name: it is the output. Give this one a name.",
    fixes: { "Name it g": "a + b, a = 1, b = 2\ng = a * b" },
  },
  {
    typed: "a + g, a = 1, g = 2\n«a * h», h = 1",
    says: "Only one formula may stand without a name: it is the output. Give this one a name.",
    fixes: { "Name it q": "a + g, a = 1, g = 2\nq = a * h, h = 1" },
  },
  {
    typed: "«a» = b\nb = a",
    says: "a and b define each other: a → b → a. Give one of them a number.",
    fixes: { "Write a = 1": "a = 1\nb = a" },
  },
  {
    typed: "x = 1\n«p» = q + x\nq = 2r\nr = p^2\nf = p",
    says: "p, q and r define each other: p → q → r → p. Give one of them a number.",
    fixes: { "Write p = 1": "x = 1\np = 1\nq = 2r\nr = p^2\nf = p" },
  },
  {
    typed: "«a» = a + 1",
    says: "a is defined by itself: a → a. Use another name on the right, or give a a number.",
    fixes: { "Write a = 1": "a = 1" },
  },
  {
    typed: "«s»(x) = t(x)\nt(x) = s(x)\nf = s(1)",
    says: "s and t define each other: s → t → s. Write one of them without the others.",
  },
  { typed: "«s»(x) = 1 + s(x - 1)", says: "s is defined by itself: s → s. Use another name on the right." },
  {
    typed: "s(x) = x + q\n«q» = s(1)",
    says: "q and s define each other: q → s → q. Give one of them a number.",
    fixes: { "Write q = 1": "s(x) = x + q\nq = 1" },
  },
  { typed: "«»", says: "Nothing to compute yet. Type a formula, such as (w1 + w2) * w3." },
  { typed: "# a note«»\n", says: "Nothing to compute yet. Type a formula, such as (w1 + w2) * w3." },
  {
    typed: "a = 2«»\n",
    says: "Only inputs are defined. Add a formula that uses them, such as f = a^2.",
    fixes: { "Add f = a^2": "a = 2\nf = a^2\n" },
  },
  {
    typed: "f = 2, out = 1/3«»",
    says: "Only inputs are defined. Add a formula that uses them, such as out2 = f * out.",
    fixes: { "Add out2 = f * out": "f = 2, out = 1/3\nout2 = f * out" },
  },
  {
    typed: "«a, b = 1, 2»\nf = a * b",
    says: "Before = stands one name, and each name has its own =, as in a = 1, b = 2.",
    fixes: { "Write a = 1, b = 2": "a = 1, b = 2\nf = a * b" },
  },
  {
    typed: "f = a * b * c\n«a, b, c = 1, -2» # start",
    says: "Before = stands one name, and each name has its own =, as in a = 1, b = 2.",
  },
];
