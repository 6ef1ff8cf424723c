/**
 * Proves that the linter holds the import table and the bans of this project: a copy of its configuration is run
 * over planted files, each a list of imports that must pass and imports that must not.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

type Planted = { readonly passes: readonly string[]; readonly fails: readonly string[] };

/** One row or more for each folder of docs/architecture.md, by the file that imports. */
const imports: Record<string, Planted> = {
  "src/main.tsx": {
    passes: ["./app/App.tsx", "react", "react-dom/client", "@fontsource-variable/source-sans-3/wght.css"],
    fails: ["./view/x.ts", "./store/x.ts", "./engine/run.ts", "d3"],
  },
  "src/engine/differentiate.ts": {
    passes: ["./run.ts", "./trace/x.ts"],
    fails: ["../present/x.ts", "react", "node:fs"],
  },
  "src/engine/tensor/a.ts": {
    passes: ["./b.ts", "../invariant.ts"],
    fails: ["../ops/x.ts", "../graph/x.ts", "../run.ts", "../../present/x.ts", "d3"],
  },
  "src/engine/ops/a.ts": {
    passes: ["./b.ts", "../invariant.ts", "../tensor/x.ts"],
    fails: ["../parse/x.ts", "../graph/x.ts", "../trace/x.ts", "katex"],
  },
  "src/engine/parse/a.ts": {
    passes: ["./b.ts", "../invariant.ts", "../ops/x.ts"],
    fails: ["../tensor/x.ts", "../graph/x.ts", "../trace/x.ts", "../differentiate.ts", "@lezer/highlight"],
  },
  "src/engine/graph/a.ts": {
    passes: ["./b.ts", "../invariant.ts", "../tensor/x.ts", "../ops/x.ts", "../parse/x.ts"],
    fails: ["../trace/x.ts", "../../store/x.ts", "d3"],
  },
  "src/engine/trace/a.ts": {
    passes: ["./b.ts", "../invariant.ts", "../tensor/x.ts", "../ops/x.ts", "../graph/x.ts"],
    fails: ["../parse/x.ts", "../../present/x.ts", "zustand"],
  },
  "src/engine/compare/a.ts": {
    passes: ["./b.ts", "../invariant.ts", "../tensor/x.ts", "../ops/x.ts", "../graph/x.ts", "../trace/x.ts"],
    fails: ["../parse/x.ts", "../../present/x.ts", "d3"],
  },
  "src/present/a.ts": {
    passes: ["./layout/x.ts", "../engine/trace/x.ts"],
    fails: ["../store/x.ts", "../lessons/x.ts", "../view/x.ts", "katex", "d3", "react"],
  },
  "src/present/layout/a.ts": {
    passes: ["./b.ts", "../numbers/x.ts", "../../engine/graph/x.ts"],
    fails: ["../../store/x.ts", "../../test/x.ts", "../../../scripts/x.ts", "react"],
  },
  "src/lessons/a.ts": { passes: ["./b.ts"], fails: ["../engine/run.ts", "../present/x.ts", "react"] },
  "src/store/a.ts": {
    passes: ["./b.ts", "zustand", "zustand/vanilla", "../engine/x.ts", "../present/x.ts", "../lessons/x.ts"],
    fails: ["../view/x.ts", "../app/x.ts", "react", "d3"],
  },
  "src/view/graph/a.tsx": {
    passes: [
      "./b.tsx",
      "../formula/x.tsx",
      "./graph.css",
      "../../store/x.ts",
      "../../present/x.ts",
      "react",
      "d3",
    ],
    fails: [
      "../../app/x.ts",
      "../../lessons/x.ts",
      "../../test/x.ts",
      "zustand",
      "vite",
      "../../engine/x.ts",
    ],
  },
  "src/view/editor/a.tsx": {
    passes: ["@codemirror/state", "@lezer/highlight", "katex", "katex/dist/katex.min.css", "lucide-react"],
    fails: ["@codemirror", "katex/contrib/auto-render", "node:path"],
  },
  "src/app/Frame.tsx": {
    passes: ["./address/x.ts", "../view/graph/x.tsx", "../store/x.ts", "../lessons/x.ts", "react"],
    fails: ["../engine/run.ts", "../present/x.ts", "d3", "zustand", "../main.tsx"],
  },
  "src/app/address/a.ts": {
    passes: ["./b.ts", "../x.ts", "../../store/x.ts"],
    fails: ["../../engine/x.ts", "d3"],
  },
  "src/elsewhere/a.ts": { passes: [], fails: ["./b.ts", "react"] },
  "src/engine/graph/deeper/a.ts": { passes: [], fails: ["../../tensor/x.ts"] },
  // Spelled the long way, a forbidden module must not slip past the table.
  "src/store/detour.ts": {
    passes: [],
    fails: ["./../view/x.ts", "../engine/../view/x.ts", "./x/../../view/x.ts", "../engine/./x.ts"],
  },
  "src/engine/ops/a.test.ts": { passes: ["../parse/x.ts", "../../test/x.ts", "vitest", "katex"], fails: [] },
  "src/test/arbitraries.ts": { passes: ["../engine/parse/x.ts", "fast-check"], fails: [] },
};

