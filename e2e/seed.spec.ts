/** The seed example, (w1 + w2) · w3 at −2, 5, −4, pressed through one position at a time, forward and back. */
import { expect, test } from "./page.ts";
import { bareTex, editorOf, graphOf, type Shown, shownOn, stepSlider } from "./shown.ts";

type Form = {
  readonly how: string;
  readonly lesson: boolean;
  /** The sum between the inputs and the output: as the contract calls it, as it is shown, as LaTeX. */
  readonly inner: string;
  readonly called: string;
  readonly tex: string;
};

const forms: readonly Form[] = [
  { how: "as a lesson", lesson: true, inner: "q", called: "q", tex: "q" },
  { how: "typed as f(w1, w2, w3)", lesson: false, inner: "n3", called: "v1", tex: "v_{1}" },
];

const LAST = 7;
const phases = ["start", "forward", "forward", "backward", "backward", "backward", "backward", "done"];

for (const form of forms) {
  const { how, lesson, inner, called, tex } = form;
  const values = { w1: [0, -2], w2: [0, 5], w3: [0, -4], [inner]: [1, 3], f: [2, -12] } as const;
  const gradients = { f: [3, 1], [inner]: [4, -4], w3: [5, 3], w1: [6, -4], w2: [7, -4] } as const;
  const edges = {
    [`${inner}>f:0`]: [4, -4, -4],
    "w3>f:1": [5, 3, 3],
    [`w1>${inner}:0`]: [6, 1, -4],
    [`w2>${inner}:1`]: [7, 1, -4],
  } as const;
  const d = (by: string, of = "f") => `\\frac{\\partial ${of}}{\\partial ${by}}`;
  const equations: readonly (readonly string[])[] = [
    [],
    [`${tex} &= w_{1} + w_{2}`, "&= -2 + 5", "&= 3"],
    [`f &= ${tex} \\cdot w_{3}`, "&= 3 \\cdot -4", "&= -12"],
    [`${d("f")} &= 1`],
    [`${d(tex)} &= ${d("f")} \\cdot ${d(tex)}`, "&= 1 \\cdot -4", "&= -4"],
    [`${d("w_{3}")} &= ${d("f")} \\cdot ${d("w_{3}")}`, "&= 1 \\cdot 3", "&= 3"],
    [`${d("w_{1}")} &= ${d(tex)} \\cdot ${d("w_{1}", tex)}`, "&= -4 \\cdot 1", "&= -4"],
    [`${d("w_{2}")} &= ${d(tex)} \\cdot ${d("w_{2}", tex)}`, "&= -4 \\cdot 1", "&= -4"],
  ];
  const announcements = [
    /inputs have values/,
    new RegExp(`${called} is 3\\.`),
    /f is −12\./,
    /Backward starts.*f is 1\./,
    new RegExp(`f to ${called}: upstream 1 times local −4 gives −4`),
    /f to w3: upstream 1 times local 3 gives 3/,
    new RegExp(`${called} to w1: upstream −4 times local 1 gives −4`),
    new RegExp(`${called} to w2: upstream −4 times local 1 gives −4`),
  ];
  const words = [
    /inputs have their values/i,
    /−2 \+ 5 = 3/,
    /3 × \(−4\) = −12/,
    /Backward starts.*gradient is 1/,
    /product swaps.*w3 = −4/i,
    new RegExp(`product swaps.*${called} = 3`, "i"),
    /sum passes.*w1 inherits the −4/i,
    /sum passes.*w2 inherits the −4/i,
  ];

  test.describe(`the seed example ${how}`, () => {
    test.beforeEach(async ({ page, open }) => {
      if (lesson) await open("lesson=G3");
      else {
        await open("lesson=G1");
        await editorOf(page).fill("f(w1, w2, w3) = (w1 + w2) * w3\nw1 = -2, w2 = 5, w3 = -4");
        await expect(graphOf(page)).toHaveAttribute("data-step-count", String(LAST));
        await editorOf(page).blur();
      }
      await page.locator("[data-formula] .katex").waitFor();
    });

    test("shows at each of its 7 presses exactly what is known by then", async ({ page }) => {
      for (let position = 0; position <= LAST; position += 1) {
        if (position > 0) await page.keyboard.press("ArrowRight");
        await expect(graphOf(page)).toHaveAttribute("data-step", String(position));
        const shown = await shownOn(page);
        expect(shown.graph["step-count"]).toBe(String(LAST));
        expect(shown.graph.phase).toBe(phases[position]);
        expect(shown.graph.stale).toBeUndefined();
        expect(numbers(shown, "value"), `values at ${position}`).toEqual(known(values, position));
        expect(numbers(shown, "gradient"), `gradients at ${position}`).toEqual(known(gradients, position));
        expect(states(shown), `gradient states at ${position}`).toEqual(
          Object.fromEntries(
            Object.entries(gradients).map(([name, [at]]) => [name, at <= position ? "final" : "none"]),
          ),
        );
        const passed = Object.entries(edges).map(([name, [at, local, contribution]]) => [
          name,
          at > position
            ? [undefined, undefined, undefined]
            : [String(local), String(contribution), at === position ? "true" : undefined],
        ]);
        const edgesShown = Object.entries(shown.edges).map(([name, edge]) => [
          name,
          [edge.local, edge.contribution, edge.active],
        ]);
        expect(Object.fromEntries(edgesShown), `edges at ${position}`).toEqual(Object.fromEntries(passed));
        const bare = bareTex(shown.tex);
        if (position > 0) {
          expect(bare).toBe(`\\begin{aligned} ${equations[position]?.join(" \\\\ ")} \\end{aligned}`);
        }
        expect(shown.words).toMatch(words[position] ?? /never/);
        expect(shown.announcement).toMatch(announcements[position] ?? /never/);
        expect(shown.valueText).toContain(`${position} of ${LAST}`);
      }
      await page.keyboard.press("ArrowRight");
      await expect(graphOf(page)).toHaveAttribute("data-step", String(LAST));
    });

    test("goes back exactly as it came, by key, by button and by slider", async ({ page }) => {
      const forward: Shown[] = [await shownOn(page)];
      for (let position = 1; position <= LAST; position += 1) {
        await page.keyboard.press("ArrowRight");
        forward.push(await shownOn(page));
      }
      expect(new Set(forward.map((shown) => JSON.stringify(shown))).size).toBe(LAST + 1);
      for (let position = LAST - 1; position >= 0; position -= 1) {
        await page.keyboard.press("ArrowLeft");
        expect(await shownOn(page), `back at ${position}`).toEqual(forward[position]);
      }
      for (const position of [5, 2, 7, 0, 6, 1, 4, 3]) {
        await stepSlider(page).fill(String(position));
        expect(await shownOn(page), `slid to ${position}`).toEqual(forward[position]);
      }
      await page.getByRole("button", { name: "Previous step" }).click();
      expect(await shownOn(page)).toEqual(forward[2]);
    });
  });
}

