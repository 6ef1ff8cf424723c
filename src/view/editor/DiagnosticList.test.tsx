import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DiagnosticList, type DiagnosticListProps } from "./DiagnosticList.tsx";

const mistake = {
  severity: "error",
  message: "x y: a product sign is missing",
  from: 8,
  to: 11,
  line: 2,
  column: 7,
  fixes: [{ label: "Write x * y", from: 8, to: 11, insert: "x * y" }],
} as const;

const draw = (diagnostics: DiagnosticListProps["diagnostics"]) =>
  renderToStaticMarkup(<DiagnosticList id="mistakes" diagnostics={diagnostics} onFix={() => undefined} />);

test("a mistake is found by its data, and its text begins with the message", () => {
  expect(draw([mistake])).toMatch(
    /<div [^>]*data-diagnostic="" data-severity="error" data-line="2" data-column="7">x y: a product sign is missing</,
  );
});

test("a fix is a button inside its mistake", () => {
  expect(draw([mistake])).toMatch(/data-diagnostic=""(?:(?!<\/div>).)*<button [^>]*>Write x \* y<\/button>/);
});

test("the key that mends is named where something can be mended", () => {
  expect(draw([mistake])).toContain("<kbd>Alt+Enter</kbd>");
  expect(draw([{ ...mistake, fixes: [] }])).not.toContain("<kbd>");
});

test("nothing is drawn where there are no mistakes", () => {
  expect(draw([])).toBe("");
});

test("a flood of mistakes shows the first and says how many follow", () => {
  const markup = draw(Array.from({ length: 500 }, (_, from) => ({ ...mistake, from })));
  expect(markup.match(/data-diagnostic/g)?.length).toBe(20);
  expect(markup).toContain("and 480 more");
});
