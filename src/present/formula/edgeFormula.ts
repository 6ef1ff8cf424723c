/**
 * The chain rule at one edge. In: a frame whose step is an edge's. Out: symbols, numbers, result; where the
 * operand is used several times the whole sum stands there, with question marks for what has not arrived,
 * so that a partial sum never looks like the answer.
 */
import type { Edge, GraphNode, OperationNode } from "../../engine/graph/graph.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { spokenEdge } from "../narration/spokenEdge.ts";
import { productReproduces } from "../numbers/productReproduces.ts";
import { tensorSumReproduces } from "../numbers/tensorReproduces.ts";
import { tensorTex, tensorTexAtom } from "../numbers/tensorTex.ts";
import { alignedTex, type Formula, type FormulaOptions, type FormulaRow } from "./formula.ts";
import { linked } from "./linked.ts";
import { localRowTex } from "./localTex.ts";
import { type Path, pathsInto } from "./paths.ts";
import { contributionTerm, numberTerm, PENDING, symbolTerm } from "./pathTerms.ts";
import { contributionPlace, gradientPlace, localPlace } from "./place.ts";
import { gradientTex } from "./symbolTex.ts";

/** Sums with more terms show the current one and the running total. */
const MOST_TERMS = 4;

export type EdgeScene = {
  readonly frame: Frame;
  readonly step: EdgeStep;
  readonly edge: Edge;
  readonly operand: GraphNode;
  readonly gate: OperationNode;
};

export function edgeFormula(scene: EdgeScene, { digits }: FormulaOptions): Formula {
  const { frame, operand, edge } = scene;
  const paths = pathsInto(frame, operand.index);
  const lines =
    paths.length > MOST_TERMS ? shortLines(scene, paths, digits) : fullLines(scene, paths, digits);
  const total = paths.length > 1 ? [totalRow(scene, paths, digits)] : [];
  return {
    title: "Chain rule at this edge",
    tex: alignedTex(lines),
    rows: [...rowsOf(scene, digits), ...total],
    spoken: spokenEdge(frame.trace.graph, edge, scene.step, digits),
  };
}

function fullLines(scene: EdgeScene, paths: readonly Path[], digits: number): readonly string[] {
  const { graph } = scene.frame.trace;
  const numbers = paths.map((path) => numberTerm(graph, path, digits));
  return [
    `${gradientSymbol(scene)} &= ${paths.map((path) => symbolTerm(graph, path)).join(" + ")}`,
    `&= ${numbers.join(" + ")}`,
    `&${productRelation(paths, digits)} ${sumTex(scene, paths, digits)}`,
  ];
}

/** Of many paths: the total before, the current term, and a question mark for the rest. */
function shortLines(scene: EdgeScene, paths: readonly Path[], digits: number): readonly string[] {
  const { graph } = scene.frame.trace;
  const { arrived, expected } = scene.step;
  const current = paths[arrived - 1];
  const before = paths[arrived - 2]?.passed?.total ?? null;
  if (current === undefined) return [];
  const head = before === null ? [] : ["\\cdots"];
  const rest = arrived < expected;
  const sum =
    before === null
      ? []
      : [
          `\\underbrace{${tensorTex(before, digits)}}_{\\text{${arrived - 1} ${arrived === 2 ? "path" : "paths"}}}`,
        ];
  const total = linked("t-result", gradientPlace(scene.operand), tensorTex(scene.step.total, digits));
  const added =
    before === null ? true : tensorSumReproduces([before, scene.step.contribution], scene.step.total, digits);
  const relation = added && productReproduces(scene.step, digits) ? "=" : "\\approx";
  return [
    `${gradientSymbol(scene)} &= ${[...head, symbolTerm(graph, current), ...(rest ? ["\\cdots"] : [])].join(" + ")}`,
    `&= ${[...sum, numberTerm(graph, current, digits), ...(rest ? [PENDING] : [])].join(" + ")}`,
    `&${relation} ${[total, ...(rest ? [PENDING] : [])].join(" + ")}`,
  ];
}

function gradientSymbol({ frame, operand }: EdgeScene): string {
  return linked("t-result", gradientPlace(operand), gradientTex(frame.trace.graph, operand));
}

/** `-4`; `2 + ?`; `2 + 3 = 5`. */
function sumTex(scene: EdgeScene, paths: readonly Path[], digits: number): string {
  const { step, operand } = scene;
  const total = linked("t-result", gradientPlace(operand), tensorTex(step.total, digits));
  if (paths.length === 1) return total;
  const sum = paths.map((path, index) => contributionTerm(path, index === 0, digits)).join(" + ");
  if (step.arrived < step.expected) return sum;
  const terms = paths.flatMap(({ passed }) => passed?.contribution ?? []);
  return `${sum} ${tensorSumReproduces(terms, step.total, digits) ? "=" : "\\approx"} ${total}`;
}

function productRelation(paths: readonly Path[], digits: number): string {
  return paths.every(({ passed }) => passed === null || productReproduces(passed, digits)) ? "=" : "\\approx";
}

function rowsOf(scene: EdgeScene, digits: number): readonly FormulaRow[] {
  const { frame, step, edge, gate } = scene;
  const { graph } = frame.trace;
  const upstream = tensorTex(step.upstream, digits);
  const relation = productReproduces(step, digits) ? "=" : "\\approx";
  const result = linked("t-result", contributionPlace(edge), tensorTex(step.contribution, digits));
  const factors = [
    linked("t-gradient", gradientPlace(gate), upstream),
    linked("t-local", localPlace(edge), step.local === null ? "" : tensorTexAtom(step.local, digits)),
  ];
  const sign = gate.shape.length === 0 ? "\\cdot" : "\\odot";
  const product = step.local === null ? result : `${factors.join(` ${sign} `)} ${relation} ${result}`;
  return [
    {
      label: "upstream",
      tex: linked("t-gradient", gradientPlace(gate), `${gradientTex(graph, gate)} = ${upstream}`),
    },
    { label: "local", tex: localRowTex(graph, gate, edge, localNumbers(scene), digits) },
    { label: "contribution", tex: product },
  ];
}

/** The scalars a local derivative is worked out from; null where the gate works on arrays. */
function localNumbers({ frame, step, gate }: EdgeScene): Parameters<typeof localRowTex>[3] {
  if (step.local === null || gate.shape.length > 0) return null;
  const operands = gate.operands.map((operand) => frame.nodes[operand]?.value?.data[0] ?? Number.NaN);
  const y = frame.nodes[gate.index]?.value?.data[0] ?? Number.NaN;
  return { operands, y, local: step.local.data[0] ?? Number.NaN };
}

function totalRow(scene: EdgeScene, paths: readonly Path[], digits: number): FormulaRow {
  const { step, operand } = scene;
  const partial = step.arrived < step.expected;
  const many = paths.length > MOST_TERMS;
  const total = linked("t-result", gradientPlace(operand), tensorTex(step.total, digits));
  const short = partial ? `${total} + ${PENDING}` : total;
  const tex = many ? short : sumTex(scene, paths, digits);
  return {
    label: "total",
    tex: partial ? `${tex} \\quad \\text{${step.arrived} of ${step.expected} arrived}` : tex,
  };
}