test("the formula on the screen is drawn, with its numbers, and kept as MathML for a screen reader", async ({
  page,
  open,
}) => {
  await open("lesson=G3&step=6");
  const formula = page.locator("[data-formula]");
  await expect(formula.locator("math").first()).toBeAttached();
  const drawn = await formula.locator(".katex-html").first().textContent();
  expect(drawn?.replace(/[\u200b\s]/g, "")).toMatch(/∂w1.*∂f.*=.*∂q.*∂f.*⋅.*∂w1.*∂q.*=\(?−4\)?⋅1=−4/);
  await expect(formula).toHaveAttribute("aria-label", /derivative of f by w1.*−4 times 1 equals −4/);
});

test("the stage shows upstream × local = contribution at the active wire", async ({ page, open }) => {
  await open("lesson=G3&step=6");
  const callout = page.locator(".callout");
  const at = (caption: string) => callout.locator("g", { hasText: caption }).last().locator("text").first();
  await expect(at("upstream")).toHaveText("−4");
  await expect(at("local")).toHaveText("1");
  await expect(at("contribution")).toHaveText("−4");
  await page.keyboard.press("Home");
  await expect(callout).toHaveCount(0);
});

function known(
  table: Readonly<Record<string, readonly [from: number, value: number]>>,
  position: number,
): Record<string, string> {
  const entries = Object.entries(table).flatMap(([name, [from, value]]) =>
    from <= position ? [[name, String(value)] as const] : [],
  );
  return Object.fromEntries(entries);
}

function numbers(shown: Shown, which: "value" | "gradient"): Record<string, string> {
  const entries = Object.entries(shown.nodes).flatMap(([name, node]) =>
    node[which] === undefined ? [] : [[name, node[which]] as const],
  );
  return Object.fromEntries(entries);
}

function states(shown: Shown): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(shown.nodes).map(([name, node]) => [name, node["gradient-state"]]),
  );
}
