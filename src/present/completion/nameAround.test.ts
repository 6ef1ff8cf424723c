import { expect, test } from "vitest";
import { isInComment, nameAround, plainName } from "./nameAround.ts";

/** The name around the `|` of a text, as `typed|rest`; "" for an empty place, null for none. */
function at(marked: string): string | null {
  const offset = marked.indexOf("|");
  const source = marked.replace("|", "");
  const place = nameAround(source, offset);
  if (place === null) return null;
  expect(source.slice(place.from, offset)).toBe(place.typed);
  return `${place.typed}|${source.slice(offset, place.to)}`;
}

test("a name is found from its start, its middle and its end", () => {
  expect(at("f = |w1 * 2")).toBe("|w1");
  expect(at("f = w|1 * 2")).toBe("w|1");
  expect(at("f = w1| * 2")).toBe("w1|");
});

test("names of any script, with lowered digits, are found whole", () => {
  expect(at("größe_|2 + 1")).toBe("größe_|2");
  expect(at("a = x₁|")).toBe("x₁|");
  expect(at("a = 𝑥𝑦|")).toBe("𝑥𝑦|");
});

test("after a number a name begins behind the digits", () => {
  expect(at("f = 2si|")).toBe("si|");
  expect(at("f = 2.si|")).toBe("si|");
});

test("no name stands in a number, in a comment or after a dot", () => {
  expect(at("f = 1e|")).toBeNull();
  expect(at("f = 1.e5|")).toBeNull();
  expect(at("f = 1|e5")).toBeNull();
  expect(at("x = 2 # si|")).toBeNull();
  expect(at("x = 2 ＃ si|")).toBeNull();
  expect(at("f = W.T|")).toBeNull();
  expect(at("f = np.ex|")).toBeNull();
});

test("a comment ends with its line", () => {
  expect(at("# note\nsi|")).toBe("si|");
  expect(isInComment("\n# a", 0)).toBe(false);
});

test("where no name stands but one may, the place is empty", () => {
  expect(at("f = | + 1")).toBe("|");
  expect(at("|")).toBe("|");
  expect(at("2|5")).toBe("|");
});

test("a name is compared in its plain form", () => {
  expect([plainName("x₁"), plainName("π"), plainName("W_out")]).toEqual(["x1", "pi", "W_out"]);
});
