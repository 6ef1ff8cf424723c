/**
 * The right run and a wrong one, stepped together. In: a run with a backward pass, an algorithm, a position.
 * Out: both frames, what each does in words, a table of all gradients side by side, and which are wrong.
 * Position p is that many steps of each run; one that has ended stands still.
 */

import { type Comparison, compareWith, type WrongAlgorithm } from "../../engine/compare/wrongAlgorithms.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Frame, Trace } from "../../engine/trace/trace.ts";
import { listed } from "../narration/listed.ts";
import { nodeName } from "../narration/nodeName.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { ALGORITHMS, type AlgorithmWords } from "./algorithms.ts";
import { moveWords } from "./moveWords.ts";
import { partingWords } from "./partingWords.ts";

/** Of wrong gradients that are named. */
const MOST_NAMES = 6;

export type WrongTurn = {
  readonly comparison: Comparison;
  readonly words: AlgorithmWords;
  /** Positions: before the first backward step, at the first wrong number (null: none), after all steps of both. */
  readonly first: number;
  readonly partsAt: number | null;
  readonly last: number;
  /** Where the recursion was stopped before its end: how long it would have been. */
  readonly stopped: string | null;
};

export function wrongTurn(trace: Trace, algorithm: WrongAlgorithm): WrongTurn | null {
  const words = ALGORITHMS.find((row) => row.algorithm === algorithm);
  if (words === undefined) return null;
  const comparison = compareWith(trace, algorithm);
  const { right, wrong, parting, passes } = comparison;
  const made = (wrong.steps.length - wrong.forwardCount - 1).toLocaleString("en-US");
  return {
    comparison,
    words,
    first: trace.forwardCount,
    partsAt: parting?.position ?? null,
    last: Math.max(right.steps.length, wrong.steps.length),
    stopped: comparison.stopped
      ? `The recursion passes along edges ${passes.toLocaleString("en-US")} times. It is stopped after ${made}.`
      : null,
  };
}

/** Whether with other numbers the algorithm would go wrong on this graph. */
function couldPart({ graph, steps }: Trace, algorithm: WrongAlgorithm): boolean {
  return steps.some((step) => {
    if (step.kind !== "edge") return false;
    if (algorithm === "local") return step.upstream.data.some((entry) => entry !== 1);
    const operand = graph.nodes[graph.edges[step.edge]?.from ?? -1];
    return step.expected > 1 && (algorithm !== "recursion" || operand?.kind === "operation");
  });
}

export type WrongMoment = {
  readonly right: Frame;
  readonly wrong: Frame;
  readonly rightMove: string;
  readonly wrongMove: string;
  /** Before they part, or where they never do, what there is to say; there, what parts them; later, where it was. */
  readonly verdict: string;
  readonly hasParted: boolean;
  /** Whether a node's gradient is wrong by now. */
  readonly isWrong: (node: number) => boolean;
  /** One row for each node that gets a gradient, the output first. */
  readonly rows: readonly MomentRow[];
};

export type MomentRow = {
  readonly node: number;
  readonly name: string;
  readonly isInput: boolean;
  readonly isArray: boolean;
  /** Empty while nothing has arrived. */
  readonly right: string;
  readonly wrong: string;
  readonly differs: boolean;
};

export function wrongMoment(turn: WrongTurn, position: number, style: Style): WrongMoment {
  const { comparison, words, first, partsAt, last } = turn;
  const { parting, wrongFrom, algorithm } = comparison;
  const right = frameAt(comparison.right, position);
  const wrong = frameAt(comparison.wrong, position);
  const { graph } = comparison.right;
  const hasParted = partsAt !== null && position >= partsAt;
  const isWrong = (node: number): boolean => (wrongFrom[node] ?? Number.POSITIVE_INFINITY) <= position;
  const has = (frame: Frame, node: number): string => {
    const gradient = frame.nodes[node]?.gradient ?? null;
    return gradient === null ? "" : formatTensor(gradient, style);
  };
  const ended = (frame: Frame): boolean => frame.position < position;
  const verdict = (): string => {
    if (parting !== null && hasParted) {
      const { what, why } = partingWords(graph, parting, algorithm, style);
      if (position === partsAt) return `Here they part: ${what}. ${why}`;
      return `They parted at step ${partsAt - first}: ${what}. Wrong by now: ${wrongNames()}.`;
    }
    if (partsAt !== null || position < last) return `${words.does} So far both are right.`;
    return couldPart(comparison.right, algorithm) ? (words.luckyNumbers ?? words.lucky) : words.lucky;
  };
  const wrongNames = (): string => {
    const names = graph.nodes
      .filter(({ index }) => isWrong(index))
      .map(({ index }) => nodeName(graph, index, style));
    const more = names.length - MOST_NAMES;
    return listed(more > 1 ? [...names.slice(0, MOST_NAMES), `${more} more`] : names);
  };
  return {
    right,
    wrong,
    rightMove: ended(right) ? "Done." : moveWords(right, null, style),
    wrongMove: ended(wrong) ? "Done." : moveWords(wrong, algorithm, style),
    verdict: verdict(),
    hasParted,
    isWrong,
    rows: graph.nodes
      .filter(({ index }) => (right.nodes[index]?.gradientState ?? "unreached") !== "unreached")
      .toReversed()
      .map(({ index, symbol, kind, shape }) => ({
        node: index,
        name: index === graph.output ? graph.outputName : symbol,
        isInput: kind === "input",
        isArray: shape.length > 0,
        right: has(right, index),
        wrong: has(wrong, index),
        differs: isWrong(index),
      })),
  };
}
