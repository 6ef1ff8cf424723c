/** Reads tokens.css as it stands and measures every pair of text and ground, in every theme and palette. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, difference, over } from "../../test/colour.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

/** The declarations of the rules with exactly this selector, outside of any at-rule. */
function declared(selector: string): readonly (readonly [string, string])[] {
  const topLevel = css.replace(/@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  return [...topLevel.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, found]) => found?.trim() === selector)
    .flatMap(([, , body]) => [...(body ?? "").matchAll(/(--[\w-]+):\s*([^;]+);/g)])
    .map(([, name, value]) => [name ?? "", (value ?? "").trim()] as const);
}

const SCHEMES = ["light", "dark"] as const;
const looks = SCHEMES.flatMap((scheme) =>
  (["standard", "safe"] as const).flatMap((palette) =>
    (["usual", "more"] as const).map((strength) => ({ scheme, palette, strength })),
  ),
);
type Look = (typeof looks)[number];

/** Token → its value in this look, of `light-dark(a, b)` the one half. */
function tokens({ scheme, palette, strength }: Look): ReadonlyMap<string, string> {
  const all = [
    ...declared(":root"),
    ...(palette === "safe" ? declared(':root:where([data-palette="safe"])') : []),
    ...(strength === "more" ? declared(':root:where([data-contrast="more"])') : []),
    ...(palette === "safe" && strength === "more"
      ? declared(':root:where([data-contrast="more"][data-palette="safe"])')
      : []),
  ];
  return new Map(
    all.map(([name, value]) => {
      const halves = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
      return [name, halves?.[scheme === "light" ? 1 : 2] ?? value];
    }),
  );
}

const GROUNDS = ["surface", "stage", "raised"];
/** Text, and everything it stands on. */
const texts: Readonly<Record<string, readonly string[]>> = {
  ink: [...GROUNDS, "value-soft", "gradient-soft", "local-soft", "stage-dot"],
  "ink-quiet": GROUNDS,
  "ink-faint": GROUNDS,
  value: [...GROUNDS, "value-soft"],
  gradient: [...GROUNDS, "gradient-soft"],
  local: [...GROUNDS, "local-soft"],
  "on-gradient": ["gradient"],
  error: ["surface", "raised", "error-soft"],
  warning: ["surface", "raised", "stage", "warning-soft"],
  surface: ["ink"],
};
/** Lines and signs that carry a meaning, and their grounds. */
const signs: Readonly<Record<string, readonly string[]>> = {
  "line-strong": GROUNDS,
  "value-wire": ["stage", "surface"],
  "gradient-wire": ["stage", "surface"],
  gradient: ["stage", "surface"],
  value: ["stage", "surface"],
  local: ["stage", "surface", "local-soft"],
  warning: ["warning-soft"],
  focus: [...GROUNDS, "value-soft"],
};

/** The tint of the fullest cell, as GridView draws it: its weakest and its strongest share together. */
const FULLEST_TINT = 0.39;

describe.each(looks)("$scheme, $palette palette, $strength contrast", (look) => {
  const now = tokens(look);
  const colour = (token: string): string => now.get(`--${token}`) ?? `no --${token}`;
  const pairs = (table: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(table).flatMap(([above, grounds]) =>
      grounds.filter((ground) => colour(ground) !== "transparent").map((ground) => [above, ground] as const),
    );
  const tooFaint = (table: Readonly<Record<string, readonly string[]>>, least: number): string[] =>
    pairs(table)
      .map(([above, ground]) => [above, ground, contrast(colour(above), colour(ground))] as const)
      .filter(([, , found]) => found < least)
      .map(([above, ground, found]) => `${above} on ${ground}: ${found.toFixed(2)}`);
  const leastText = look.strength === "more" ? 7 : 4.5;

  it(`reads: every text has ${leastText} : 1 on its ground`, () => {
    expect(tooFaint(texts, leastText)).toEqual([]);
  });

  it("shows every wire, border and sign with 3 : 1", () => {
    expect(tooFaint(signs, 3)).toEqual([]);
  });

  it("reads on the fullest tint of a grid", () => {
    const share = FULLEST_TINT * Number(colour("tint"));
    for (const kind of ["value", "gradient"]) {
      for (const ground of ["stage", "raised"]) {
        const tint = over(colour(kind), colour(ground), share);
        expect(contrast(colour(`${kind}-on-tint`), tint), `${kind} on ${ground}`).toBeGreaterThan(leastText);
      }
    }
  });

  /**
   * Ten times what is just noticeable: told apart at a glance, not by comparing. In grey there is no such
   * distance between two colours that both read on the ground; there place and weight tell them apart.
   */
  const AT_A_GLANCE = 23;

  it.each(["full", "protanopia", "deuteranopia"] as const)(
    "tells value from gradient at a glance with sight: %s",
    (sight) => {
      for (const kind of ["", "-wire"]) {
        const found = difference(colour(`value${kind}`), colour(`gradient${kind}`), sight);
        expect(found, `value${kind}`).toBeGreaterThan(AT_A_GLANCE);
      }
      expect(difference(colour("gradient"), colour("local"), sight)).toBeGreaterThan(AT_A_GLANCE);
      // Of the standard dark palette sky and violet are one to some; there the pill alone tells them apart.
      if (look.palette === "safe" || look.scheme === "light")
        expect(difference(colour("value"), colour("local"), sight)).toBeGreaterThan(AT_A_GLANCE);
    },
  );
});

describe("the safe palette", () => {
  it("tells value from gradient better than the standard one wherever a cone type is missing", () => {
    const farthest = (palette: Look["palette"], sight: "protanopia" | "deuteranopia"): number => {
      const light = tokens({ scheme: "light", palette, strength: "usual" });
      return difference(light.get("--value") ?? "", light.get("--gradient") ?? "", sight);
    };
    for (const sight of ["protanopia", "deuteranopia"] as const)
      expect(farthest("safe", sight)).toBeGreaterThan(1.5 * farthest("standard", sight));
  });

  it("has the blue that was chosen for it", () => {
    expect(tokens({ scheme: "light", palette: "safe", strength: "usual" }).get("--value")).toBe("#005a9c");
  });
});
