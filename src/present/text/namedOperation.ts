/**
 * Naming an operation in place: `f = (w1+w2)*w3` becomes `q = w1+w2` and `f = q*w3`. In: the good text, its graph
 * as it is shown, a node and a name. Out: the new text with everything else as it was typed, or a sentence that
 * says why not. The text is changed and then read again: only the same graph with one more name counts.
 */
import type { Graph, GraphNode } from "../../engine/graph/graph.ts";
import { operationNamed } from "../../engine/ops/registry.ts";
import type { Span, Statement } from "../../engine/parse/expr.ts";
import { parse } from "../../engine/parse/parse.ts";
import { tokenize } from "../../engine/parse/tokenize.ts";
import { runWhole } from "../../engine/run.ts";
import { sameGraph } from "./sameGraph.ts";

/** `name`: as the language reads it. */
export type Naming = { readonly source: string; readonly name: string } | { readonly refusal: string };

export function namedOperation(source: string, node: GraphNode, typed: string): Naming {
  const name = nameOf(typed);
  if (name === null) return refused("A name is one word that begins with a letter, such as q or v_1.");
  if (operationNamed(name) !== null)
    return refused(`${name} is a function of the language. Choose another name.`);
  if (tokenize(source).tokens.some((token) => token.kind === "name" && token.name === name))
    return refused(`The program has a ${name} already. Choose another name.`);
  if (name === "pi" || name === "e")
    return refused(`${name} is a number of the language. Choose another name.`);
  if (node.kind !== "operation" || node.names.length > 0)
    return refused(`${node.symbol} has a name already.`);
  const statement = parse(source).program.statements.find(
    ({ from, to }) => from <= node.span.from && node.span.to <= to,
  );
  if (node.group !== null && node.group.kind !== "definition")
    return refused(`This is inside ${node.group.label}, which is written only once for all its uses.`);
  if (statement === undefined || statement.kind === "function")
    return refused("This is inside a function, whose parts can't be named from outside.");
  const before = runWhole(source).trace?.graph;
  const changed = candidates(source, statement, node.span, name).find((candidate) => {
    const after = runWhole(candidate).trace?.graph;
    return before !== undefined && after !== undefined && isNamed(before, after, name);
  });
  return changed === undefined
    ? refused("This part can't be named by itself here. Rewrite the line, and give it a line of its own.")
    : { source: changed, name };
}

function refused(refusal: string): Naming {
  return { refusal };
}

/** The name as the language reads it; null where it is none. */
function nameOf(typed: string): string | null {
  const [statement, ...more] = parse(`${typed}\n= 1`.replace("\n", " ")).program.statements;
  return statement?.kind === "definition" && more.length === 0 ? statement.name : null;
}

function isNamed(before: Graph, after: Graph, name: string): boolean {
  return after.nodes.some(({ names }) => names.includes(name)) && sameGraph(before, after, name);
}

/** Texts that could be it, best first: the name alone, and in brackets where it would run into what stands beside it. */
function candidates(source: string, statement: Statement, span: Span, name: string): readonly string[] {
  const before = source.slice(0, statement.from);
  const definition = `${name} = ${freed(source.slice(span.from, span.to))}${gapBefore(before)}`;
  const head = source.slice(statement.from, span.from);
  return [name, `(${name})`].map((mention) => before + definition + head + mention + source.slice(span.to));
}

/** What parts the new definition from the statement: a line of its own where that has one, else the sign used before. */
function gapBefore(before: string): string {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (line.trim() === "") return `\n${line}`;
  return line.trimEnd().endsWith(",") ? ", " : "; ";
}

/** A formula without brackets around the whole of it; over several lines it needs them. */
function freed(text: string): string {
  const bracketed = text.startsWith("(") && closesLast(text);
  if (/[\n#]/.test(text)) return bracketed ? text : `(${text})`;
  return bracketed ? freed(text.slice(1, -1).trim()) : text;
}

/** Whether the bracket at the beginning is the one closed at the end. */
function closesLast(text: string): boolean {
  let depth = 0;
  for (const [place, sign] of Array.from(text).entries()) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth === 0) return place === Array.from(text).length - 1;
  }
  return false;
}
