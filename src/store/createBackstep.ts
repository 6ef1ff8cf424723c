/**
 * The store: a vanilla zustand factory. In: a clock and the text to begin with. Out: state and the actions
 * that change it. The page's store is made in `backstep.ts`; tests make their own with a clock of theirs.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Fix } from "../engine/parse/inputError.ts";
import type { Lesson } from "../lessons/lesson.ts";
import type { Place } from "../present/formula/place.ts";
import { drawPicture } from "../present/picture/picture.ts";
import type { PredictLevel } from "../present/predict/askedNumber.ts";
import type { Guess } from "../present/predict/guess.ts";
import { truthWords } from "../present/predict/truthWords.ts";
import { STEP_SIZES } from "../present/steps/stops.ts";
import type { Exercise } from "./exercise.ts";
import { groupNamed } from "./groupNamed.ts";
import { withInputTensor, withInputValue } from "./inputText.ts";
import { createLayouter, type StartWorker } from "./layouter.ts";
import { arrived, openSource, toggleGroups } from "./openSource.ts";
import { freshPredictions, withGuess } from "./predict/predictions.ts";
import { currentQuestion, numberInTheWay } from "./predict/question.ts";
import { currentStepSize, isStale, lastPosition, stopsOf } from "./selectors.ts";
import { DEFAULT_SETTINGS, type Settings, type State } from "./state.ts";
import { type Clock, createTicker } from "./ticker.ts";

/** One step while playing at speed 1, ms: long enough to read the numbers of an edge. */
const STEP_TIME = 1_200;

export type Document =
  | { readonly source: string }
  /** One that was open before, with its text as it was left. */
  | ({ readonly source: string } & Pick<State, "lesson" | "exercise">)
  | { readonly lesson: Lesson }
  | { readonly exercise: Exercise };

export type Actions = {
  /** The reader typed, or a fix was applied. */
  edit(source: string): void;
  applyFix(fix: Fix): void;
  /** A whole new document, a lesson's, an exercise or any other, with settings that came with it. */
  open(
    document: Document & {
      readonly position?: number;
      readonly toggled?: readonly string[];
      readonly settings?: Partial<Settings>;
    },
  ): void;
  /** `entry` is row-major, 0 for a scalar. */
  setInput(node: number, entry: number, value: number): void;
  /** The whole value of a vector or matrix anew, rows of one length. */
  setInputTable(node: number, rows: readonly (readonly number[])[]): void;
  /** A gate, or a folded group, into its parts; `key` as in the node's `opens`. */
  takeApart(key: string): void;
  /** A group into one gate; `key` as in NodeGroup. Gates taken apart inside a gate go back together with it. */
  putTogether(key: string): void;
  scrub(scrubbing: boolean): void;
  seek(position: number): void;
  next(): void;
  back(): void;
  play(playing: boolean): void;
  set(settings: Partial<Settings>): void;
  /** Coarser (1) or finer (−1) steps, as far as there are any. */
  resize(by: 1 | -1): void;
  /** Begins the run anew at its start, with these numbers hidden. */
  practise(level: PredictLevel): void;
  /** An answer to the question that is asked, as it was judged, and what is said to it. A guess that is done goes on. */
  answer(guess: Guess, said: string): void;
  /** The number that is asked is shown, and counts as shown. */
  show(): void;
  /** The question is put away, with what was said at this step; the number stays hidden. */
  stopAsking(): void;
  point(place: Place | null): void;
  tell(notice: string | null): void;
  tellUnsaved(unsaved: boolean): void;
  fit(): void;
  blankStage(blank: boolean): void;
};

export type Backstep = State & Actions;

/** Said once, when the worker is given up. */
const GAVE_UP =
  "Laying out large graphs in the background failed, so the page does it itself and may pause while typing.";

