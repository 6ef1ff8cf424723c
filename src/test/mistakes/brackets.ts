/** Brackets: unclosed, extra, of the wrong kind, empty. */
import type { Row } from "../catalogue.ts";

export const brackets: readonly Row[] = [
  {
    typed: "f = «(»a + b",
    says: "This ( is never closed. Write ) where it ends.",
    fixes: { "Close it": "f = (a + b)" },
  },
  {
    typed: "(a + sqrt«(»b",
    says: "This ( is never closed. Write ) where it ends.",
    fixes: { "Close all 2": "(a + sqrt(b))" },
  },
  { typed: "«(»a +", says: "This ( is never closed. Write ) where it ends." },
  {
    typed: "a + b«)» * c",
    says: "This ) closes nothing. Delete it, or open a bracket before.",
    fixes: { "Delete )": "a + b * c" },
  },
  {
    typed: "«)»",
    says: "This ) closes nothing. Delete it, or open a bracket before.",
    fixes: { "Delete )": "" },
  },
  {
    typed: "(a + b«]»",
    says: "A ( is open here, and ] does not close it. Write ).",
    fixes: { "Write )": "(a + b)" },
  },
  {
    typed: "«{»a + {b}} c",
    says: "Curly brackets are not part of the language. Group with round ones: ( ).",
    fixes: { "Make them round": "(a + (b)) c" },
  },
  { typed: "«()»", says: "These brackets are empty. Write a value between them." },
  { typed: "sqrt«()»", says: "These brackets are empty. Write a value between them." },
  {
    typed: "f = «(»(a + b) * c",
    says: "This ( is never closed. Write ) where it ends.",
    fixes: { "Close it": "f = ((a + b) * c)" },
  },
  {
    typed: "f = (a + b)«)» * c",
    says: "This ) closes nothing. Delete it, or open a bracket before.",
    fixes: { "Delete )": "f = (a + b) * c" },
  },
  { typed: "f = sin«(»", says: "This ( is never closed. Write ) where it ends." },
  {
    typed: "f = «)»(",
    says: "This ) closes nothing. Delete it, or open a bracket before.",
    fixes: { "Delete )": "f = (" },
  },
  { typed: "f = «{»", says: "Curly brackets are not part of the language. Group with round ones: ( )." },
  {
    typed: "f = x_«{1}» + 2",
    says: "A name has no curly brackets: write x_1.",
    fixes: { "Delete the brackets": "f = x_1 + 2" },
  },
  {
    typed: "f = x[0«)»",
    says: "A [ is open here, and ) does not close it. Write ].",
    fixes: { "Write ]": "f = x[0]" },
  },
  {
    typed: "f = «[»[1, 2], [3, 4]",
    says: "This [ is never closed. Write ] where it ends.",
    fixes: { "Close it": "f = [[1, 2], [3, 4]]" },
  },
];
