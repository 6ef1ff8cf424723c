/**
 * Which lessons this reader has seen to their end and how many numbers they predicted right in each. It stays on this
 * device, for themselves; nothing is sent anywhere. Storage may be missing, full, blocked or hold anything at all:
 * then it is kept for this visit.
 */
export type LessonProgress = {
  readonly seen: boolean;
  /** The most numbers predicted right in one run. */
  readonly right: number;
};

export type Progress = ReadonlyMap<string, LessonProgress>;

const KEY = "backstep.progress";
const VERSION = 1;
const NONE: LessonProgress = { seen: false, right: 0 };
/** More than any lesson has numbers; longer ids are none of ours. */
const MOST_RIGHT = 10_000;
const LONGEST_ID = 20;

let progress: Progress | null = null;

/** As it stands now. */
export function currentProgress(): Progress {
  progress ??= readProgress(storedText());
  return progress;
}

/** Adds what happened in a lesson; what was better before stays. */
export function recordProgress(lesson: string, { seen, right }: LessonProgress): void {
  const before = currentProgress().get(lesson) ?? NONE;
  const after = { seen: before.seen || seen, right: Math.max(before.right, right) };
  if (after.seen === before.seen && after.right === before.right) return;
  progress = new Map([...currentProgress(), [lesson, after]]);
  try {
    localStorage.setItem(KEY, writeProgress(progress));
  } catch {
    // Kept for this visit only.
  }
}

export function clearProgress(): void {
  progress = new Map();
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There was nothing stored.
  }
}

/** In: what was stored, whoever wrote it. Out: what of it can be progress. */
export function readProgress(text: string | null): Progress {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? "null");
  } catch {
    // Not ours.
  }
  const { version, lessons } = isRecord(stored) ? stored : {};
  return new Map(version === VERSION && Array.isArray(lessons) ? lessons.flatMap(readLesson) : []);
}

export function writeProgress(written: Progress): string {
  const lessons = [...written].map(([id, { seen, right }]) => ({ id, seen, right }));
  return JSON.stringify({ version: VERSION, lessons });
}

function readLesson(stored: unknown): readonly (readonly [string, LessonProgress])[] {
  if (!isRecord(stored)) return [];
  const { id, seen, right } = stored;
  if (typeof id !== "string" || id.length > LONGEST_ID || typeof seen !== "boolean") return [];
  if (typeof right !== "number" || !Number.isInteger(right) || right < 0 || right > MOST_RIGHT) return [];
  return [[id, { seen, right }]];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function storedText(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
