/**
 * `npm run bench [name …]`: builds the page and runs every file of bench/ that exports `bench`, or only those
 * named; each prints its own table. Never part of the tests.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, run } from "./run.mjs";
import { setup } from "./setup.mjs";

setup();
if (!run("vite build --logLevel warn")) process.exit(1);
// Only now: before setup there may be no Vite to import.
const { build } = await import("vite");
const wanted = process.argv.slice(2);
for (const file of readdirSync(join(root, "bench")).filter((name) => name.endsWith(".ts"))) {
  const name = file.slice(0, -".ts".length);
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  // Bundled as the page is: a module loaded on its own reaches what it imports by a detour, which costs half the speed.
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: {
      ssr: join("bench", file),
      outDir: ".bench",
      emptyOutDir: false,
      copyPublicDir: false,
      target: "esnext",
      minify: false,
    },
  });
  const module = await import(pathToFileURL(join(root, ".bench", `${name}.js`)).href);
  await module.bench?.();
}
