/** What the numbers of an exercise keep to, so that it can be done by hand and a wrong answer says which mistake it was. */
export const NUMBER_RULES = ["range", "ties", "whole", "apart"] as const;

export type NumberRule = (typeof NUMBER_RULES)[number];

/** Values, contributions and gradients are at most this, in size. */
export const LARGEST = 60;

/** What a reader is told of a rule that could not be kept. */
export const RULE_BROKEN: Readonly<Record<NumberRule, string>> = {
  range: `a value or gradient is larger than ${LARGEST}`,
  ties: "a gate stands exactly at its kink, or has other dead branches than the original",
  whole: "the numbers are less round",
  apart: "some common mistakes give the same answer",
};
