/**
 * The expression editor as a plain textarea: what stands there at first paint, and all there is where the
 * full editor's chunk cannot be loaded. Same label and metrics; the browser keeps its undo.
 */
import { useLayoutEffect, useRef, useState } from "react";
import { normalLineBreaks } from "../../present/text/normalLineBreaks.ts";
import type { EditorProps, Posture } from "./editorProps.ts";
import { FIX_KEY, isFixKey } from "./fixShortcut.ts";
import { mend } from "./mend.ts";
import { minimalChange } from "./minimalChange.ts";

type PlainEditorProps = EditorProps & {
  /** Called when the textarea goes, with what a successor takes up. */
  readonly onLeave: (posture: Posture) => void;
  /** Whether an input method is at work, which must not lose its element. */
  readonly onComposing: (composing: boolean) => void;
};

export function PlainEditor(props: PlainEditorProps) {
  const { source, onEdit, diagnostics, describedBy, onComposing } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [firstSource] = useState(source);
  const atStart = useRef(props);

  useLayoutEffect(() => {
    if (area.current !== null) rewrite(area.current, normalLineBreaks(source));
  }, [source]);

  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    const { onReady, onLeave } = atStart.current;
    onReady?.({ undo: () => false, redo: () => false, focus: () => element.focus() });
    return () => onLeave(postureOf(element));
  }, []);

  return (
    <textarea
      ref={area}
      className="editor-plain"
      aria-label="Expression"
      aria-invalid={diagnostics.some((diagnostic) => diagnostic.severity === "error")}
      aria-describedby={describedBy}
      aria-keyshortcuts={FIX_KEY}
      aria-multiline="true"
      defaultValue={firstSource}
      rows={5}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      translate="no"
      data-gramm="false"
      onInput={(event) => onEdit(event.currentTarget.value)}
      onCompositionStart={() => onComposing(true)}
      onCompositionEnd={() => onComposing(false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (isFixKey(event)) {
          event.preventDefault();
          mend(props, event.currentTarget.selectionStart);
        }
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.currentTarget.blur();
      }}
    />
  );
}

/** Replaces the differing middle only, so that the caret stays where it is. */
function rewrite(element: HTMLTextAreaElement, text: string): void {
  const change = minimalChange(element.value, text);
  if (change !== null) element.setRangeText(change.insert, change.from, change.to, "preserve");
}

function postureOf(element: HTMLTextAreaElement): Posture {
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = element;
  const backward = selectionDirection === "backward";
  return {
    focused: element.ownerDocument.activeElement === element,
    anchor: backward ? selectionEnd : selectionStart,
    head: backward ? selectionStart : selectionEnd,
    scrollTop,
  };
}
