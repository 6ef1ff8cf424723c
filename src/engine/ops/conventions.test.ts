/**
 * Values and gradients at ordinary points, kinks, ties and the edges of float64, as PyTorch computes them:
 * every row of the recorded table whose output is one operation of numbers.
 */
import { describe, expect, it } from "vitest";
import conventions from "../../test/data/torch-conventions.json";
import type { Elementwise } from "./operation.ts";
import { infixOperation, operationNamed } from "./registry.ts";

type Row = { readonly source: string; readonly value: number | string; readonly gradients: object };
type Single = {
  readonly source: string;
  readonly operation: Elementwise;
  /** An input's name, or null for a number in the formula. */
  readonly operands: readonly { readonly name: string | null; readonly value: number }[];
  readonly value: number;
  readonly gradients: ReadonlyMap<string, number>;
};

const INPUT = /^(\w+) = (-?[\d.e-]+?)(?:\/(\d+))?$/;
const CALL = /^f = (\w+)\(([\w., -]+)\)$/;
const INFIX = /^f = (\w+) ([-+*/^]) (\w+(?:\.\d+)?)$/;
const WORDS = new Map([
  ["inf", Number.POSITIVE_INFINITY],
  ["-inf", Number.NEGATIVE_INFINITY],
  ["nan", Number.NaN],
  ["-0", -0],
]);

function asNumber(value: unknown): number {
  return typeof value === "number" ? value : (WORDS.get(String(value)) ?? Number.parseFloat("missing"));
}

/** The row as one operation of numbers; null where it is something else (tensors, several operations). */
function readRow(row: Row): Single | null {
  const lines = row.source.split("\n");
  const formula = lines.pop() ?? "";
  const inputs = new Map<string, number>();
  for (const line of lines) {
    const [, name, top, bottom] = INPUT.exec(line) ?? [];
    if (name === undefined || top === undefined) return null;
    inputs.set(name, bottom === undefined ? Number(top) : Number(top) / Number(bottom));
  }
  const [, called, written = ""] = CALL.exec(formula) ?? [];
  const [, left, sign = "", right] = INFIX.exec(formula) ?? [];
  const operation = called === undefined ? infixOperation(sign) : operationNamed(called);
  if (operation?.kind !== "elementwise") return null;
  const texts = called === undefined ? [left ?? "", right ?? ""] : written.split(", ");
  const operands = texts.map((text) => {
    const input = inputs.get(text);
    return input === undefined ? { name: null, value: Number(text) } : { name: text, value: input };
  });
  for (const { default: value } of operation.operands.slice(operands.length)) {
    if (value !== undefined) operands.push({ name: null, value });
  }
  if (operands.length !== operation.operands.length) return null;
  const gradients = new Map(Object.entries(row.gradients).map(([name, value]) => [name, asNumber(value)]));
  return { source: row.source, operation, operands, value: asNumber(row.value), gradients };
}

function same(found: number, expected: number): boolean {
  if (!Number.isFinite(expected) || expected === 0) return Object.is(found, expected);
  return Math.abs(found - expected) <= 1e-12 * Math.abs(expected);
}

const rows: readonly Row[] = conventions;
const singles = rows.map(readRow).filter((row) => row !== null);

describe("PyTorch's conventions", () => {
  it("are read from the table: all but its rows on tensors and on several operations", () => {
    const unread = rows.filter((row) => readRow(row) === null).map((row) => row.source);
    expect(unread.filter((source) => !/\[|log\(|3\*max|x \/ x/.test(source))).toEqual([]);
    expect(singles.length).toBeGreaterThan(150);
  });

  it.each(singles)("hold for $source", ({ operation, operands, value, gradients }) => {
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = operands.map((operand) => operand.value);
    const y = operation.value(a, b, c);
    expect(same(y, value), `value ${y}, not ${value}`).toBe(true);
    for (const [name, expected] of gradients) {
      let gradient: number | null = null;
      for (const [position, partial] of operation.partials.entries()) {
        if (operands[position]?.name !== name) continue;
        const contribution = partial.value(y, a, b, c);
        gradient = gradient === null ? contribution : gradient + contribution;
      }
      // A zero's sign is compared in values only: sums of contributions need not keep it.
      const found = gradient ?? Number.parseFloat("missing");
      const agrees = expected === 0 ? found === 0 : same(found, expected);
      expect(agrees, `gradient of ${name} ${found}, not ${expected}`).toBe(true);
    }
  });
});
