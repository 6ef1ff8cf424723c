/** One slider and one number box an input. They rewrite the number in the text, which stays the only document. */
import type { InputNode } from "../../engine/graph/graph.ts";
import { useBackstep } from "../../store/backstep.ts";
import { isStale } from "../../store/selectors.ts";
import { InputGrid } from "./InputGrid.tsx";
import { InputRow } from "./InputRow.tsx";

const NONE: readonly InputNode[] = [];

export function InputsPanel() {
  const graph = useBackstep((state) => state.good?.trace.graph ?? null);
  const stale = useBackstep(isStale);
  // What is being typed belongs to its document.
  const documents = useBackstep((state) => state.documents);
  const inputs = graph?.nodes.filter((node): node is InputNode => node.kind === "input") ?? NONE;
  return (
    <section className="inputs-panel" aria-label="Inputs">
      <h2 className="panel-title">Inputs</h2>
      {inputs.length === 0 ? (
        <p className="inputs-none">No inputs yet: give a name a number, such as x = 2.</p>
      ) : null}
      {stale ? <p className="inputs-none">Waiting for the text to be right again.</p> : null}
      {inputs.map((input) => (
        <Fields key={`${documents} ${input.names[0] ?? input.id}`} input={input} disabled={stale} />
      ))}
    </section>
  );
}

function Fields({ input, disabled }: { readonly input: InputNode; readonly disabled: boolean }) {
  const Kind = input.shape.length === 0 ? InputRow : InputGrid;
  return <Kind input={input} disabled={disabled} />;
}
