/** micrograd's algorithm in Python, run over a program where there is a python3. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/run.mjs";
import type { ScalarProgram } from "./scalarProgram.ts";
import { median } from "./timing.ts";

type PythonRun = { readonly milliseconds: number; readonly gradients: readonly number[] };

/** The median time of so many passes, and the gradients by node; null where there is no python3. */
export function pythonPass(program: ScalarProgram, passes: number): PythonRun | null {
  const script = readFileSync(join(root, "bench", "micrograd.py"), "utf8");
  const { status, error, stdout, stderr } = spawnSync("python3", ["-c", script], {
    input: JSON.stringify({ program, passes }),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) return null;
  if (status !== 0) throw new Error(stderr);
  const { seconds, gradients } = JSON.parse(stdout) as { seconds: number[]; gradients: number[] };
  return { milliseconds: median(seconds) * 1000, gradients };
}
