/**
 * What happens once, before the first drawing: the address is taken into the store and both are kept in step;
 * the theme follows the settings; a hidden tab pauses.
 */
import { firstChain } from "../lessons/firstChain.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { backstep } from "../store/backstep.ts";
import type { Document } from "../store/createBackstep.ts";
import { baseOf, untouchedExercise } from "../store/currentDocument.ts";
import { baseKeys, brokenWords, type ExerciseBase } from "../store/exercise.ts";
import { pageClock } from "../store/pageClock.ts";
import { untouchedLesson } from "../store/selectors.ts";
import type { State } from "../store/state.ts";
import { type Address, writeAddress } from "./address/address.ts";
import { type AddressBinding, bindAddress } from "./address/history.ts";
import { changedChoices, choicesToWrite, settingsFrom } from "./choices.ts";
import { draftAt } from "./draft.ts";
import { exerciseAt, exerciseFrom, loadMaker, namesExercise, needsMaker } from "./exercises.ts";
import { lessonNamed, loadLessons } from "./lessonGallery.ts";
import { whenMissing } from "./missingParts.ts";
import { storeChoices, storedChoices, storedLetters, storeLetters } from "./preferences.ts";

import type * as Memory from "./remember.ts";
import { setAside } from "./setAside.ts";
import { beginStart, MOST_FAILED } from "./starts.ts";

import { applyTheme } from "./theme.ts";
import { dropBesideAddress, keepBesideAddress, noteOpened, watchFrame } from "./unsaved.ts";

let binding: AddressBinding | null = null;
/** Keys of the address that nobody here knows are kept as they came. */
let unknownKeys: Address["unknown"] = [];

/** A document is being opened: its entry of the history is pushed, not written over the one before. */
let opening = false;

/** What the reader chose for this device, in this visit or an earlier one. */
let device = storedChoices();

/** A link is being taken in: what it chooses is for this document, not for the device. */
let taking = false;

/** What the page failed to start with, twice: it is offered, not opened. */
let heldBack: string | null = null;

/** What the reader may open after a safe start; null after any other. */
export function offeredAddress(): string | null {
  return heldBack;
}

export function start(): void {
  if (beginStart() >= MOST_FAILED) heldBack = setAside();
  followTheme();
  backstep.getState().set({ letters: storedLetters() });
  backstep.subscribe((state, before) => {
    const chosen = taking ? device : changedChoices(state.settings, before.settings, device);
    if (chosen === device) return;
    device = chosen;
    storeChoices(device);
  });
  backstep.subscribe((state, before) => {
    if (state.settings.letters !== before.settings.letters) storeLetters(state.settings.letters);
  });
  binding = bindAddress({
    needs: neededFor,
    read: () => addressOf(backstep.getState()),
    apply: takeAddress,
    draft: { at: draftAt, keep: keepBesideAddress, drop: dropBesideAddress },
    window,
    clock: pageClock,
  });
  backstep.subscribe((state, before) => {
    if (!opening && isInAddress(state, before)) binding?.follow();
  });
  backstep.subscribe((state, before) => {
    if (state.position === before.position && state.predictions === before.predictions) return;
    if (state.position === 0 && state.settings.predict === "off") return;
    const opening = taking;
    withMemory(({ remember }) => remember(state, opening));
  });
  watchFrame();
  // Offline, or there is a newer version with other files.
  whenMissing(window, pageClock, () => {
    const { notice, tell } = backstep.getState();
    if (notice === null)
      tell("A part of the page could not be loaded. Your text is safe. Check the connection, then reload.");
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) backstep.getState().play(false);
  });
}

function withMemory(use: (memory: typeof Memory) => void): void {
  // Without its file there is nothing to remember with; the page goes on.
  import("./remember.ts").then(use, () => undefined);
}

function followTheme(): void {
  const moreContrast = matchMedia("(prefers-contrast: more)");
  const apply = (): void => {
    const { theme, palette, view } = backstep.getState().settings;
    const look = { theme, palette, presenting: view === "present", systemContrast: moreContrast.matches };
    applyTheme(look, document.documentElement);
  };
  moreContrast.addEventListener("change", apply);
  backstep.subscribe((state, before) => {
    if (state.settings !== before.settings) apply();
  });
  apply();
}

/** Opens a lesson as a new document: Back returns to the one before. */
export function openLesson(lesson: Lesson): void {
  openDocument({ lesson });
}

/** The same by its id; where the lessons can't be had, the page says so and stays as it is. */
export async function openLessonNamed(id: string): Promise<void> {
  await loadLessons().catch(() => undefined);
  const lesson = lessonNamed(id);
  if (typeof lesson === "object") openLesson(lesson);
  else backstep.getState().tell(lessonProblem(id, lesson));
}

/** Whether the menu has anything to show; where the lessons can't be had, the page says so. */
export async function lessonsReady(): Promise<boolean> {
  const ready = await loadLessons().then(
    () => true,
    () => false,
  );
  if (!ready)
    backstep.getState().tell("The lessons could not be loaded. Check the connection, then reload the page.");
  return ready;
}