export function createBackstep(clock: Clock, startWorker: StartWorker = () => null): StoreApi<Backstep> {
  const layOut = createLayouter(clock, startWorker);
  return createStore<Backstep>()((set, get) => {
    /** Takes over what a new text changes, and later its layout, unless another text came in between. */
    const take = (change: Partial<State>): void => {
      set(change);
      const { awaited } = get();
      if (awaited === null) return;
      const { layoutGraph, options } = awaited.plan;
      layOut(layoutGraph, options, (placed, gaveUp) => {
        if (get().awaited === awaited) set(arrived(get(), awaited, placed));
        if (gaveUp) set({ notice: GAVE_UP });
      });
    };
    const ticker = createTicker(
      clock,
      () => STEP_TIME / get().settings.speed,
      () => get().next(),
    );
    const pause = (): void => {
      ticker.stop();
      if (get().playing) set({ playing: false });
    };
    return {
      source: "",
      lesson: null,
      exercise: null,
      good: null,
      awaited: null,
      diagnostics: [],
      toggled: [],
      position: 0,
      playing: false,
      settings: DEFAULT_SETTINGS,
      predictions: freshPredictions(0),
      pointed: null,
      scrubbing: false,
      notice: null,
      unsaved: false,
      fits: 0,
      documents: 0,
      blank: false,

      edit: (source) => {
        if (source !== get().source) take(openSource(get(), source, get().good?.picture ?? null));
      },
      applyFix: ({ from, to, insert }) => {
        const { source, edit } = get();
        edit(source.slice(0, from) + insert + source.slice(to));
      },
      open: (document) => {
        const { position = 0, toggled = [], settings = {} } = document;
        const lesson = "lesson" in document ? document.lesson : null;
        const exercise = "exercise" in document ? document.exercise : null;
        const text = "source" in document ? document.source : ((lesson ?? exercise)?.program ?? "");
        pause();
        set({ settings: { ...get().settings, ...settings } });
        take({
          ...openSource({ ...get(), toggled }, text, null),
          toggled,
          lesson,
          exercise,
          // A link shows what it was made at; predicting begins there.
          predictions: freshPredictions(position),
          blank: false,
          scrubbing: false,
          documents: get().documents + 1,
        });
        // A text with a mistake has no steps yet: the step waits for it to be mended.
        if (isStale(get()) || get().good === null) set({ position });
        else get().seek(position);
      },
      setInput: (node, entry, value) => {
        const { good, source, edit } = get();
        const input = good?.trace.graph.nodes[node];
        // While the text has mistakes its numbers can't be found; the sliders are off.
        if (good?.source !== source || input?.kind !== "input") return;
        // 1/3 stays 1/3 until it is another number, and ∞ has no digits to write.
        if (Number.isFinite(value) && !Object.is(value, input.value.data[entry]))
          edit(withInputValue(source, input, entry, value));
      },
      setInputTable: (node, rows) => {
        const { good, source, edit } = get();
        const input = good?.trace.graph.nodes[node];
        if (good?.source !== source || input?.kind !== "input") return;
        const columns = rows[0]?.length ?? 0;
        // A single row pasted over a vector stays a vector.
        const shape = rows.length === 1 && input.shape.length < 2 ? [columns] : [rows.length, columns];
        edit(withInputTensor(source, input, { shape, data: rows.flat() }));
      },
      takeApart: (key) => {
        const { good, awaited, toggled } = get();
        // A graph that is still being laid out may have it open already: asking twice opens it once.
        const isGate = (awaited ?? good)?.trace.graph.nodes.some(
          (node) => node.kind === "operation" && node.opens === key,
        );
        if (isGate) take(toggleGroups(get(), withKey(toggled, key)) ?? {});
      },
      putTogether: (key) => {
        const { good, awaited, toggled } = get();
        const drawn = awaited ?? good;
        const group = drawn === null ? null : groupNamed(drawn.trace.graph, key);
        if (group === null) return;
        const changed = withKey(toggled, key);
        // A call that is unfolded again is as it was; what a gate is made of is not the program's.
        const kept =
          group.kind === "gate" ? changed.filter((other) => !other.startsWith(`${key}/`)) : changed;
        const change = toggleGroups(get(), kept);
        // A call whose result goes nowhere has no gate to become.
        const after = change?.awaited ?? change?.good;
        if (change && after && groupNamed(after.trace.graph, key) === null) take(change);
      },
      scrub: (scrubbing) => set({ scrubbing }),
      seek: (position) => {
        const { settings, predictions } = get();
        const last = lastPosition(get());
        const wanted = Math.min(Math.max(Math.trunc(position) || 0, 0), last);
        const hidden = numberInTheWay(get(), wanted);
        const place = hidden === null ? wanted : hidden.position - 1;
        // As with slides: whoever goes on wants to see again.
        set({ position: place, blank: false });
        if (settings.predict !== "off") {
          const asking = hidden?.position ?? null;
          const said = asking !== null && asking === predictions.asking ? predictions.said : null;
          const known = Math.max(predictions.known, place);
          set({ predictions: { ...predictions, known, asking, said, isPutAway: false } });
        }
        if (place === last || hidden !== null) pause();
      },
      next: () => {
        const { position, seek, predictions, settings, show } = get();
        // A room has said its numbers aloud.
        if (predictions.asking !== null && settings.view === "present") return show();
        seek(stopsOf(get()).find((stop) => stop > position) ?? lastPosition(get()));
      },
      back: () => {
        const { position, seek } = get();
        pause();
        seek(stopsOf(get()).findLast((stop) => stop < position) ?? 0);
      },
      play: (playing) => {
        const last = lastPosition(get());
        if (!playing || last === 0) return pause();
        if (get().position === last) get().seek(0);
        set({ playing: true });
        ticker.start();
      },
      set: (settings) => {
        const before = get();
        set({ settings: { ...before.settings, ...settings } });
        // A step that was waited for at the old speed would come late.
        if (before.playing && settings.speed !== undefined) ticker.start();
        if (settings.predict !== undefined && settings.predict !== before.settings.predict)
          set({ predictions: freshPredictions(before.position) });
        if (settings.digits === undefined && settings.numbers === undefined) return;
        if (before.awaited !== null) take(openSource(get(), before.source, before.good?.picture ?? null));
        const { good } = before;
        if (good === null) return;
        set({ good: { ...good, picture: drawPicture(good.trace.graph, get().settings, good.picture) } });
      },
      resize: (by) => {
        const size = STEP_SIZES[STEP_SIZES.indexOf(currentStepSize(get())) + by];
        if (size !== undefined) get().set({ size });
      },
      practise: (level) => {
        get().set({ predict: level });
        if (level !== "off") set({ position: 0, predictions: freshPredictions(0) });
      },
      answer: (guess, said) => {
        const { predictions, seek } = get();
        if (predictions.asking !== guess.asked.position) return;
        const guesses = withGuess(predictions.guesses, guess);
        if (guess.outcome === "open") return set({ predictions: { ...predictions, guesses, said } });
        set({ predictions: { ...predictions, guesses, known: guess.asked.position } });
        seek(guess.asked.position);
        set({ predictions: { ...get().predictions, said } });
      },
      show: () => {
        const { good, predictions, settings, seek } = get();
        const asked = currentQuestion(get());
        if (good === null || asked === null) return;
        const before = predictions.guesses.find((guess) => guess.asked.position === asked.position);
        const guess: Guess = { asked, answers: before?.answers ?? [], outcome: "shown" };
        const guesses = withGuess(predictions.guesses, guess);
        set({ predictions: { ...predictions, guesses, known: asked.position } });
        seek(asked.position);
        // The room looks at the picture; one's own screen says why.
        if (settings.view === "present") return;
        set({ predictions: { ...get().predictions, said: truthWords(good.trace, asked, settings) } });
      },
      stopAsking: () =>
        set({ predictions: { ...get().predictions, asking: null, said: null, isPutAway: true } }),
      point: (pointed) => {
        if (pointed !== get().pointed) set({ pointed });
      },
      tell: (notice) => set({ notice }),
      tellUnsaved: (unsaved) => set({ unsaved }),
      blankStage: (blank) => set({ blank }),
      fit: () => set({ fits: get().fits + 1 }),
    };
  });
}

/** The list with the key in it or, where it was, without. */
function withKey(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
}
