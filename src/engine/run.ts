/**
 * text → trace, or the mistakes that stand in the way. In: source text. Out: a trace when there is no
 * error, and everything there is to say about the text, in reading order. Never throws.
 */
import { type Diagnostic, locate } from "./diagnostic.ts";
import { buildGraph } from "./graph/buildGraph.ts";
import type { Graph } from "./graph/graph.ts";
import { parse } from "./parse/parse.ts";
import { buildTrace } from "./trace/buildTrace.ts";
import { foldedKeys } from "./trace/foldedKeys.ts";
import { foldGroups } from "./trace/foldGroups.ts";
import type { Trace } from "./trace/trace.ts";

export type Run = { readonly trace: Trace | null; readonly diagnostics: readonly Diagnostic[] };

/**
 * The run as it is shown. `toggled` are keys of groups (NodeGroup in graph/graph.ts) that are not as they are to
 * begin with: a gate made of others is taken apart; a call or definition is folded, or in a graph too large to read,
 * where they start folded, written out. A key that names none does nothing.
 */
export function run(source: string, toggled: readonly string[] = []): Run {
  return guarded(source, toggled, (graph) => foldGroups(graph, foldedKeys(graph, toggled)));
}

/** The run with everything written out but the gates, however large. */
export function runWhole(source: string): Run {
  return guarded(source, [], (graph) => graph);
}

function guarded(source: string, opened: readonly string[], shown: (graph: Graph) => Graph): Run {
  try {
    return runOrThrow(source, opened, shown);
  } catch (fault) {
    return { trace: null, diagnostics: [faultOfOurs(source, fault)] };
  }
}

function runOrThrow(source: string, opened: readonly string[], shown: (graph: Graph) => Graph): Run {
  const { program, errors } = parse(source);
  if (errors.some(({ severity }) => severity === "error")) {
    return { trace: null, diagnostics: locate(source, errors) };
  }
  const built = buildGraph(source, program, opened);
  return {
    trace: built.graph === null ? null : buildTrace(shown(built.graph)),
    diagnostics: locate(source, [...errors, ...built.errors]),
  };
}

/** A page must outlive a mistake of its authors: the last good picture stays and the text is kept. */
export function faultOfOurs(source: string, fault: unknown): Diagnostic {
  const reason = fault instanceof Error ? fault.message : String(fault);
  const message = `Backstep failed on this text, which is a fault of ours: ${reason}.`;
  return { severity: "error", message, line: 1, column: 1, from: 0, to: source.length, fixes: [] };
}
