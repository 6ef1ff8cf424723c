/** Lists, matrices and indices as they are written, and commas. */
import type { Row } from "../catalogue.ts";

export const lists: readonly Row[] = [
  {
    typed: "2 * (a«,» b)",
    says: "A comma can't stand in plain brackets. A list has square ones: [1, 2].",
    fixes: { "Write a list": "2 * [a, b]" },
  },
  { typed: "(a«,» b", says: "A comma can't stand in plain brackets. A list has square ones: [1, 2]." },
  {
    typed: "a = 1«,» a * 2",
    says: "After a comma comes a definition, such as b = 2. Begin a formula on a new line.",
    fixes: { "Begin a new line": "a = 1\n a * 2" },
  },
  {
    typed: "a = 1«,»",
    says: "After this comma nothing follows. Delete it.",
    fixes: { "Delete the comma": "a = 1" },
  },
  { typed: "«[]»", says: "This list is empty. Write its numbers between the brackets, as in [1, 2]." },
  {
    typed: "f([1, «[ ]»])",
    says: "This list is empty. Write its numbers between the brackets, as in [1, 2].",
  },
  {
    typed: "x = [«1 2» 3]",
    says: "Between 1 and 2 a comma is missing. Items of a list have commas between them.",
    fixes: { "Write the commas": "x = [1, 2, 3]" },
  },
  {
    typed: "[1. -«2. 3»]",
    says: "Between 2. and 3 a comma is missing. Items of a list have commas between them.",
    fixes: { "Write the commas": "[1., -2., 3]" },
  },
  {
    typed: "[[«1. 2.»]\n [3. 4.]]",
    says: "Between 1. and 2. a comma is missing. Items of a list have commas between them.",
    fixes: { "Write the commas": "[[1., 2.],\n [3., 4.]]" },
  },
  {
    typed: "[[1, 2«]\n [»3, 4]]",
    says: "Between two rows a comma is missing. Items of a list have commas between them.",
    fixes: { "Write the commas": "[[1, 2],\n [3, 4]]" },
  },
  {
    typed: "f([«a b»], 2)",
    says: "Between a and b a comma is missing. Items of a list have commas between them.",
    fixes: { "Write the commas": "f([a, b], 2)" },
  },
  {
    typed: "[a, f(«b c»)]",
    says: "Between b and c a sign is missing. For a product write b * c.",
    fixes: { "Write b * c": "[a, f(b * c)]" },
  },
  {
    typed: "[a«² 3»]",
    says: "Between ² and 3 a comma is missing. Items of a list have commas between them.",
    fixes: { "Write the commas": "[a², 3]" },
  },
  { typed: "[«1 2»", says: "Between 1 and 2 a comma is missing. Items of a list have commas between them." },
  {
    typed: "[1«;» 2]",
    says: "A matrix is a list of rows, each in brackets of its own: [[1, 2], [3, 4]].",
    fixes: { "Write one list": "[1, 2]", "Write rows in brackets": "[[1], [2]]" },
  },
  {
    typed: "W = [1, 2«;» 3, 4]",
    says: "A matrix is a list of rows, each in brackets of its own: [[1, 2], [3, 4]].",
    fixes: { "Write rows in brackets": "W = [[1, 2], [3, 4]]" },
  },
  {
    typed: "W = [«1 2»; 3 -4]",
    says: "Between 1 and 2 a comma is missing. Items of a list have commas between them.",
    fixes: { "Write rows in brackets": "W = [[1, 2], [3, -4]]" },
  },
  {
    typed: "[[1, 2«;» 3, 4]]",
    says: "A matrix is a list of rows, each in brackets of its own: [[1, 2], [3, 4]].",
  },
  { typed: "[1, 2«;» ]", says: "A matrix is a list of rows, each in brackets of its own: [[1, 2], [3, 4]]." },
  {
    typed: "x = «{»1, 2}",
    says: "Curly brackets are not part of the language. Write a list with square ones: [1, 2].",
    fixes: { "Make them square": "x = [1, 2]" },
  },
  {
    typed: "«{»{1, 2}, {3, 4}}",
    says: "Curly brackets are not part of the language. Write a list with square ones: [1, 2].",
    fixes: { "Make them square": "[[1, 2], [3, 4]]" },
  },
  {
    typed: "x = «[»1, 2",
    says: "This [ is never closed. Write ] where it ends.",
    fixes: { "Close it": "x = [1, 2]" },
  },
  {
    typed: "f([1, sin«(»x",
    says: "This ( is never closed. Write ) where it ends.",
    fixes: { "Close all 3": "f([1, sin(x)])" },
  },
  { typed: "x«[»", says: "This [ is never closed. Write ] where it ends." },
  { typed: "x«[»1:", says: "This [ is never closed. Write ] where it ends." },
  { typed: "x«[»0", says: "This [ is never closed. Write ] where it ends.", fixes: { "Close it": "x[0]" } },
  {
    typed: "[1, 2«)»",
    says: "A [ is open here, and ) does not close it. Write ].",
    fixes: { "Write ]": "[1, 2]" },
  },
  {
    typed: "[1, 2]«]»",
    says: "This ] closes nothing. Delete it, or open a bracket before.",
    fixes: { "Delete ]": "[1, 2]" },
  },
  {
    typed: "[«,» 1]",
    says: "Before this comma a value is missing. Write it, or delete the comma.",
    fixes: { "Delete the comma": "[ 1]" },
  },
  {
    typed: "[1«,,» 2]",
    says: "Between these two commas a value is missing. Write it, or delete one comma.",
    fixes: { "Delete the comma": "[1, 2]" },
  },
  { typed: "x«[]»", says: "This index is empty. Write a number between the brackets, as in x[0]." },
  {
    typed: "W[«,» 1]",
    says: "An index is missing here. For all along this axis write a colon, as in W[:, 1].",
    fixes: { "Write :": "W[:, 1]" },
  },
  {
    typed: "W[1«,]»",
    says: "An index is missing here. For all along this axis write a colon, as in W[:, 1].",
    fixes: { "Write :": "W[1,:]" },
  },
  {
    typed: "W[«0 1»]",
    says: "Between 0 and 1 a comma is missing. Items of a list have commas between them.",
    fixes: { "Write the commas": "W[0, 1]" },
  },
  {
    typed: "W[0«;» 1]",
    says: "A ; ends a definition, and here a bracket is still open. Between arguments write a comma.",
    fixes: { "Write a comma": "W[0, 1]" },
  },
  {
    typed: "x[1:2«:3»]",
    says: "A slice has a start and a stop, as in x[1:3], and no step.",
    fixes: { "Delete the step": "x[1:2]" },
  },
  {
    typed: "W[:«:-1», 0]",
    says: "A slice has a start and a stop, as in x[1:3], and no step.",
    fixes: { "Delete the step": "W[:, 0]" },
  },
  {
    typed: "x[0«=»1]",
    says: "One = defines one name; inside a formula it can't stand. Put each definition on its own line.",
  },
  { typed: "x[1:«*» 2]", says: "* needs a value on its left.", fixes: { "Delete *": "x[1: 2]" } },
  { typed: "[1«:»3]", says: "A colon can't stand in a list. Write all its numbers, as in [1, 2, 3]." },
  { typed: "a«:» 2", says: "A definition is written with =.", fixes: { "Write =": "a = 2" } },
  { typed: "f(a«:» 2)", says: "A colon stands only in an index, as in x[1:3]." },
  { typed: "(«:»)", says: "A colon stands only in an index, as in x[1:3]." },
  { typed: "«x[0]» = 2", says: "Before = stands the name that is defined, and x[0] is not a name." },
  {
    typed: "x²«[»0]",
    says: "After a power this [ may be read in two ways. Write (x^2)[0] or x[0]^2, or * for a product.",
  },
  {
    typed: "x^2«[»0]",
    says: "After a power this [ may be read in two ways. Write (x^2)[0] or x[0]^2, or * for a product.",
  },
  {
    typed: "«sqrt [1, 2]» + 1",
    says: "sqrt needs brackets around its argument, as in sqrt(x).",
    fixes: { "Write sqrt([1, 2])": "sqrt([1, 2]) + 1" },
  },
  {
    typed: "sqrt(x, «dim=»0)",
    says: "An axis is given by its number alone, as in sum(x, 0).",
    fixes: { "Delete dim =": "sqrt(x, 0)" },
  },
  {
    typed: "f(x, «axis =» -1)",
    says: "An axis is given by its number alone, as in sum(x, 0).",
    fixes: { "Delete axis =": "f(x, -1)" },
  },
  {
    typed: "x[«...», 0]",
    says: "All along an axis is written with a colon, as in W[:, 0].",
    fixes: { "Write :": "x[:, 0]" },
  },
  {
    typed: "x = [1, «...», 5]",
    says: "Dots leave something out. Write every term and every number, as in [1, 2, 3].",
  },
  {
    typed: "f = x1 + «…» + x9",
    says: "Dots leave something out. Write every term and every number, as in [1, 2, 3].",
  },
  { typed: "f = «max a», b", says: "max needs brackets around its argument, as in max(x)." },
  {
    typed: "f = x«,,» y",
    says: "Between these two commas a value is missing. Write it, or delete one comma.",
    fixes: { "Delete the comma": "f = x, y" },
  },
  {
    typed: "f(a«,,»b)",
    says: "Between these two commas a value is missing. Write it, or delete one comma.",
    fixes: { "Delete the comma": "f(a,b)" },
  },
  {
    typed: "f(a«,)»",
    says: "After the last comma a value is missing. Write it, or delete the comma.",
    fixes: { "Delete the comma": "f(a)" },
  },
  {
    typed: "f(«,»a)",
    says: "Before this comma a value is missing. Write it, or delete the comma.",
    fixes: { "Delete the comma": "f(a)" },
  },
  {
    typed: "f(3«;» 4)",
    says: "A ; ends a definition, and here a bracket is still open. Between arguments write a comma.",
    fixes: { "Write a comma": "f(3, 4)" },
  },
];
