/**
 * The lessons, as far as they are there: the first comes with the page, all others in a file of their own that is
 * asked for after the first picture or when an address names one of them.
 */
import { firstChain } from "../lessons/firstChain.ts";
import type { Lesson } from "../lessons/lesson.ts";

let lessons: readonly Lesson[] = [firstChain];
let loading: Promise<readonly Lesson[]> | null = null;

/** All lessons, in the order they are taught. Rejects where the file can't be had; the next call asks again. */
export function loadLessons(): Promise<readonly Lesson[]> {
  loading ??= import("../lessons/gallery.ts").then(
    (gallery) => {
      lessons = gallery.lessons;
      return lessons;
    },
    (failure: unknown) => {
      loading = null;
      throw failure;
    },
  );
  return loading;
}

/**
 * The lesson with this id, exactly as written ("G3"). `no such`: all lessons are there and it is none of them;
 * `not here`: it may be among those that are not.
 */
export function lessonNamed(id: string): Lesson | "no such" | "not here" {
  const found = lessons.find((lesson) => lesson.id === id);
  return found ?? (lessons.length > 1 ? "no such" : "not here");
}
