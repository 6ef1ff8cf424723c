import { describe, expect, it } from "vitest";
import { operations } from "../../engine/ops/registry.ts";
import { matchingOperations } from "./matchingOperations.ts";

function found(query: string): readonly string[] {
  return matchingOperations(query).flatMap((group) => group.operations.map(({ name }) => name));
}

describe("a search in the reference", () => {
  it("shows every operation once while nothing is typed", () => {
    expect(found(" ").toSorted()).toEqual(operations.map(({ name }) => name).toSorted());
  });

  it.each([
    ["LN", "log"],
    ["σ", "sigmoid"],
    ["@", "matmul"],
    ["smooth relu", "softplus"],
    ["ＳＩＮ", "sin"],
  ])("for %s finds %s", (query, name) => {
    expect(found(query)).toContain(name);
  });

  it("wants every word, and shows no empty group", () => {
    expect(found("sigmoid zzz")).toEqual([]);
    expect(matchingOperations("sigmoid zzz")).toEqual([]);
    expect(matchingOperations("transpose").map(({ title }) => title)).toEqual(["Linear algebra and shape"]);
  });

  it("keeps families in the language's order, and finds a family by its title", () => {
    expect(matchingOperations("").map(({ title }) => title)).toEqual([
      "Arithmetic",
      "Transcendental functions",
      "Activations",
      "Reductions",
      "Linear algebra and shape",
      "Losses",
      "Normalisation",
      "Control",
    ]);
    expect(found("losses")).toEqual(expect.arrayContaining(["mse", "cross_entropy"]));
  });
});