/** Opens a program, such as an example of the reference, as a new document. */
export function openProgram(source: string): void {
  openDocument({ source });
}

/** Draws an exercise and opens it as a new document; the page says so where none can be drawn. `seed` null: a fresh one. */
export async function openExercise(base: ExerciseBase, seed: number | null): Promise<void> {
  await loadMaker().catch(() => undefined);
  const exercise = exerciseFrom(base, seed);
  if (typeof exercise === "string") backstep.getState().tell(exercise);
  else {
    openDocument({ exercise });
    backstep.getState().tell(brokenWords(exercise));
  }
}

/** The structure on the screen with other numbers, as a new document. */
export function openAnother(): Promise<void> {
  return openExercise(baseOf(backstep.getState()), null);
}

function openDocument(document: Document): void {
  opening = true;
  backstep.getState().open(document);
  opening = false;
  noteOpened();
  binding?.push();
}

/** A link to exactly what is on the screen. */
export function currentLink(): Promise<string> {
  return linkTo(addressOf(backstep.getState()));
}

/** A link that draws another exercise of the kind on the screen for everybody who opens it. */
export function drawingLink(): Promise<string> {
  const state = backstep.getState();
  const base = untouchedExercise(state)?.base ?? baseOf(state);
  return linkTo({ ...addressOf(state), ...baseKeys(base), seed: "new", step: 0 });
}

async function linkTo(address: Address): Promise<string> {
  const { origin, pathname, search } = window.location;
  const base = origin === "null" ? window.location.href.split("#")[0] : `${origin}${pathname}${search}`;
  return `${base}${await writeAddress(address)}`;
}

function addressOf(state: State): Address {
  const { source, lesson, position, toggled, settings } = state;
  const { size, view, hide, predict } = settings;
  const exercise = untouchedExercise(state);
  const isLesson = untouchedLesson(state) !== null;
  const document =
    exercise === null
      ? { src: isLesson ? null : source, lesson: isLesson ? (lesson?.id ?? null) : null, exercise: null }
      : baseKeys(exercise.base);
  return {
    ...document,
    seed: exercise?.seed ?? null,
    step: position,
    size,
    view,
    hide,
    predict,
    open: toggled,
    ...choicesToWrite(settings, device),
    unknown: unknownKeys,
    damaged: null,
  };
}

function isInAddress(state: State, before: State): boolean {
  const keys = ["source", "lesson", "position", "toggled", "settings"] as const;
  return keys.some((key) => state[key] !== before[key]);
}

/** What has to come before what the address names can be opened. */
function neededFor(address: Address): Promise<unknown> | null {
  const { src, lesson } = address;
  const waits: Promise<unknown>[] = [];
  if (src === null && lesson !== null && lessonNamed(lesson) === "not here") waits.push(loadLessons());
  if (needsMaker(address)) waits.push(loadMaker());
  return waits.length === 0 ? null : Promise.allSettled(waits);
}

function lessonProblem(id: string, problem: "no such" | "not here"): string {
  return problem === "no such"
    ? `There is no lesson called ${id}.`
    : `The lesson ${id} could not be loaded. Check the connection, then reload the page.`;
}

function takeAddress(address: Address, reason: "open" | "navigate"): void {
  taking = true;
  openAddress(address, reason);
  taking = false;
  const { predictions, settings } = backstep.getState();
  if (settings.predict !== "off") withMemory(({ recall }) => recall(predictions));
  noteOpened();
}

function openAddress(address: Address, reason: "open" | "navigate"): void {
  const { src, lesson, step, size, view, hide, predict, open: toggled, unknown, damaged } = address;
  const { open, edit, set, tell, source } = backstep.getState();
  unknownKeys = unknown;
  const found = lesson === null ? null : lessonNamed(lesson);
  const missing = lesson !== null && typeof found === "string" ? lessonProblem(lesson, found) : null;
  const lessonThere = found !== null && typeof found === "object" ? found : null;
  const isExercise = damaged === null && missing === null && namesExercise(address);
  const exercise = isExercise ? exerciseAt(address, lessonThere) : null;
  const problem = damaged ?? missing ?? (typeof exercise === "string" ? exercise : null);
  tell(problem);
  const settings = { size, view, hide, predict, ...settingsFrom(address, device) };
  if (src !== null && damaged !== null) {
    // What is left of a damaged program may be no program: then there is at least a graph beside it.
    open({ lesson: firstChain, settings });
    edit(src);
  } else if (exercise !== null && typeof exercise === "object") {
    open({ exercise, position: step, toggled, settings });
    tell(brokenWords(exercise));
    // A seed that was drawn just now takes its place in the address, so that a reload shows the same numbers.
    if (address.seed !== exercise.seed) queueMicrotask(() => binding?.follow());
  } else if (src !== null) open({ source: src, position: step, toggled, settings });
  else if (lessonThere !== null) open({ lesson: lessonThere, position: step, toggled, settings });
  else if (problem !== null && reason === "navigate" && source !== "") set(settings);
  else if (problem === null) open({ lesson: firstChain, position: step, toggled, settings });
  else open({ lesson: firstChain, settings });
}
