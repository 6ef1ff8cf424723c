import { StringStream } from "@codemirror/language";
import { expect, test } from "vitest";
import { expressionToken } from "./expressionTokens.ts";

function tokens(line: string): string[] {
  const stream = new StringStream(line, 2, 2);
  const found: string[] = [];
  while (!stream.eol()) {
    stream.start = stream.pos;
    const kind = expressionToken(stream);
    if (kind !== null) found.push(`${kind} ${stream.current()}`);
  }
  return found;
}

test("names, numbers and signs are told apart without spaces", () => {
  expect(tokens("f=2x1*-.5e-3+W_out")).toEqual([
    "name f",
    "operator =",
    "number 2",
    "name x1",
    "operator *",
    "operator -",
    "number .5e-3",
    "operator +",
    "name W_out",
  ]);
});

test("an operation of the language is told from a name where it is called", () => {
  expect(tokens("sigmoid(σ (x), sine(x), exp)")).toEqual([
    "operation sigmoid",
    "operation σ",
    "name x",
    "name sine",
    "name x",
    "name exp",
  ]);
});

test("a comment runs to the end of the line", () => {
  expect(tokens("a # b = 2")).toEqual(["name a", "comment # b = 2"]);
});

test("names of any script and pasted signs are coloured too", () => {
  expect(tokens("σ₁ − 2·größe")).toEqual(["name σ₁", "operator −", "number 2", "operator ·", "name größe"]);
});

test("every text comes to an end", () => {
  expect(tokens("$ % \u0000 😀 ) . e")).toEqual(["name e"]);
});
