/** Names and calls: unknown ones, wrong numbers of arguments. */
import type { Row } from "../catalogue.ts";

export const names: readonly Row[] = [
  {
    typed: "x = 2\nf = «x(3)»",
    says: "x is a value, not a function. To multiply, write x * (3).",
    fixes: { "Put a * between them": "x = 2\nf = x * (3)" },
  },
  { typed: "x = 2\nf = «x(3, 4)»", says: "x is a value, not a function. Only a function takes arguments." },
  {
    typed: "f = «pi(2)»",
    says: "pi is a value, not a function. To multiply, write pi * (2).",
    fixes: { "Put a * between them": "f = pi * (2)" },
  },
  {
    typed: "s(x) = «x(2)»\nf = s(3)",
    says: "x is a value, not a function. To multiply, write x * (2).",
    fixes: { "Put a * between them": "s(x) = x * (2)\nf = s(3)" },
  },
  {
    typed: "x = 2\nf = «sine»(x)",
    says: "There is no function called sine. Did you mean sin?",
    fixes: { "Change to sin": "x = 2\nf = sin(x)", "Put a * between them": "x = 2\nf = sine * (x)" },
  },
  {
    typed: "x = 2\nstep(u) = u^2\nf = step(x) + «stp»(x)",
    says: "There is no function called stp. Did you mean step?",
    fixes: {
      "Change to step": "x = 2\nstep(u) = u^2\nf = step(x) + step(x)",
      "Put a * between them": "x = 2\nstep(u) = u^2\nf = step(x) + stp * (x)",
    },
  },
  {
    typed: "x = 2\nf = «foo»(x)",
    says: "There is no function called foo. To multiply, write foo * (x); to define it, add a line such as foo(x) = x^2.",
    fixes: { "Put a * between them": "x = 2\nf = foo * (x)" },
  },
  {
    typed: "x = 2\nf = «foo»(x, 3)",
    says: "There is no function called foo. To define it, add a line that says what it is.",
  },
  { typed: "x = 2\nf = «sin(x, 3)»", says: "sin takes 1 argument, sin(x), and found 2." },
  {
    typed: "x = 2\nf = «max(x, 1, 2)»",
    says: "max takes 2 arguments, max(a, b), or 1, max(x), and found 3.",
    fixes: { "Write max([…])": "x = 2\nf = max([x, 1, 2])" },
  },
  { typed: "x = 2\nf = «clamp(x, 1)»", says: "clamp takes 3 arguments, clamp(x, lo, hi), and found 2." },
  {
    typed: "x = 2\nf = «leaky_relu(x, 1, 2)»",
    says: "leaky_relu takes 1 to 2 arguments, leaky_relu(x, slope = 0.01), and found 3.",
  },
  { typed: "s(x) = x^2\nf = «s(1, 2)»", says: "s takes 1 argument, s(x), and found 2." },
  { typed: "s(a, b, c, d, x, y, z) = a\nf = «s(1, 2)»", says: "s takes 7 arguments, and found 2." },
  {
    typed: "f = 2«sin»",
    says: "sin is a function: it needs brackets after it, such as sin(x).",
    fixes: { "Write sin(x)": "f = 2sin(x)" },
  },
  {
    typed: "f = «max» + 1",
    says: "max is a function: it needs brackets after it, such as max(a, b).",
    fixes: { "Write max(a, b)": "f = max(a, b) + 1" },
  },
  {
    typed: "f = «leaky_relu» + 1",
    says: "leaky_relu is a function: it needs brackets after it, such as leaky_relu(x).",
    fixes: { "Write leaky_relu(x)": "f = leaky_relu(x) + 1" },
  },
  {
    typed: "f = «s» + s(1, 2)\ns(u, v) = u * v",
    says: "s is a function: it needs brackets after it, such as s(u, v).",
    fixes: { "Write s(u, v)": "f = s(u, v) + s(1, 2)\ns(u, v) = u * v" },
  },
  {
    typed: "f = «log_2»(x)",
    says: "There is no function called log_2. Did you mean log2?",
    fixes: { "Change to log2": "f = log2(x)", "Put a * between them": "f = log_2 * (x)" },
  },
  {
    typed: "f = «log_3»(x)",
    says: "log_3 is not part of the language. To base 3 write log(x) / log(3).",
    fixes: { "Write (log(x) / log(3))": "f = (log(x) / log(3))" },
  },
  {
    typed: "f = «cot»(x)",
    says: "cot is not part of the language. Write 1 / tan(x).",
    fixes: { "Write (1 / tan(x))": "f = (1 / tan(x))" },
  },
  {
    typed: "f = «power»(x, 2)",
    says: "power is not part of the language. It is called pow here.",
    fixes: { "Write pow(x, 2)": "f = pow(x, 2)" },
  },
  {
    typed: "f = «mse_loss»(a, b)",
    says: "mse_loss is not part of the language. It is called mse here.",
    fixes: { "Write mse(a, b)": "f = mse(a, b)" },
  },
  {
    typed: "f = «floor»(x)",
    says: "floor is not part of the language. Its derivative is 0 wherever it has one, so no gradient would pass.",
  },
  {
    typed: "f = «zeros»(3)",
    says: "zeros is not part of the language. Write the numbers themselves, as in [1, 2] or [[1, 2], [3, 4]].",
  },
  {
    typed: "f = «len»(x)",
    says: "len is not part of the language. The picture shows each shape; write the number itself.",
  },
  {
    typed: "f = «where»(x, 1, 0)",
    says: "where is not part of the language. Use max, min, relu or abs for cases.",
  },
  {
    typed: "f = «range»(3)",
    says: "range is not part of the language. Write the numbers themselves, as in [1, 2] or [[1, 2], [3, 4]].",
  },
  {
    typed: "f = «det»(x)",
    says: "There is no function called det. To multiply, write det * (x); to define it, add a line such as det(x) = x^2.",
    fixes: { "Put a * between them": "f = det * (x)" },
  },
  {
    typed: "f = «x»(y + 1)",
    says: "There is no function called x. To multiply, write x * (y + 1); to define it, add a line such as x(u) = u^2.",
    fixes: { "Put a * between them": "f = x * (y + 1)" },
  },
  {
    typed: "f = «sum(1, 2, 3)»",
    says: "sum takes 1 to 2 arguments, sum(x, axis), and found 3.",
    fixes: { "Write sum([…])": "f = sum([1, 2, 3])" },
  },
  {
    typed: "f = «Sin»(x)",
    says: "Sin is not part of the language. It is called sin here.",
    fixes: { "Write sin(x)": "f = sin(x)" },
  },
  { typed: "f = «softplus(1, 2)»", says: "softplus takes 1 argument, softplus(x), and found 2." },
  ...["inf", "Inf", "Infinity", "nan", "NaN"].map((name) => ({
    typed: `z = [1, -«${name}», 2]\nf = softmax(z)[0]`,
    says: `${name} can't be typed; it appears where a computation leads to it. Write a number, such as 1e6.`,
  })),
  {
    typed: "x = 2\ns(u) = u + «inf»\nf = s(x)",
    says: "inf can't be typed; it appears where a computation leads to it. Write a number, such as 1e6.",
  },
];
