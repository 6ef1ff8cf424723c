/** Numbers: commas, other bases, too large. */
import type { Row } from "../catalogue.ts";

export const numbers: readonly Row[] = [
  {
    typed: "w = «3,5»",
    says: "3,5: decimals are written with a point, 3.5.",
    fixes: { "Write 3.5": "w = 3.5" },
  },
  {
    typed: "a * («0,25»)",
    says: "0,25: decimals are written with a point, 0.25.",
    fixes: { "Write 0.25": "a * (0.25)" },
  },
  {
    typed: "w = «1,000»",
    says: "1,000: write 1.000 for decimals, or 1000 for thousands.",
    fixes: { "Write 1.000": "w = 1.000", "Write 1000": "w = 1000" },
  },
  {
    typed: "«0x1F»",
    says: "0x1F: numbers are written in tens, such as 31 or 0.5.",
    fixes: { "Write 31": "31" },
  },
  {
    typed: "«0b101»",
    says: "0b101: numbers are written in tens, such as 31 or 0.5.",
    fixes: { "Write 5": "5" },
  },
  {
    typed: "«1_000» x",
    says: "A number is written without _ between its digits.",
    fixes: { "Delete the _": "1000 x" },
  },
  { typed: "«1.2.3»", says: "1.2.3: a number has at most one decimal point." },
  { typed: "«1..2»", says: "1..2: a number has at most one decimal point." },
  {
    typed: "«1e999»",
    says: "1e999 is larger than the largest float64, about 1.8e308. Write a smaller number.",
  },
  { typed: "«½»x", says: "A fraction is written with /, as in 1/2.", fixes: { "Write (1/2)": "(1/2)x" } },
  { typed: "«٣»", says: "Numbers are written with the digits 0 to 9.", fixes: { "Write 3": "3" } },
  { typed: "2«₁»", says: "₁ can't stand alone or after a number. It belongs to a name, as in x₁." },
  {
    typed: "x«ⁿ»",
    says: "Only digits can be raised. Write a power with ^, as in x^n.",
    fixes: { "Write ^n": "x^n" },
  },
  { typed: "x«₊»₁", says: "A lowered sign can't be part of a name. Write x_1 or x1." },
  {
    typed: "f = «0xFF» * x",
    says: "0xFF: numbers are written in tens, such as 31 or 0.5.",
    fixes: { "Write 255": "f = 255 * x" },
  },
  {
    typed: "f = «1e309» * x",
    says: "1e309 is larger than the largest float64, about 1.8e308. Write a smaller number.",
  },
  {
    typed: "f = -«1e309» * x",
    says: "1e309 is larger than the largest float64, about 1.8e308. Write a smaller number.",
  },
  {
    typed: "a = «1'000»",
    says: "A number is written without ' between its digits.",
    fixes: { "Delete the '": "a = 1000" },
  },
  {
    typed: "a = «1 000»",
    says: "A number is written without spaces between its digits: 1000.",
    fixes: { "Write 1000": "a = 1000" },
  },
  {
    typed: "f = «٣٤» * x",
    says: "Numbers are written with the digits 0 to 9.",
    fixes: { "Write 34": "f = 34 * x" },
  },
  {
    typed: "f = x^«1e999»",
    says: "1e999 is larger than the largest float64, about 1.8e308. Write a smaller number.",
  },
];
