/**
 * Where a wrong run leaves the right one. In: the right run and the wrong one. Out: the first wrong thing it does, with
 * the numbers of both, and from where on each node's gradient is a wrong one. A pass is wrong when it hands on another
 * number than the right pass of this edge, hands on again, or loses what had arrived; so the orders may differ.
 */
import type { Tensor } from "../tensor/tensor.ts";
import type { EdgeStep } from "../trace/step.ts";
import type { Trace } from "../trace/trace.ts";
import { rightPass } from "./rightPass.ts";
import { tensorSum } from "./tensorSum.ts";

export type Parting = {
  /** The position of the wrong run at which it is seen, and the node whose gradient is wrong then. */
  readonly position: number;
  readonly node: number;
  /** What the node has, and what it should have at this point. */
  readonly has: Tensor;
  readonly should: Tensor | null;
  readonly cause: /** A contribution replaced what had arrived. */
    | { readonly kind: "lost"; readonly before: Tensor; readonly step: EdgeStep }
    /** The contribution is not upstream × local of the right run, whose step this is beside it. */
    | { readonly kind: "other"; readonly step: EdgeStep; readonly right: EdgeStep }
    /** Handed on a second time. */
    | { readonly kind: "again"; readonly step: EdgeStep }
    /** Not cleared before the second pass. */
    | { readonly kind: "kept" };
};

export type Partings = {
  readonly parting: Parting | null;
  readonly wrongFrom: readonly (number | null)[];
};

export function partings(right: Trace, wrong: Trace): Partings {
  const { nodes, edges } = wrong.graph;
  const wrongFrom: (number | null)[] = nodes.map(() => null);
  const now: (Tensor | null)[] = nodes.map(() => null);
  let passed = new Set<number>();
  let parting: Parting | null = null;
  const found = (part: Parting): void => {
    parting ??= part;
    wrongFrom[part.node] ??= part.position;
  };
  for (let place = wrong.forwardCount; place < wrong.steps.length; place += 1) {
    const step = wrong.steps[place];
    const position = place + 1;
    if (step?.kind === "seed") {
      passed = new Set();
      for (const { index } of nodes) {
        const has = gradientAt(wrong, index, position);
        if (index !== step.node && has !== null && !isZero(has)) {
          found({ position, node: index, has, should: null, cause: { kind: "kept" } });
        }
        now[index] = has;
      }
    }
    if (step?.kind !== "edge") continue;
    const node = edges[step.edge]?.from ?? -1;
    const before = now[node] ?? null;
    const has = step.total;
    now[node] = has;
    const pass = rightPass(right, step.edge);
    const at = { position, node, has };
    const added = (contribution: Tensor): Tensor =>
      before === null ? contribution : tensorSum(before, contribution);
    if (passed.has(step.edge) && !isZero(step.contribution)) {
      found({ ...at, should: before, cause: { kind: "again", step } });
    } else if (!agree(step.contribution, pass.contribution)) {
      found({ ...at, should: added(pass.contribution), cause: { kind: "other", step, right: pass } });
    } else if (before !== null && !agree(has, added(step.contribution))) {
      found({ ...at, should: added(step.contribution), cause: { kind: "lost", before, step } });
    }
    passed.add(step.edge);
  }
  return { parting, wrongFrom };
}

function gradientAt(trace: Trace, node: number, position: number): Tensor | null {
  const moment = trace.timelines[node]?.findLast(({ from }) => from <= position);
  return moment?.state.gradient ?? null;
}

/** The same but for rounding: the order of a sum may differ. */
function agree(a: Tensor, b: Tensor): boolean {
  return a.data.every((entry, place) => {
    const other = b.data[place] ?? Number.NaN;
    if (Object.is(entry, other) || entry === other) return true;
    return Math.abs(entry - other) <= 1e-9 * Math.max(Math.abs(entry), Math.abs(other));
  });
}

function isZero({ data }: Tensor): boolean {
  return data.every((entry) => entry === 0);
}
