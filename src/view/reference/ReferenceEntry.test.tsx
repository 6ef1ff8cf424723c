import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { operations } from "../../engine/ops/registry.ts";
import { OperationDetails } from "./OperationDetails.tsx";
import { ReferenceEntry } from "./ReferenceEntry.tsx";

const details = (name: string) => {
  const operation = operations.find((each) => each.name === name);
  if (operation === undefined) throw new Error(`there is no ${name}`);
  return renderToStaticMarkup(
    <OperationDetails operation={operation} onOpenSource={() => undefined} linkTo={(source) => source} />,
  );
};

test("a closed entry shows its name and summary, and draws no formula and no curve", () => {
  for (const operation of operations) {
    const markup = renderToStaticMarkup(
      <ReferenceEntry operation={operation} onOpenSource={() => undefined} linkTo={(source) => source} />,
    );
    expect(markup).toContain(`<code>${operation.name}</code>`);
    expect(markup).not.toMatch(/data-tex|<svg/);
  }
});

test("an opened entry of one number has a labelled slider with its value and slope", () => {
  const markup = details("sigmoid");
  const [, id] = /<label for="([^"]+)">x<\/label>/.exec(markup) ?? [];
  expect(markup).toContain(`<input id="${id}" type="range"`);
  expect(markup).toContain('aria-valuetext="x = 1, value 0.7311, slope 0.1966"');
});

test("an operand that gets no gradient is told in words, and there is no curve of arrays", () => {
  const markup = details("detach");
  expect(markup).toContain("None: no gradient passes to x.");
  expect(markup).not.toContain('type="range"');
});
