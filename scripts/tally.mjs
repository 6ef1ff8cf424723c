/**
 * Adds up what the last `npm test` did, from the runners' own counts in test-results/, and prints it as the one
 * line `N passed, N failed`. Exits with 1 when anything failed or nothing ran.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run.mjs";

/**
 * Counts tests only; but a part that failed without a failed test of its own (lint, types, a file that does not
 * load, a runner that ran nothing) counts as one failure, so that failed = 0 exactly when all is well.
 * @param {{ parts?: Record<string, boolean>;
 *   vitest?: { numPassedTests: number; numFailedTests: number };
 *   playwright?: { stats: { expected: number; unexpected: number; flaky: number } } }} results
 * @returns {{ passed: number; failed: number }}
 */
export function tally({ parts, vitest, playwright }) {
  if (parts === undefined) return { passed: 0, failed: 1 };
  const counts = {
    vitest: { passed: vitest?.numPassedTests ?? 0, failed: vitest?.numFailedTests ?? 0 },
    playwright: {
      passed: playwright?.stats.expected ?? 0,
      failed: (playwright?.stats.unexpected ?? 0) + (playwright?.stats.flaky ?? 0),
    },
  };
  let passed = 0;
  let failed = 0;
  for (const [name, ok] of Object.entries({ vitest: false, playwright: false, ...parts })) {
    const count = name === "vitest" || name === "playwright" ? counts[name] : { passed: 0, failed: 0 };
    const ranNothing = name in counts && count.passed + count.failed === 0;
    passed += count.passed;
    failed += ok && !ranNothing ? count.failed : Math.max(1, count.failed);
  }
  return { passed, failed };
}

/** @param {string} name what a runner left, or undefined where it left nothing readable */
function read(name) {
  try {
    return JSON.parse(readFileSync(join(root, "test-results", name), "utf8"));
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { passed, failed } = tally({
    parts: read("parts.json"),
    vitest: read("vitest.json"),
    playwright: read("playwright.json"),
  });
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
