/**
 * `npm run bench [name …]`: builds the page and runs every file of bench/ that exports `bench`, or only those
 * named; each prints its own table. Never part of the tests.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.mjs";
import { setup } from "./setup.mjs";

setup();
if (!run("vite build --logLevel warn")) process.exit(1);
// Only now: before setup there may be no Vite to import.
const { runnerImport } = await import("vite");
const wanted = process.argv.slice(2);
for (const file of readdirSync(join(root, "bench")).filter((name) => name.endsWith(".ts"))) {
  if (wanted.length > 0 && !wanted.includes(file.slice(0, -".ts".length))) continue;
  const { module } = await runnerImport(join(root, "bench", file), { configFile: false, logLevel: "error" });
  await module.bench?.();
}
