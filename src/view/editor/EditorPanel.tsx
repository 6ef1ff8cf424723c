/** The expression: the text, what is wrong with it, and what it makes. */

import { type RefObject, useMemo } from "react";
import type { Graph } from "../../engine/graph/graph.ts";
import type { Fix } from "../../engine/parse/inputError.ts";
import { describeNode } from "../../present/narration/describeNode.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { activeSpan, currentFrame, currentStyle } from "../../store/selectors.ts";
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
        describeName={describeName}
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

/** What the name's node holds at the current step; null for a name the drawn program doesn't have. */
function describeName(name: string): string | null {
  const state = backstep.getState();
  const frame = currentFrame(state);
  const node = frame?.trace.graph.nodes.find(({ names }) => names.includes(name));
  return frame === null || node === undefined ? null : describeNode(frame, node.index, currentStyle(state));
}

function summary(graph: Graph): string {
  const nodes = graph.nodes.filter(({ kind, index }) => kind !== "constant" || index === graph.output).length;
  const edges = graph.edges.filter(({ from }) => graph.nodes[from]?.kind !== "constant").length;
  const count = (amount: number, word: string): string => `${amount} ${word}${amount === 1 ? "" : "s"}`;
  return `${count(nodes, "node")}, ${count(edges, "edge")}. Gradients of ${graph.outputName}.`;
}
