/**
 * The variants of a worksheet: the program on the screen first, then others like it. An exercise with seed s goes on
 * with s + 1, s + 2 …; any other program, whose own numbers have no seed, with 1, 2, 3 …
 */
import { baseOf, untouchedExercise } from "./currentDocument.ts";
import { makeExercise } from "./makeExercise.ts";
import type { State } from "./state.ts";

export type SheetVariant = {
  readonly program: string;
  /** null: the program's own numbers. */
  readonly seed: number | null;
};

/** As many as `count`; fewer where no other numbers can be drawn. */
export function variantsOf(state: State, count: number): readonly SheetVariant[] {
  const opened = untouchedExercise(state);
  const base = opened?.base ?? baseOf(state);
  const variants: SheetVariant[] = [{ program: state.source, seed: opened?.seed ?? null }];
  for (let turn = 1; turn < count; turn += 1) {
    const made = makeExercise(base, ((opened?.seed ?? 0) + turn) % 2 ** 32);
    if (made === null) break;
    variants.push(made);
  }
  return variants;
}
