/**
 * The expression editor: the document in, typing out. Plain at first paint, CodeMirror once that is loaded;
 * the exchange keeps text, focus, selection and scroll, and waits for an input method to finish.
 */
import { useRef, useState } from "react";
import "./Editor.css";
import type { EditorProps, Posture } from "./editorProps.ts";
import { PlainEditor } from "./PlainEditor.tsx";
import { useCodeEditor } from "./useCodeEditor.ts";

export function Editor(props: EditorProps) {
  const CodeEditor = useCodeEditor();
  const [composing, setComposing] = useState(false);
  const posture = useRef<Posture | null>(null);
  return (
    <div className="editor-frame" data-editor="">
      {CodeEditor === null || composing ? (
        <PlainEditor
          {...props}
          onComposing={setComposing}
          onLeave={(left) => {
            posture.current = left;
          }}
        />
      ) : (
        <CodeEditor {...props} posture={posture} />
      )}
    </div>
  );
}
