/**
 * The front door. In: source text, any string. Out: output, values, gradients, steps and diagnostics.
 * Runs in Node, a worker and the page, imports no package and never throws.
 */
import type { Diagnostic } from "./diagnostic.ts";
import { runWhole } from "./run.ts";
import { type Nested, toNested } from "./tensor/nested.ts";
import type { Step } from "./trace/step.ts";
import type { Trace } from "./trace/trace.ts";

export type { Diagnostic, Nested };

export type Differentiation =
  | {
      readonly ok: true;
      readonly output: string;
      readonly value: Nested;
      readonly inputs: Record<string, Nested>;
      /**
       * Every input; null where it does not reach the output, and for all of them where the output is no single number:
       * then backprop has no place to start from, and a diagnostic says what to do.
       */
      readonly gradients: Record<string, Nested | null>;
      readonly steps: readonly Step[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export function differentiate(source: string): Differentiation {
  const { trace, diagnostics } = runWhole(source);
  return trace === null ? { ok: false, diagnostics } : { ok: true, ...summary(trace), diagnostics };
}

function summary(trace: Trace) {
  const { graph } = trace;
  const final = trace.timelines.map((timeline) => timeline.at(-1)?.state);
  const value = final[graph.output]?.value;
  // No prototype: a person may well call an input `constructor`.
  const inputs: Record<string, Nested> = Object.create(null);
  const gradients: Record<string, Nested | null> = Object.create(null);
  for (const node of graph.nodes) {
    const [name] = node.names;
    if (node.kind !== "input" || name === undefined) continue;
    const gradient = final[node.index]?.gradient ?? null;
    inputs[name] = toNested(node.value);
    gradients[name] = gradient === null ? null : toNested(gradient);
  }
  return {
    output: graph.outputName,
    value: value ? toNested(value) : [],
    inputs,
    gradients,
    steps: trace.steps,
  };
}
