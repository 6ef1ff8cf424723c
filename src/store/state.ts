/** What the page remembers. Everything else on the screen is a selector over this. */
import type { Diagnostic } from "../engine/diagnostic.ts";
import type { Trace } from "../engine/trace/trace.ts";
import type { Lesson } from "../lessons/lesson.ts";
import type { Place } from "../present/formula/place.ts";
import { DEFAULT_STYLE, type Style } from "../present/numbers/style.ts";
import type { Picture, PicturePlan } from "../present/picture/picture.ts";
import type { PredictLevel } from "../present/predict/askedNumber.ts";
import type { StepSize } from "../present/steps/stops.ts";
import type { Exercise } from "./exercise.ts";
import type { Predictions } from "./predict/predictions.ts";

/** The last text that had no errors, with its run and its picture. */
export type Good = {
  readonly source: string;
  /** The groups that were toggled in it: while another layout is awaited, not those of the state. */
  readonly toggled: readonly string[];
  readonly trace: Trace;
  readonly picture: Picture;
};

/** A text without errors whose layout is still being made. */
export type Awaited = {
  readonly source: string;
  readonly toggled: readonly string[];
  readonly trace: Trace;
  readonly diagnostics: readonly Diagnostic[];
  readonly plan: PicturePlan;
};

/** `auto`: as the system says, its wish for more contrast included. `contrast` is black on white. */
export type Theme = "light" | "dark" | "contrast" | "auto";
/** `safe`: blue for teal, for those who see few colours. */
export type Palette = "standard" | "safe";
export type ViewName = "main" | "present" | "embed" | "worksheet";

/** Of the type while presenting, percent. */
export const TYPE_SIZES = { least: 100, most: 250, step: 25 } as const;

export type Settings = Style & {
  readonly theme: Theme;
  readonly palette: Palette;
  readonly view: ViewName;
  /** null: by graph size. */
  readonly size: StepSize | null;
  /** Steps a second while playing is `speed` ÷ 1.2. */
  readonly speed: number;
  readonly hide: readonly string[];
  /** Which numbers are hidden until they are predicted: gradients of inputs, all gradients, values too. */
  readonly predict: PredictLevel;
  /** Size of the type while presenting, percent, 100 … 250. */
  readonly type: number;
  /** Whether the sentences are shown while presenting too. */
  readonly words: boolean;
  /** Whether the table of the run is unfolded. */
  readonly table: boolean;
  /** Whether keys that are a single character do anything (WCAG 2.1.4: they can be switched off). */
  readonly letters: boolean;
};

export type State = {
  /** The only document; may hold mistakes. */
  readonly source: string;
  /** The lesson that was opened; its text may have been edited since. */
  readonly lesson: Lesson | null;
  /** The exercise that was opened, in place of a lesson; its text may have been edited since. */
  readonly exercise: Exercise | null;
  readonly good: Good | null;
  /** The run of `source`, when its picture is not drawn yet: what is drawn meanwhile is the last good one. */
  readonly awaited: Awaited | null;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Keys of the groups (NodeGroup) that are not as they are to begin with: gates taken apart, calls and definitions
   * folded or, in a graph too large to read, unfolded. A key that names none of this text waits for one.
   */
  readonly toggled: readonly string[];
  /** 0 … number of steps of the good run. */
  readonly position: number;
  readonly playing: boolean;
  readonly settings: Settings;
  readonly predictions: Predictions;
  /** The place a pointer or the focus is on, lit in formula and picture alike. */
  readonly pointed: Place | null;
  /** A slider is being dragged: the edits of one drag are one step of undo. */
  readonly scrubbing: boolean;
  /** Something about the whole page that the reader should know, such as a damaged link. */
  readonly notice: string | null;
  /** The text as it is now would be gone with the page. */
  readonly unsaved: boolean;
  /** The stage is blanked, so that the room looks at the lecturer. */
  readonly blank: boolean;
  /** Counts the documents opened: another one starts with a fresh view. */
  readonly documents: number;
  /** Counts the wishes to fit the graph into the stage. */
  readonly fits: number;
};

export const DEFAULT_SETTINGS: Settings = {
  theme: "auto",
  palette: "standard",
  view: "main",
  size: null,
  ...DEFAULT_STYLE,
  speed: 1,
  hide: [],
  predict: "off",
  type: 100,
  words: false,
  table: false,
  letters: true,
};
