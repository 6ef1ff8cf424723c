/**
 * How a name is said by a screen reader. In: a name as typed. Out: the name, with `_` as a pause:
 * "w1" stays "w1" (readers say "w one"), `W_out` is "W out", `α` is "alpha".
 */
import { greekLetter } from "./greek.ts";

export function nodeSpoken(name: string): string {
  const words = name.replaceAll("_", " ").trim();
  const greek = greekLetter(words);
  if (greek === null || greek.letter !== words) return words === "" ? name : words;
  return greek.tex.replace("\\var", "").replace("\\", "");
}
