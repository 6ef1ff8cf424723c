/** Laws that hold of every text: it is answered, spans lie inside it, and what was read prints to itself. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expressionText, programText, tensorProgramText } from "../../test/arbitraries.ts";
import type { Expr, Statement } from "./expr.ts";
import { parse } from "./parse.ts";
import { printExpr } from "./print.ts";

function statementsOf(source: string): readonly Statement[] {
  const { program, errors } = parse(source);
  expect(errors.filter(({ severity }) => severity === "error")).toEqual([]);
  return program.statements;
}

/** The printed program is the same program: compared as text, since trees may be 10,000 deep. */
function structure(expr: Expr): string {
  const text: string[] = [];
  const stack: (Expr | string)[] = [expr];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    if (typeof part === "string") text.push(part);
    else if (part.kind === "number") text.push(Object.is(part.value, -0) ? "<-0>" : `<${part.value}>`);
    else if (part.kind === "name") text.push(`<${part.name}>`);
    else if (part.kind === "list") stack.push("]", ...part.items.toReversed(), "[");
    else if (part.kind === "index") {
      const selectors = part.selectors.flatMap((selector) =>
        selector.kind === "at"
          ? [selector.index, ","]
          : [selector.start ?? "", ":", selector.stop ?? "", ","],
      );
      stack.push("end", ...selectors.toReversed(), "at", part.target);
    } else {
      stack.push(
        ")",
        ...part.operands.toReversed(),
        "(",
        part.kind === "call" ? part.name : `:${part.operation.name}`,
      );
    }
  }
  return text.join(" ");
}

const piece = fc.oneof(
  fc.constantFrom(
    ..."+-*/^()()(),;=\n x a1 2 3.5 .5 1e3 -".split(" "),
    " ",
    "²",
    "⁻¹",
    "−",
    "×",
    "**",
    "f(",
    "x₁",
    "σ",
    "pi",
    "2x",
  ),
  fc.constantFrom(
    "[",
    "]",
    "{",
    "|",
    "√",
    "'",
    '"',
    "\\",
    "==",
    "!",
    "%",
    ".",
    ":",
    "$",
    "½",
    "ⁿ",
    "#",
    "\u202e",
    "é",
    "0x1",
  ),
  fc.constantFrom("[", "]", "[0]", "x[", ":", ",", "@", ".T", "[1, 2]", "ᵀ", ".sum()", "array([", "1 -2"),
);
const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
const mostlyRight = fc
  .array(fc.constantFrom("x", "2", "(", ")", "+", "-", "*", "/", "^", "²", " ", "f(", ",", "-", "(", ")"), {
    maxLength: 16,
  })
  .map((pieces) => pieces.join(""));

const tensorFormula = fc
  .array(
    fc.constantFrom(
      ..."x 2 [ ] [ ] [0] [1, 2] : , ( ) + - * @ ^ ² .T -3".split(" "),
      " ",
      "f(",
      ", ",
      "x[",
      "[:",
    ),
    { maxLength: 16 },
  )
  .map((pieces) => pieces.join(""));

describe("any text", () => {
  test.each([
    ["signs and words at random", soup, 1500],
    ["nearly right formulas", mostlyRight, 1500],
    ["nearly right lists and indices", tensorFormula, 1500],
    ["any characters", fc.string({ unit: "binary", maxLength: 60 }), 1500],
    [
      "any UTF-16",
      fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
      1000,
    ],
    ["right programs", programText, 1500],
    ["right programs of vectors and matrices", tensorProgramText, 1500],
  ])(
    "%s: is answered, with spans inside it, and prints to itself",
    (_, texts, numRuns) => {
      fc.assert(
        fc.property(texts, (source) => {
          const { program, errors } = parse(source);
          for (const { from, to, message, fixes } of errors) {
            expect(message).not.toBe("");
            for (const span of [{ from, to }, ...fixes]) {
              expect(0 <= span.from && span.from <= span.to && span.to <= source.length).toBe(true);
            }
          }
          for (const { body, from, to } of program.statements) {
            expect(from <= body.from && body.from < body.to && body.to <= to).toBe(true);
            const printed = printExpr(body);
            const [again] = statementsOf(printed);
            expect(again && structure(again.body)).toBe(structure(body));
          }
        }),
        { numRuns },
      );
    },
    60_000,
  );

  test("formulas and programs that are right have no mistake", () => {
    fc.assert(
      fc.property(fc.oneof(expressionText, programText, tensorProgramText), (source) => {
        expect(statementsOf(source).length).toBeGreaterThan(0);
      }),
    );
  });
});
