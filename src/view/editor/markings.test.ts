import { EditorState, Text } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { expect, test } from "vitest";
import { type Markings, markings, setMarkings, underlineSpan } from "./markings.ts";

/** The marks of a document as `class@from-to`, in order of place. */
function marks(state: EditorState): string[] {
  const found: string[] = [];
  for (const source of state.facet(EditorView.decorations)) {
    if (typeof source === "function") continue;
    source.between(0, state.doc.length, (from, to, { spec }) => {
      found.push(`${spec.class}@${from}-${to}`);
    });
  }
  return found;
}

function marked(doc: string, { diagnostics = [], activeSpan = null }: Partial<Markings>): EditorState {
  const state = EditorState.create({ doc, extensions: [markings] });
  return state.update({ effects: setMarkings.of({ diagnostics, activeSpan }) }).state;
}

const mistake = (severity: "error" | "warning" | "info", from: number, to: number) => ({
  severity,
  message: "no",
  from,
  to,
  fixes: [],
});

test("each mistake is underlined where it is, by its severity", () => {
  const state = marked("a = 1\nb = z", { diagnostics: [mistake("warning", 10, 11), mistake("error", 0, 1)] });
  expect(marks(state)).toEqual(["cm-mistake cm-mistake-error@0-1", "cm-mistake cm-mistake-warning@10-11"]);
});

test("the active step marks its line and, in it, its span", () => {
  const state = marked("a = 1\nq = a + 2", { activeSpan: { from: 10, to: 15 } });
  expect(marks(state)).toEqual(["cm-activeSource@6-6", "cm-activeSpan@10-15"]);
});

test("a span over several lines marks each of them", () => {
  const state = marked("f = (a +\nb)", { activeSpan: { from: 4, to: 11 } });
  expect(marks(state).filter((mark) => mark.startsWith("cm-activeSource"))).toEqual([
    "cm-activeSource@0-0",
    "cm-activeSource@9-9",
  ]);
});

test("marks move with the text until new ones come", () => {
  const state = marked("a = 1\nb = z", { diagnostics: [mistake("error", 10, 11)] });
  expect(marks(state.update({ changes: { from: 0, insert: "# x\n" } }).state)).toEqual([
    "cm-mistake cm-mistake-error@14-15",
  ]);
});

test("spans of a longer, older text are cut off at the end and break nothing", () => {
  const state = marked("a", { diagnostics: [mistake("error", 0, 99)], activeSpan: { from: 50, to: 60 } });
  expect(marks(state)).toEqual(["cm-mistake cm-mistake-error@0-1"]);
});

test("nothing is marked past the limit of a program", () => {
  const long = "x".repeat(30_000);
  const diagnostics = [mistake("error", 25_000, 25_010), mistake("warning", 19_990, 30_000)];
  expect(marks(marked(long, { diagnostics, activeSpan: { from: 25_000, to: 25_001 } }))).toEqual([
    "cm-mistake cm-mistake-warning@19990-20000",
  ]);
});

test("an empty span is underlined at the character next to it on its line", () => {
  const doc = Text.of(["a +", "", "b"]);
  expect(underlineSpan(doc, { from: 0, to: 0 })).toEqual({ from: 0, to: 1 });
  expect(underlineSpan(doc, { from: 3, to: 3 })).toEqual({ from: 2, to: 3 });
  expect(underlineSpan(doc, { from: 4, to: 4 })).toBeNull();
});

test("the text box says it is invalid for an error, not for a warning", () => {
  const attributes = (state: EditorState) => state.facet(EditorView.contentAttributes);
  expect(attributes(marked("a", { diagnostics: [mistake("error", 0, 1)] }))).toEqual([
    { "aria-invalid": "true" },
  ]);
  expect(attributes(marked("a", { diagnostics: [mistake("warning", 0, 1)] }))).toEqual([{}]);
});
