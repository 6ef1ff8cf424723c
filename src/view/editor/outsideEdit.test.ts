import { history, redo, undo } from "@codemirror/commands";
import { EditorState, type StateCommand } from "@codemirror/state";
import { expect, test } from "vitest";
import { dragStep, outsideEdit } from "./outsideEdit.ts";

const START = "w1 = -2\nw2 = 5\nf = w1 * w2";
const withW2 = (number: string) => START.replace("5", number);

function editor(doc: string, caret = 0) {
  let state = EditorState.create({ doc, selection: { anchor: caret }, extensions: [history(), dragStep] });
  const run = (command: StateCommand) =>
    command({
      state,
      dispatch: (transaction) => {
        state = transaction.state;
      },
    });
  return {
    text: () => state.doc.toString(),
    caret: () => state.selection.main.head,
    type(at: number, insert: string) {
      const change = { from: at, insert };
      state = state.update({
        changes: change,
        selection: { anchor: at + insert.length },
        userEvent: "input.type",
      }).state;
    },
    outside(text: string, scrub: "none" | "drag") {
      const edit = outsideEdit(state, text, scrub, null);
      if (edit !== null) state = state.update(edit).state;
    },
    undo: () => run(undo),
    redo: () => run(redo),
  };
}

test("the text becomes what the outside says", () => {
  const it = editor(START);
  it.outside(withW2("7"), "none");
  expect(it.text()).toBe(withW2("7"));
});

test("a whole drag is undone and redone in one step", () => {
  const it = editor(START);
  for (const number of ["5.1", "6", "12.25", "-3"]) it.outside(withW2(number), "drag");
  it.outside(withW2("-3"), "none");
  it.undo();
  expect(it.text()).toBe(START);
  it.redo();
  expect(it.text()).toBe(withW2("-3"));
});

test("the change that comes with the release belongs to the drag", () => {
  const it = editor(START);
  it.outside(withW2("6"), "drag");
  it.outside(withW2("7"), "none");
  it.undo();
  expect(it.text()).toBe(START);
});

test("typing right after the release is a step of its own", () => {
  const it = editor("x = 1");
  it.outside("x = 2", "drag");
  it.outside("x = 3", "none");
  it.type(5, "0");
  it.undo();
  expect(it.text()).toBe("x = 3");
});

test("two drags are two steps, however close they follow each other", () => {
  const it = editor(START);
  it.outside(withW2("6"), "drag");
  it.outside(withW2("6"), "none");
  it.outside(withW2("7"), "drag");
  it.outside(withW2("8"), "drag");
  it.outside(withW2("8"), "none");
  it.undo();
  expect(it.text()).toBe(withW2("6"));
  it.undo();
  expect(it.text()).toBe(START);
});

test("other changes from outside are one step each", () => {
  const it = editor(START);
  it.outside("lesson one", "none");
  it.outside("lesson two", "none");
  it.undo();
  expect(it.text()).toBe("lesson one");
  it.undo();
  expect(it.text()).toBe(START);
});

test("typing before, amid and after a drag keeps its own steps, even where the drag overwrote it", () => {
  const it = editor("");
  it.type(0, "x = 5");
  it.outside("x = 6", "drag");
  it.outside("x = 71", "drag");
  it.outside("x = 71", "none");
  it.type(6, "0");
  it.undo();
  expect(it.text()).toBe("x = 71");
  it.undo();
  expect(it.text()).toBe("x = 5");
  it.undo();
  expect(it.text()).toBe("");
  expect(it.undo()).toBe(false);
});

test("an undo amid a drag is not undone by what the drag does next", () => {
  const it = editor("x = 1");
  it.type(5, "5");
  it.outside("x = 20", "drag");
  it.undo();
  expect(it.text()).toBe("x = 15");
  it.outside("x = 30", "drag");
  it.outside("x = 30", "none");
  it.undo();
  expect(it.text()).toBe("x = 15");
  it.undo();
  expect(it.text()).toBe("x = 1");
});

test("the caret stays in its place in the text around a drag", () => {
  const it = editor(START, START.length);
  it.outside(withW2("5.25"), "drag");
  expect(it.caret()).toBe(START.length + 3);
  const before = editor(START, 3);
  before.outside(withW2("5.25"), "drag");
  expect(before.caret()).toBe(3);
});

test("a drag that changed nothing leaves no step", () => {
  const it = editor(START);
  it.outside(START, "drag");
  it.outside(START, "none");
  expect(it.undo()).toBe(false);
});
