/**
 * `npm test`: everything that must hold, in order, from an empty clone. A failed part does not stop the next,
 * so one run shows all; the exit code is 0 only when every part passed. What happened is left in test-results/,
 * for tally.mjs.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { root, run } from "./run.mjs";
import { setup } from "./setup.mjs";

const results = join(root, "test-results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results);
setup();

/** @type {Record<string, boolean>} */
const outcome = {};
/** @type {[name: string, check: () => boolean][]} */
const parts = [
  ["lint", () => run("biome check --error-on-warnings")],
  ["types", () => run("tsc --noEmit")],
  ["purity", () => run("tsc --noEmit --project tsconfig.pure.json")],
  ["unused", () => run("knip")],
  [
    "vitest",
    () => run("vitest run --reporter=default --reporter=json --outputFile.json=test-results/vitest.json"),
  ],
  ["build", () => run("vite build --logLevel warn")],
  ["playwright", () => builtPage() && ensureBrowser() && run("playwright test")],
];

for (const [name, check] of parts) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  outcome[name] = check();
  console.log(
    `── ${name}: ${outcome[name] ? "passed" : "FAILED"} (${((Date.now() - start) / 1000).toFixed(1)} s)`,
  );
}
writeFileSync(join(results, "parts.json"), JSON.stringify(outcome));

const failed = Object.keys(outcome).filter((name) => outcome[name] !== true);
console.log(failed.length === 0 ? "\nAll parts passed." : `\nFailed: ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);

/** After a failed build dist/ is missing or old: testing that would tell nothing. */
function builtPage() {
  if (outcome.build !== true) console.error("No built page to test.");
  return outcome.build === true;
}
