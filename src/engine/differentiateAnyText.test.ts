/**
 * 20,000 texts at random, most of them nearly right: every one is answered, soon, with spans inside it and fixes
 * that mend. The same texts each time, so that a failure is the change's own; BACKSTEP_SEED=<number> tries others,
 * BACKSTEP_RUNS=<number> more of them.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerProblems } from "../test/answerProblems.ts";
import {
  characters,
  codeUnits,
  programOfChangedCharacters,
  programOfChangedWords,
  spacedWords,
  words,
} from "../test/nearlyRightText.ts";

const seed = Number(process.env.BACKSTEP_SEED ?? 1);
const factor = Number(process.env.BACKSTEP_RUNS ?? 20_000) / 20_000;
console.info(`Texts at random: BACKSTEP_SEED=${seed}`);

describe(`any text, with seed ${seed}`, () => {
  it.each([
    ["programs with words changed", programOfChangedWords, 7_000],
    ["programs with characters changed", programOfChangedCharacters, 6_000],
    ["words of this language and others", words, 3_000],
    ["the same with spaces between", spacedWords, 2_000],
    ["any characters", characters, 1_000],
    ["any UTF-16", codeUnits, 1_000],
  ] as const)(
    "%s: is answered, with spans inside it, and parses better after each fix",
    (_, texts, runs) => {
      fc.assert(
        fc.property(texts, (source) => {
          expect(answerProblems(source)).toEqual([]);
        }),
        { seed, numRuns: Math.round(runs * factor) },
      );
    },
    600_000,
  );
});
