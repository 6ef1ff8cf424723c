/**
 * The expression editor in full: CodeMirror, loaded after the first paint. Props flow into the view as
 * transactions; React owns only the element the view lives in.
 */
import { redo, undo } from "@codemirror/commands";
import type { EditorView } from "@codemirror/view";
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { normalLineBreaks } from "../../present/text/normalLineBreaks.ts";
import { backstep } from "../../store/backstep.ts";
import { pageClock } from "../../store/pageClock.ts";
import { createCodeView } from "./createCodeView.ts";
import { describe } from "./describe.ts";
import { type DocumentSwitch, switchBetween } from "./documentSwitch.ts";
import type { EditorProps, Posture } from "./editorProps.ts";
import { setMarkings } from "./markings.ts";
import { mend } from "./mend.ts";
import { outsideEdit } from "./outsideEdit.ts";

type CodeEditorProps = EditorProps & {
  /** What the plain editor left behind, taken up once. */
  readonly posture: RefObject<Posture | null>;
};

export function CodeEditor(props: CodeEditorProps) {
  const { source, scrub, diagnostics, activeSpan, describedBy } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  /** The change of document that comes with the next text. */
  const switched = useRef<DocumentSwitch | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    if (host.current === null) return;
    const { source: text, posture, onReady } = latest.current;
    const created = createCodeView(host.current, text, posture.current, {
      onEdit: (edited) => latest.current.onEdit(edited),
      onReturn: (text, to) => backstep.getState().open({ source: text, ...to }),
      describe,
      onMend: (caret) => mend(latest.current, caret),
    });
    view.current = created;
    onReady?.({
      undo: () => undo(created),
      redo: () => redo(created),
      focus: () => created.focus(),
    });
    return () => {
      view.current = null;
      created.destroy();
    };
  }, []);

  useLayoutEffect(
    () =>
      backstep.subscribe((after, before) => {
        switched.current = switchBetween(before, after) ?? switched.current;
      }),
    [],
  );

  useLayoutEffect(() => {
    if (view.current === null) return;
    const edit = outsideEdit(view.current.state, normalLineBreaks(source), scrub, switched.current);
    switched.current = null;
    if (edit !== null) view.current.dispatch(edit);
  }, [source, scrub]);

  useEffect(
    () =>
      afterPaint(() => {
        view.current?.dispatch({ effects: setMarkings.of({ diagnostics, activeSpan }) });
        if (view.current !== null && activeSpan !== null) showLine(view.current, activeSpan.from);
      }),
    [diagnostics, activeSpan],
  );

  useLayoutEffect(() => {
    if (view.current === null) return;
    // An id cannot be named across the shadow root's border; the element itself can. It comes and goes
    // with the mistakes, so it is looked up each time.
    const list = describedBy === undefined ? null : document.getElementById(describedBy);
    view.current.contentDOM.ariaDescribedByElements = list === null ? null : [list];
  });

  return <div className="editor-code" ref={host} />;
}

/**
 * Once the next frame is painted. The editor asks where its selection is whenever its text is drawn anew: before the
 * picture is painted that would make the browser lay out the page twice. Out: how to call it off.
 */
function afterPaint(act: () => void): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = pageClock.setTimeout(act, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    pageClock.clearTimeout(timer);
  };
}

/**
 * Scrolls the line into the editor's own box, never the page; not while someone is writing in it. The box is
 * measured when the editor measures anyway, so that a step of the player costs no layout of its own.
 */
function showLine(view: EditorView, offset: number): void {
  const box = view.scrollDOM;
  view.requestMeasure({
    key: showLine,
    read: () => {
      if (view.hasFocus || offset > view.state.doc.length) return null;
      const { top, bottom } = view.lineBlockAt(offset);
      if (top < box.scrollTop) return top;
      return bottom > box.scrollTop + box.clientHeight ? bottom - box.clientHeight : null;
    },
    write: (scrollTop) => {
      if (scrollTop !== null) box.scrollTop = scrollTop;
    },
  });
}
