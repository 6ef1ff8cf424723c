/**
 * Finds the Chromium that the tests drive, and gets one where there is none. Plain Node.
 * The order: BACKSTEP_BROWSER, a system browser, the one of `playwright install`, Debian's and Ubuntu's packages.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

/** @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} env @returns {string[]} usual places, best first */
function usualPlaces(platform, env) {
  if (platform === "darwin") {
    return ["", env.HOME ?? ""].flatMap((home) =>
      ["Chromium", "Google Chrome", "Microsoft Edge"].map(
        (name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (platform === "win32") {
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((folder) =>
      folder === undefined
        ? []
        : ["Chromium\\Application", "Google\\Chrome\\Application", "Microsoft\\Edge\\Application"].map(
            (place) => `${folder}\\${place}\\${place.startsWith("Microsoft") ? "msedge" : "chrome"}.exe`,
          ),
    );
  }
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/**
 * The browser to use, as a path; undefined when the machine has none in a usual place, in which case Playwright's
 * own is used if it is installed. A path given in BACKSTEP_BROWSER is taken at its word.
 * @param {{ platform?: NodeJS.Platform; env?: NodeJS.ProcessEnv; exists?: (path: string) => boolean }} [machine]
 * @returns {string | undefined}
 */
export function findBrowser({ platform = process.platform, env = process.env, exists = existsSync } = {}) {
  if (env.BACKSTEP_BROWSER) return env.BACKSTEP_BROWSER;
  return usualPlaces(platform, env).find((path) => exists(path));
}

/** Whether Playwright can start a browser here: the found one, or else its own. */
function starts() {
  const script = `
    const { chromium } = require("@playwright/test");
    const executablePath = process.argv[1] || undefined;
    chromium.launch({ executablePath, timeout: 20000 }).then((b) => b.close()).catch(() => process.exit(1));`;
  const arguments_ = ["-e", script, findBrowser() ?? ""];
  return spawnSync(process.execPath, arguments_, { stdio: "ignore", timeout: 40_000 }).status === 0;
}

/** Makes sure that a browser starts, installing one if need be. @returns {boolean} */
export function ensureBrowser() {
  if (starts()) {
    console.log(`Browser: ${findBrowser() ?? "Playwright's own"}`);
    return true;
  }
  if (process.env.BACKSTEP_BROWSER) {
    console.error(`The browser in BACKSTEP_BROWSER does not start: ${process.env.BACKSTEP_BROWSER}`);
    return false;
  }
  for (const [what, install] of ways()) {
    console.log(`Browser: none that starts; trying ${what} …`);
    if (install() && starts()) {
      console.log(`Browser: ${findBrowser() ?? "Playwright's own"} (installed by ${what})`);
      return true;
    }
  }
  console.error("No browser for the tests. Install Chromium or Chrome, or set BACKSTEP_BROWSER to its path.");
  return false;
}

/** @returns {[what: string, install: () => boolean][]} */
function ways() {
  /** @type {[string, () => boolean][]} */
  const list = [
    [
      "playwright install",
      () =>
        run("playwright install chromium --only-shell", {
          quiet: true,
          seconds: 300,
          env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" },
        }),
    ],
  ];
  const sudo = process.getuid?.() === 0 ? "" : "sudo -n ";
  if (process.platform !== "linux" || !run(`${sudo}apt-get --version`, { quiet: true, seconds: 10 }))
    return list;
  const install = `${sudo}env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends`;
  const update = () => run(`${sudo}apt-get update -qq`, { quiet: true, seconds: 120 });
  for (const name of ["chromium-headless-shell", "chromium"]) {
    list.push([
      `apt-get install ${name}`,
      // A page needs at least one system font to fall back on, which a bare container lacks.
      () => update() && run(`${install} ${name} fonts-dejavu-core`, { quiet: true, seconds: 300 }),
    ]);
  }
  // Ubuntu has no such packages, but there Playwright's own browser may lack only its libraries.
  list.push([
    "playwright install-deps",
    () => run("playwright install-deps chromium", { quiet: true, seconds: 300 }),
  ]);
  return list;
}
