import { EditorState, type TransactionSpec } from "@codemirror/state";
import { EditorView, showTooltip } from "@codemirror/view";
import { expect, test } from "vitest";
import { fromOutside } from "./outsideEdit.ts";
import { signatureHelp } from "./signatureHelp.ts";

/** An editor somebody writes in, and what it says aloud. */
function editor(doc: string) {
  let state = EditorState.create({ doc, extensions: [signatureHelp] });
  const spoken: string[] = [];
  const dispatch = (spec: TransactionSpec) => {
    const transaction = state.update(spec);
    for (const effect of transaction.effects) {
      if (effect.is(EditorView.announce)) spoken.push(effect.value);
    }
    state = transaction.state;
  };
  return {
    dispatch,
    moveTo: (anchor: number, head = anchor) => dispatch({ selection: { anchor, head }, userEvent: "select" }),
    type: (insert: string) =>
      dispatch({
        changes: { from: state.doc.length, insert },
        selection: { anchor: state.doc.length + insert.length },
        userEvent: "input.type",
      }),
    isShown: () => state.facet(showTooltip).some((tooltip) => tooltip !== null),
    spoken: () => spoken.splice(0),
  };
}

test("the call is shown while the caret is in its brackets", () => {
  const it = editor("f = sin(x) + 1");
  expect(it.isShown()).toBe(false);
  it.moveTo(8);
  expect(it.isShown()).toBe(true);
  it.moveTo(8, 9);
  expect(it.isShown()).toBe(false);
  it.moveTo(14);
  expect(it.isShown()).toBe(false);
});

test("a call is told once, then only each next argument", () => {
  const it = editor("f = clamp");
  it.type("(");
  expect(it.spoken()).toEqual(["clamp(x, lo, hi). x, but at least lo and at most hi. Now argument 1: x."]);
  it.type("a + 1");
  expect(it.spoken()).toEqual([]);
  it.type(",");
  expect(it.spoken()).toEqual(["clamp, argument 2: lo."]);
  it.type(" 0, 1, 2");
  expect(it.spoken()).toEqual(["clamp, one argument too many."]);
  it.type(")");
  expect(it.spoken()).toEqual([]);
});

test("what comes from outside is shown, but not told", () => {
  const it = editor("f = ");
  it.dispatch({
    changes: { from: 4, insert: "sin(" },
    selection: { anchor: 8 },
    userEvent: "input.type.compose",
    annotations: fromOutside.of(true),
  });
  expect(it.isShown()).toBe(true);
  expect(it.spoken()).toEqual([]);
});
