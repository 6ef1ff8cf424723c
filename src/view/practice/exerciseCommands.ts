import type { ExerciseBase } from "../../store/exercise.ts";

/** What the page does about exercises; each says itself, in the banner, where it can't be done. */
export type ExerciseCommands = {
  /** `seed` null draws a fresh one. */
  readonly open: (base: ExerciseBase, seed: number | null) => Promise<void>;
  readonly another: () => Promise<void>;
  /** To exactly what is on the screen; and to another exercise of its kind for everybody who opens it. */
  readonly link: () => Promise<string>;
  readonly drawingLink: () => Promise<string>;
};
