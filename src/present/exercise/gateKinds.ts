/**
 * The gates a random exercise is made of. A kind says how it is written, and at which values of its operands it can
 * be done by hand; which gates come in which set, and how often, is a list to draw from.
 */

import type { ExerciseSpec } from "./exerciseSpec.ts";
import { isMultiple } from "./wholeness.ts";

export type GateKind = {
  /** How many operands it has. */
  readonly operands: 1 | 2;
  readonly write: (a: string, b: string) => string;
  /** Its set has at least one of these in every exercise. */
  readonly isPoint: boolean;
  /** A gate that bends: not the last one, and not on another that bends, whose numbers would be no numbers to know. */
  readonly bends: boolean;
  /** Whether the numbers that meet here can be done by hand. */
  readonly suits: (a: number, b: number) => boolean;
  /** Its second operand is an input of its own. */
  readonly ownSecond: boolean;
};

const plain = { isPoint: false, bends: false, suits: () => true, ownSecond: false } as const;
const sum: GateKind = { ...plain, operands: 2, write: (a, b) => `${a} + ${b}` };
const difference: GateKind = { ...plain, operands: 2, write: (a, b) => `${a} - ${b}` };
/** A factor of 0 or 1 hides what a product does. */
const product: GateKind = {
  ...plain,
  operands: 2,
  write: (a, b) => `${a} * ${b}`,
  suits: (a, b) => a !== b && a !== 0 && b !== 0,
};
const square: GateKind = {
  ...plain,
  operands: 1,
  write: (a) => `${a}^2`,
  isPoint: true,
  suits: (a) => a !== 0 && Math.abs(a) <= 7,
};
/** By ±2 only: whole where the dividend is even, and the slopes are halves and quarters. */
const quotient: GateKind = {
  ...plain,
  operands: 2,
  write: (a, b) => `${a} / ${b}`,
  isPoint: true,
  suits: (a, b) => a !== 0 && isMultiple(a, 2) && Math.abs(b) === 2,
  ownSecond: true,
};
const relu: GateKind = { ...plain, operands: 1, write: (a) => `relu(${a})`, isPoint: true, bends: true };
/** Whole arguments no further from 0 than 2: numbers of any table, and a slope that is no mere 0. */
const isOfTable = (a: number): boolean => isMultiple(a, 1) && Math.abs(a) <= 2;
const sigmoid: GateKind = { ...relu, write: (a) => `sigmoid(${a})`, suits: isOfTable };
const tanh: GateKind = { ...sigmoid, write: (a) => `tanh(${a})` };

/** One that stands twice is drawn twice as often. */
export const GATES: Readonly<Record<ExerciseSpec["gates"], readonly GateKind[]>> = {
  sums: [sum, sum, difference, product, product],
  powers: [sum, difference, product, product, square, quotient],
  neurons: [sum, sum, product, product, relu, relu, sigmoid, tanh],
};
