/** Characters nobody sees, and those of other scripts. */
import type { Row } from "../catalogue.ts";

export const characters: readonly Row[] = [
  {
    typed: "a «\u202e»+ b",
    says: "This text contains U+202E RIGHT-TO-LEFT OVERRIDE, which can't be seen: delete it.",
    fixes: { "Delete it": "a + b" },
  },
  {
    typed: "x«\u200b\u200b»1",
    says: "This text contains U+200B ZERO WIDTH SPACE, which can't be seen: delete it.",
    fixes: { "Delete it": "x1" },
  },
  {
    typed: "x«\u0007»",
    says: "This text contains U+0007 (a control character), which can't be seen: delete it.",
    fixes: { "Delete it": "x" },
  },
  {
    typed: "x«\ud800»",
    says: "This text contains U+D800 (half of a character), which can't be seen: delete it.",
    fixes: { "Delete it": "x" },
  },
  {
    typed: "a # «\u2066»note",
    says: "This text contains U+2066 LEFT-TO-RIGHT ISOLATE, which can't be seen: delete it.",
    fixes: { "Delete it": "a # note" },
  },
  {
    typed: "«\ufeff»x = 3\nf = x * 2",
    says: "This text contains U+FEFF ZERO WIDTH NO-BREAK SPACE, which can't be seen: delete it.",
    fixes: { "Delete it": "x = 3\nf = x * 2" },
  },
  {
    typed: "x«\u00ad»1",
    says: "This text contains U+00AD SOFT HYPHEN, which can't be seen: delete it.",
    fixes: { "Delete it": "x1" },
  },
  {
    typed: "x «\u2066»+ 1",
    says: "This text contains U+2066 LEFT-TO-RIGHT ISOLATE, which can't be seen: delete it.",
    fixes: { "Delete it": "x + 1" },
  },
  {
    typed: "x«\u0000»",
    says: "This text contains U+0000 NULL, which can't be seen: delete it.",
    fixes: { "Delete it": "x" },
  },
  {
    typed: "x«\u2028»y",
    says: "This text contains U+2028 LINE SEPARATOR, which can't be seen: begin a new line.",
    fixes: { "Begin a new line": "x\ny" },
  },
  {
    typed: "f = x«\u2062»y",
    says: "This text contains U+2062 INVISIBLE TIMES, which can't be seen: write *.",
    fixes: { "Write *": "f = x * y" },
  },
  {
    typed: "x + 1«\u0085»",
    says: "This text contains U+0085 NEXT LINE, which can't be seen: delete it.",
    fixes: { "Delete it": "x + 1" },
  },
];
