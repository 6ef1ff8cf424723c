/**
 * Eight ways in which backprop goes wrong on paper, after the stumbling points of courses and their forums. Each is a
 * rule that can be followed through any graph (followRule.ts), so that a wrong answer can be told by the number.
 */
export const WRONG_RULES = [
  /** A node with several consumers keeps the contribution that arrived last. */
  "overwrite",
  /** The contribution is the local derivative alone; what arrives is left out. */
  "localOnly",
  /** Upstream + local in place of upstream × local. */
  "added",
  /** The local derivative of a product by an operand is taken to be that operand. */
  "unswapped",
  /** A minus passes the gradient on with its sign. */
  "minusAsPlus",
  /** A maximum passes the gradient to both operands. */
  "maxToBoth",
  /** A ReLU passes the gradient on whether or not it is alive. */
  "reluOn",
  /** Backward starts with the value of the output in place of 1. */
  "seedIsValue",
] as const;

export type WrongRule = (typeof WRONG_RULES)[number];
