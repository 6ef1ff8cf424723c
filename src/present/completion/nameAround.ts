/**
 * The name a place in the text belongs to. In: a program's text and an offset (UTF-16). Out: where the name
 * starts and ends and what of it stands before the place. Reads one line, and of it a name's length at most.
 */
import { NAME_LIMIT } from "../../engine/parse/limits.ts";

export type NamePlace = {
  /** The whole name; empty (`from` = `to` = the offset) where none stands, but one may. */
  readonly from: number;
  readonly to: number;
  /** The part before the offset. */
  readonly typed: string;
};

/** UTF-16 units of the longest name, whose letters may be of two. */
const REACH = 2 * NAME_LIMIT;

const nameEnd = /[\p{L}_][\p{L}\p{M}\p{Nd}\p{Nl}_₀-₉]*$/u;
const nameRest = /^[\p{L}\p{M}\p{Nd}\p{Nl}_₀-₉]*/u;
/** In full width too. */
const comment = /[#＃﹟]/;

/** Null where no name may stand: in a comment, in a number, after a dot. */
export function nameAround(source: string, offset: number): NamePlace | null {
  if (isInComment(source, offset)) return null;
  const line = lineBefore(source, offset);
  const typed = nameEnd.exec(line.slice(-REACH))?.[0] ?? "";
  const rest = nameRest.exec(source.slice(offset, offset + REACH))?.[0] ?? "";
  const from = offset - typed.length;
  const name = typed + rest;
  const before = line.slice(0, line.length - typed.length);
  // `1e`, `1e5` and `1.e5` are numbers being typed; `2.x` is 2 times x; `W.T` and `np.exp` are no names.
  if (/[\p{Nd}]\.?$/u.test(before) && /^[eE]\p{Nd}*$/u.test(name)) return null;
  if (/(?:^|\P{Nd})\.$/u.test(before)) return null;
  return /^[\p{L}_]/u.test(name)
    ? { from, to: from + name.length, typed }
    : { from: offset, to: offset, typed: "" };
}

export function isInComment(source: string, offset: number): boolean {
  return comment.test(lineBefore(source, offset));
}

function lineBefore(source: string, offset: number): string {
  // A start of −1 would count as 0 and find a first, empty line's end behind the offset.
  return source.slice(offset === 0 ? 0 : source.lastIndexOf("\n", offset - 1) + 1, offset);
}

/** A name as the program knows it: `x₁` is x1, `π` is pi. */
export function plainName(name: string): string {
  const plain = name.normalize("NFKC");
  return plain === "π" ? "pi" : plain;
}
