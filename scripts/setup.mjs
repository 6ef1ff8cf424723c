/**
 * Makes node_modules what package-lock.json says. Plain Node, no package: it is what installs them.
 * npm runs no `pre…` scripts here (.npmrc: ignore-scripts), so `start`, `test` and `bench` call this first.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.mjs";

/** @typedef {{ version?: string; integrity?: string; optional?: boolean }} LockedPackage */

/**
 * Whether the installed tree (npm's own record of it) is the locked one. Optional packages may be absent: they
 * are builds for other platforms.
 * @param {Record<string, LockedPackage>} locked
 * @param {Record<string, LockedPackage>} installed
 */
export function isInstalled(locked, installed) {
  return Object.entries(locked).every(([path, wanted]) => {
    const found = installed[path];
    if (found === undefined) return path === "" || wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** @param {string} path @returns {Record<string, LockedPackage>} */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages;
}

/**
 * Installs the packages when they are missing or not the locked ones; ends the process when that fails.
 *
 * `npm install --no-save` rather than `npm ci`: the registry that wrote the lockfile served no builds for some
 * other platforms, and `npm ci` refuses a lockfile that lacks them, even where they are not needed. Both take the
 * locked versions and hashes, and neither changes the lockfile.
 */
export function setup() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Backstep needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (upToDate()) return;
  console.log("Installing packages …");
  if (run("npm install --no-save --no-progress --loglevel=error") && upToDate()) return;
  console.error("The packages of package-lock.json could not be installed.");
  process.exit(1);
}

function upToDate() {
  const record = join(root, "node_modules", ".package-lock.json");
  return existsSync(record) && isInstalled(packagesOf(join(root, "package-lock.json")), packagesOf(record));
}
