/**
 * text → trace, or the mistakes that stand in the way. In: source text. Out: a trace when there is no
 * error, and everything there is to say about the text, in reading order. Never throws.
 * `opened` are the keys of gates to take apart (NodeGroup in graph/graph.ts): a key that names none does nothing.
 */
import { type Diagnostic, locate } from "./diagnostic.ts";
import { buildGraph } from "./graph/buildGraph.ts";
import { parse } from "./parse/parse.ts";
import { buildTrace } from "./trace/buildTrace.ts";
import type { Trace } from "./trace/trace.ts";

export type Run = { readonly trace: Trace | null; readonly diagnostics: readonly Diagnostic[] };

export function run(source: string, opened: readonly string[] = []): Run {
  try {
    return runOrThrow(source, opened);
  } catch (fault) {
    return { trace: null, diagnostics: [faultOfOurs(source, fault)] };
  }
}

function runOrThrow(source: string, opened: readonly string[]): Run {
  const { program, errors } = parse(source);
  if (errors.some(({ severity }) => severity === "error")) {
    return { trace: null, diagnostics: locate(source, errors) };
  }
  const built = buildGraph(source, program, opened);
  return {
    trace: built.graph === null ? null : buildTrace(built.graph),
    diagnostics: locate(source, [...errors, ...built.errors]),
  };
}

/** A page must outlive a mistake of its authors: the last good picture stays and the text is kept. */
export function faultOfOurs(source: string, fault: unknown): Diagnostic {
  const reason = fault instanceof Error ? fault.message : String(fault);
  const message = `Backstep failed on this text, which is a fault of ours: ${reason}.`;
  return { severity: "error", message, line: 1, column: 1, from: 0, to: source.length, fixes: [] };
}
