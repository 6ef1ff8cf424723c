import { expect, test } from "vitest";
import { tally } from "./tally.mjs";

const vitest = { numPassedTests: 40, numFailedTests: 0 };
const playwright = { stats: { expected: 7, unexpected: 0, flaky: 0 } };
const parts = { lint: true, vitest: true, build: true, playwright: true };

test("the counts of both runners are added up", () => {
  expect(tally({ parts, vitest, playwright })).toEqual({ passed: 47, failed: 0 });
});

test("failed tests count one each, and their part adds nothing", () => {
  const results = {
    parts: { ...parts, vitest: false, playwright: false },
    vitest: { numPassedTests: 38, numFailedTests: 2 },
    playwright: { stats: { expected: 5, unexpected: 2, flaky: 0 } },
  };
  expect(tally(results)).toEqual({ passed: 43, failed: 4 });
});

test("a failed part that is no test runner counts as one failure", () => {
  expect(tally({ parts: { ...parts, lint: false }, vitest, playwright })).toEqual({ passed: 47, failed: 1 });
});

test("a runner that failed with no failed test, as when a file does not load, counts as one failure", () => {
  expect(tally({ parts: { ...parts, vitest: false }, vitest, playwright })).toEqual({
    passed: 47,
    failed: 1,
  });
});

test("a runner that ran no test, or left no counts, is a failure even when it ended well", () => {
  const none = { stats: { expected: 0, unexpected: 0, flaky: 0 } };
  expect(tally({ parts, vitest, playwright: none })).toEqual({ passed: 40, failed: 1 });
  expect(tally({ parts, playwright })).toEqual({ passed: 7, failed: 1 });
});

test("a run that stopped before its parts is one failure", () => {
  expect(tally({ vitest, playwright })).toEqual({ passed: 0, failed: 1 });
  expect(tally({ parts: { lint: true }, vitest })).toEqual({ passed: 40, failed: 2 });
});
