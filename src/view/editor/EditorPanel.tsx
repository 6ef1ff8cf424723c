/** The expression: the text, what is wrong with it, and what it makes. */

import { type RefObject, useMemo } from "react";
import type { Graph } from "../../engine/graph/graph.ts";
import type { Fix } from "../../engine/parse/inputError.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { activeSpan } from "../../store/selectors.ts";
import { DiagnosticList } from "./DiagnosticList.tsx";
import { Editor } from "./Editor.tsx";
import type { EditorCommands } from "./editorProps.ts";

const DIAGNOSTICS = "diagnostics";

export function EditorPanel({ commands }: { readonly commands: RefObject<EditorCommands | null> }) {
  const source = useBackstep((state) => state.source);
  const diagnostics = useBackstep((state) => state.diagnostics);
  const span = useBackstep(activeSpan);
  const scrubbing = useBackstep((state) => state.scrubbing);
  const graph = useBackstep((state) => state.good?.trace.graph ?? null);
  const made = useMemo(() => (graph === null ? null : summary(graph)), [graph]);
  const unsaved = useBackstep((state) => state.unsaved);
  const { edit, applyFix } = backstep.getState();
  const mend = (fix: Fix): void => {
    applyFix(fix);
    commands.current?.focus();
  };
  return (
    <section className="editor-panel" aria-label="Expression panel">
      <h2 className="panel-title">Expression</h2>
      <Editor
        source={source}
        onEdit={edit}
        diagnostics={diagnostics}
        activeSpan={span}
        scrub={scrubbing ? "drag" : "none"}
        onReady={(ready) => {
          commands.current = ready;
        }}
        onFix={mend}
        describedBy={DIAGNOSTICS}
      />
      <DiagnosticList id={DIAGNOSTICS} diagnostics={diagnostics} onFix={mend} />
      {made === null ? null : <p className="editor-summary">{made}</p>}
      {unsaved ? (
        <p className="editor-summary">
          Not saved: nothing here keeps your text. Copy it before you leave the page.
        </p>
      ) : null}
    </section>
  );
}

function summary(graph: Graph): string {
  const nodes = graph.nodes.filter(({ kind, index }) => kind !== "constant" || index === graph.output).length;
  const edges = graph.edges.filter(({ from }) => graph.nodes[from]?.kind !== "constant").length;
  const count = (amount: number, word: string): string => `${amount} ${word}${amount === 1 ? "" : "s"}`;
  return `${count(nodes, "node")}, ${count(edges, "edge")}. Gradients of ${graph.outputName}.`;
}
