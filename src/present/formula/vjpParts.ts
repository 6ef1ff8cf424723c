/**
 * A structural gate's contribution as LaTeX with its parts left open, to be filled with symbols or numbers.
 * In: a gate and the operand's position. Out: text in which each part stands for what arrives, an operand or the
 * output, with the scripts behind it told apart.
 */
import type { Graph, OperationNode } from "../../engine/graph/graph.ts";

/** What arrives, the gate's output, or the operand at a position. */
export type VjpPart = "upstream" | "output" | number;

/** What stands behind a part: a sign of transposition, which its writer writes, or an index, which stays. */
export type VjpScript = "transposed" | "indexed" | null;

/** In braces, so that any sign a record puts behind it holds it as a whole. */
const PART = /\{#(\w+)\}(?:(\s*\^\{\\top\})|(?=\s*(_)))?/g;

export function openVjp(
  graph: Graph,
  { operation, operands, fixed }: OperationNode,
  position: number,
): string {
  if (operation.kind !== "structural") return "";
  const parts = {
    upstream: "{#upstream}",
    output: "{#output}",
    operands: operands.map((_, index) => `{#${index}}`),
    shapes: operands.map((index) => graph.nodes[index]?.shape ?? []),
  };
  return operation.contributionTex(position, parts, fixed);
}

/** `write`: a part's LaTeX, its sign of transposition included. */
export function fillVjp(open: string, write: (part: VjpPart, script: VjpScript) => string): string {
  return open.replaceAll(PART, (_, name: string, top: string | undefined, index: string | undefined) => {
    const part = name === "upstream" || name === "output" ? name : Number(name);
    return write(part, top !== undefined ? "transposed" : index !== undefined ? "indexed" : null);
  });
}

/** What the upstream is multiplied by, `{#1}^{\top}` of `{#upstream}\,{#1}^{\top}`; null where it is no plain factor. */
export function vjpFactor(open: string): string | null {
  const { factors, signs, isSum } = factorsOf(open);
  const place = factors.indexOf("{#upstream}");
  const others = factors.toSpliced(place, 1);
  if (isSum || place < 0 || others.length === 0 || others.some((factor) => factor.includes("#upstream")))
    return null;
  const [only = ""] = others;
  const bracketed = /^\\left\((.*)\\right\)$/.exec(only)?.[1];
  if (others.length === 1 && bracketed !== undefined && isBalanced(bracketed)) return bracketed;
  const left = signs.toSpliced(Math.max(0, place - 1), 1);
  return others.map((factor, index) => (index === 0 ? factor : ` ${left[index - 1]} ${factor}`)).join("");
}

/** Whether no bracket is closed before it was opened: `a) + (b` is not. */
function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const [token] of tex.matchAll(/\\left|\\right/g)) {
    depth += token === "\\left" ? 1 : -1;
    if (depth < 0) return false;
  }
  return true;
}

/** The factors outside all brackets and the signs between them. */
function factorsOf(tex: string) {
  const factors: string[] = [];
  const signs: string[] = [];
  let isSum = false;
  let depth = 0;
  let factor = "";
  for (const [token] of tex.matchAll(/\\(?:[a-zA-Z]+|.)|[^\\]/g)) {
    if (/^[([{]$/.test(token)) depth += 1;
    if (/^[)\]}]$/.test(token)) depth -= 1;
    if (depth === 0 && /^[-+*]$|^\\star$/.test(token)) isSum = true;
    if (depth === 0 && /^\\(?:,|cdot|odot)$/.test(token)) {
      factors.push(factor.trim());
      signs.push(token);
      factor = "";
    } else factor += token;
  }
  return { factors: [...factors, factor.trim()], signs, isSum };
}
