/**
 * What a lesson is: plain data and prose, one record a lesson. The menu, the lesson panel and the tests
 * read the same records. The order of the parts follows a lecture: predict first, then step, then look back
 * (Crouch et al. 2004; Saraiya et al. 2004).
 */

/** A position of the run, `start` (position 0) or `end` (the last position: a look back, after its own text). */
export type Moment = number | "start" | "end";

export type Lesson = {
  /** Stable, used in links: "G1". */
  readonly id: string;
  /** The group of lessons it stands under. */
  readonly part: string;
  readonly title: string;
  /** One line: what it teaches. */
  readonly purpose: string;
  /** The whole computation as one formula of the inputs, in the expression language, for the menu. */
  readonly expression: string;
  /** Whether a first course should not leave it out. */
  readonly core: boolean;
  /** Source text in the expression language. */
  readonly program: string;
  /** A question to answer before stepping. May hold marks, as `story` and `stumbling` may (see prosePieces). */
  readonly ask: string;
  /** Sentences tied to moments of the run, in the order of the run. */
  readonly story: readonly { readonly at: Moment; readonly text: string }[];
  /** What students often get wrong here. */
  readonly stumbling: string;
  readonly source: string;
  /** Id of the lesson to go on with; null after the last. */
  readonly next: string | null;
  /** The run's numbers, checked by the tests; `gradients` by input, in the order the program defines them. */
  readonly expects: {
    readonly value: number;
    readonly gradients: readonly (readonly [name: string, gradient: number])[];
    /** Number of forward operations, and of edges that carry a gradient back. */
    readonly forward: number;
    readonly backward: number;
  };
};

/** The position a moment of the lesson's own program stands for: 0 … forward + 1 + backward. */
export function momentPosition(moment: Moment, { expects }: Pick<Lesson, "expects">): number {
  if (moment === "start") return 0;
  if (moment === "end") return expects.forward + 1 + expects.backward;
  return moment;
}