/** Statements by the file they stand in, one a line. */
const statements: Record<string, Planted> = {
  "src/view/types.tsx": {
    passes: ['import type { Step } from "../engine/trace/step.ts";'],
    fails: [
      'import { type Step } from "../engine/trace/step.ts";',
      'import { run } from "../engine/run.ts";',
      'const late = () => import("../engine/run.ts");',
      'type Late = import("../store/x.ts").Late;',
    ],
  },
  "src/store/forms.ts": {
    passes: ['const later = () => import("../present/a.ts");'],
    fails: [
      'export { b } from "../view/b.ts";',
      'import type { C } from "../view/c.ts";',
      'import("../view/d.ts");',
    ],
  },
  "src/store/barrel.ts": { passes: [], fails: ['export { a } from "../engine/a.ts";'] },
  "src/store/circle.ts": { passes: [], fails: ['import { b } from "./circleBack.ts";'] },
  "src/store/circleBack.ts": { passes: ["export const b = 1;"], fails: ['import { a } from "./circle.ts";'] },
  "src/view/markup.tsx": {
    passes: ['element.textContent = "foreign";'],
    fails: [
      'element.innerHTML = "foreign";',
      'element["innerHTML"] = "foreign";',
      "element.outerHTML = foreign;",
      'element.insertAdjacentHTML("beforeend", foreign);',
      "selection.html(foreign);",
      "new DOMParser();",
      "new window.DOMParser();",
      "const jsx = <p dangerouslySetInnerHTML={foreign} />;",
      'eval("foreign");',
      'new Function("foreign");',
      'setTimeout("foreign", 1);',
      "const any: any = 1;",
      "maybe!.value;",
      "export default jsx;",
    ],
  },
  "src/engine/ops/clock.ts": {
    passes: ["Math.abs(1);"],
    fails: ["Math.random();", "Date.now();", "new Date();", "performance.now();", "setTimeout(step, 1);"],
  },
};

const asImport = (path: string) => `import "${path}";`;
const planted: Record<string, Planted> = { ...statements };
for (const [file, { passes, fails }] of Object.entries(imports)) {
  planted[file] = { passes: passes.map(asImport), fails: fails.map(asImport) };
}

/** Rules that are not what a planted line is about; everything else that is reported counts. */
const aside =
  /noUnused|noUndeclaredDependencies|useImportExtensions|noInvalidUseBeforeDeclaration|organizeImports/;

let folder = "";
const refused = new Map<string, Set<string>>();

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "backstep-table-")));
  for (const part of ["biome.json", "lint"]) cpSync(part, join(folder, part), { recursive: true });
  for (const [file, { passes, fails }] of Object.entries(planted)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), [...passes, ...fails, ""].join("\n"));
  }
  const biome = join(process.cwd(), "node_modules", "@biomejs", "biome", "bin", "biome");
  const command = [biome, "lint", "--vcs-enabled=false", "--max-diagnostics=none", "--reporter=github"];
  const { stdout } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
  for (const [, rule, file, line] of stdout.matchAll(/^::error title=([^,]+),file=([^,]+),line=(\d+)/gm)) {
    if (rule === undefined || file === undefined || aside.test(rule)) continue;
    const name = file.replaceAll("\\", "/").replace(`${folder.replaceAll("\\", "/")}/`, "");
    const { passes, fails } = planted[name] ?? { passes: [], fails: [] };
    const text = [...passes, ...fails][Number(line) - 1] ?? "";
    refused.set(name, (refused.get(name) ?? new Set()).add(text));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the linter refuses what the table forbids and nothing else", () => {
  test.each(Object.entries(planted))("in %s", (file, { fails }) => {
    expect([...(refused.get(file) ?? [])].sort()).toEqual([...fails].sort());
  });
});
