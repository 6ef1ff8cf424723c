/** What the project takes from others: pinned, checked by hash, from no named host, under licences that allow it. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
};

const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  JSON.parse(readFileSync("package.json", "utf8"));
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
const runtime = packages.filter(([path, locked]) => locked.dev !== true && existsSync(path));

/** Permissive licences: a copy of the page may be used, changed and passed on by anyone who keeps the notices. */
const permissive = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "OFL-1.1",
  "Unlicense",
]);

test("every direct package is pinned to one version", () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("the lockfile is for the packages that package.json names", () => {
  const { dependencies, devDependencies } = lock.packages[""] ?? {};
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
});

test("the lockfile names no registry", () => {
  expect(packages.filter(([, locked]) => locked.resolved !== undefined)).toEqual([]);
});

test("every locked package has an integrity hash", () => {
  expect(packages.length).toBeGreaterThan(0);
  expect(packages.filter(([, locked]) => !locked.integrity?.startsWith("sha512-"))).toEqual([]);
});

test("every direct runtime package is among those whose licences are read", () => {
  const paths = new Set(runtime.map(([path]) => path));
  expect(Object.keys(manifest.dependencies).filter((name) => !paths.has(`node_modules/${name}`))).toEqual([]);
});

test("every runtime package has a permissive licence", () => {
  const licences = runtime.map(([path]) => [path, licenceOf(path)] as const);
  expect(licences.filter(([, licence]) => !permissive.has(licence))).toEqual([]);
});

function licenceOf(path: string): string {
  return String(JSON.parse(readFileSync(`${path}/package.json`, "utf8")).license);
}
