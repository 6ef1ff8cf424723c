/**
 * Runs one command of this project with its output on the terminal.
 * In: a fixed command line (never foreign text: it goes through the shell, which finds `npm.cmd` on Windows).
 * Out: whether it ended well. Plain Node: it must work before any package is installed.
 */
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, absolute. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * @param {string} command
 * @param {{ quiet?: boolean; seconds?: number; env?: Record<string, string> }} [options] quiet hides the output;
 *   seconds is the longest it may take (default: no limit)
 * @returns {boolean}
 */
export function run(command, { quiet = false, seconds, env = {} } = {}) {
  const bin = join(root, "node_modules", ".bin");
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: ["ignore", quiet ? "ignore" : "inherit", quiet ? "ignore" : "inherit"],
    timeout: seconds === undefined ? undefined : seconds * 1000,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`, ...env },
  });
  return status === 0;
}
