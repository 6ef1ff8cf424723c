import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelRuns } from "./labelRuns.ts";
import { runsWidth } from "./runsWidth.ts";

function read(lite: string): string {
  const marks = { base: "", sub: "_", super: "^" };
  return labelRuns(lite)
    .map(({ text, script, italic }) => `${marks[script]}${italic ? `*${text}*` : text}`)
    .join(" ");
}

describe("labelRuns", () => {
  it.each([
    ["+", "+"],
    ["×2", "×2"],
    ["x^{2}", "*x* ^2"],
    ["1/x", "1/ *x*"],
    ["e^x", "e ^x".replace("e", "*e*").replace("x", "*x*")],
    ["max(x,0)", "max ( *x* ,0)"],
    ["σ", "*σ*"],
    ["LReLU_{0.01}", "LReLU _0.01"],
    ["x^{", "*x* ^ {"],
  ])("sets %s as %s", (lite, runs) => {
    expect(read(lite)).toBe(runs);
  });

  it("loses no character but the script signs and their braces", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replace(/[_^{}]/g, "");
        expect(
          labelRuns(text)
            .map((run) => run.text)
            .join("")
            .replace(/[_^{}]/g, ""),
        ).toBe(plain);
      }),
    );
  });
});

describe("runsWidth", () => {
  // KaTeX's own metrics: [depth, height, italic, skew, width] in em by code point.
  const file = createRequire(import.meta.url)
    .resolve("katex")
    .replace(/dist.*/, "src/fontMetricsData.js");
  const text = readFileSync(file, "utf8");
  const metrics: Record<string, Record<string, number[]>> = JSON.parse(
    text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1).replace(/,(\s*[}\]])/g, "$1"),
  );

  it.each([
    ["Math-Italic", true, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZαβγδεζηθικλμνξπρστυφχψω"],
    [
      "Main-Regular",
      false,
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+−×÷·=()[]|/,.ΓΔΘΛΞΠΣΥΦΨΩ∞√…",
    ],
  ])("is never less than KaTeX's width in %s, and not much more", (font, italic, characters) => {
    for (const character of characters) {
      const [, , correction = 0, , advance = 0] = metrics[font]?.[String(character.codePointAt(0))] ?? [];
      const width = runsWidth([{ text: character, italic, script: "base" }], 1);
      expect(width, character).toBeGreaterThanOrEqual(advance + (italic ? correction : 0) - 1e-3);
      expect(width, character).toBeLessThanOrEqual(Math.max(advance, 0.2) + 0.25);
    }
  });

  it("sets scripts smaller", () => {
    expect(runsWidth([{ text: "12", italic: false, script: "sub" }], 10)).toBeCloseTo(7.56);
  });
});
