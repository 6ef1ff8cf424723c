/**
 * What stays straight and what stays apart. In: the layered graph, its rows, the groups that stand apart.
 * Out: rigid blocks, runs of vertices with one y each, and the least distances between them. A group's area has an
 * upper and a lower border, which count as blocks: what is not in the group stands above the one or below the other.
 */
import type { Cohesion } from "./cohesion.ts";
import type { Grid, Rows, Segment } from "./grid.ts";

/** Room above and below each vertex, 0 for lanes, and the least air between, px. */
export type Spacing = {
  readonly above: readonly number[];
  readonly below: readonly number[];
  /** Between two nodes; between two wires, or a wire and a node. */
  readonly rowGap: number;
  readonly wireGap: number;
  /** Between a group's border and what is in it; between the borders of two groups. */
  readonly frame: number;
  readonly between: number;
};

/** `lower` stands at least `gap` below `upper`. */
export type Separation = { readonly upper: number; readonly lower: number; readonly gap: number };

/** Block of each vertex, numbered from left to right: runs of lanes, and chains (one consumer, one operand). */
export function straightBlocks(grid: Grid, rows: Rows): number[] {
  const place = new Int32Array(grid.column.length);
  for (const row of rows)
    row.forEach((vertex, i) => {
      place[vertex] = i;
    });
  const single = (list: readonly number[] | undefined) => list?.length === 1;
  const isChain = ({ from, to }: Segment) => single(grid.outOf[from]) && single(grid.into[to]);
  const next = new Map<number, number>();
  const accepted: Segment[][] = rows.map(() => []);
  // Chains of nodes first; a rigid segment that would cross another is left to bend.
  const candidates = grid.segments.filter(isChain);
  const touches = ({ from, to }: Segment) => Number(from < grid.nodes) + Number(to < grid.nodes);
  candidates.sort((a, b) => touches(b) - touches(a));
  for (const segment of candidates) {
    const gap = accepted[grid.column[segment.from] ?? 0] ?? [];
    const at = (vertex: number) => place[vertex] ?? 0;
    const crosses = gap.some((other) => at(other.from) < at(segment.from) !== at(other.to) < at(segment.to));
    if (crosses) continue;
    gap.push(segment);
    next.set(segment.from, segment.to);
  }
  const block = new Array<number>(grid.column.length).fill(-1);
  let count = 0;
  for (const row of rows) {
    for (const start of row) {
      if (block[start] !== -1) continue;
      for (let vertex: number | undefined = start; vertex !== undefined; vertex = next.get(vertex))
        block[vertex] = count;
      count++;
    }
  }
  return block;
}

/**
 * Least distances between the blocks that stand next to each other somewhere, upper blocks before lower ones. The
 * borders of group g are blocks `blocks + 2g` (upper) and `blocks + 2g + 1`. Null where straight runs and borders
 * contradict each other.
 */
export function separate(
  grid: Grid,
  rows: Rows,
  block: readonly number[],
  spacing: Spacing,
  areas: Cohesion | null,
): Separation[] | null {
  const blocks = blockCount(block);
  const count = blocks + 2 * (areas?.groups ?? 0);
  const gaps = new Map<number, number>();
  const after: number[][] = Array.from({ length: count }, () => []);
  const waiting = new Int32Array(count);
  const keep = (upper: number, lower: number, gap: number) => {
    const key = upper * count + lower;
    if (!gaps.has(key)) {
      after[upper]?.push(lower);
      waiting[lower] = (waiting[lower] ?? 0) + 1;
    }
    gaps.set(key, Math.max(gap, gaps.get(key) ?? 0));
  };
  const above = (vertex: number) => spacing.above[vertex] ?? 0;
  const below = (vertex: number) => spacing.below[vertex] ?? 0;
  for (const row of rows) {
    for (let i = 0; i + 1 < row.length; i++) {
      const [a, b] = [row[i] ?? 0, row[i + 1] ?? 0];
      const air = a < grid.nodes && b < grid.nodes ? spacing.rowGap : spacing.wireGap;
      keep(block[a] ?? 0, block[b] ?? 0, below(a) + air + above(b));
    }
  }
  for (const row of areas === null ? [] : rows) {
    // Wires pass through areas that are not theirs; nodes don't.
    const solid = row.filter((vertex) => vertex < grid.nodes || (areas?.paths[vertex]?.length ?? 0) > 0);
    solid.forEach((vertex, i) => {
      const path = areas?.paths[vertex] ?? [];
      path.forEach((group, depth) => {
        const [top, bottom] = [blocks + 2 * group, blocks + 2 * group + 1];
        const inner = path[depth + 1];
        if (inner === undefined) {
          keep(top, block[vertex] ?? 0, above(vertex) + spacing.frame);
          keep(block[vertex] ?? 0, bottom, below(vertex) + spacing.frame);
        } else {
          keep(top, blocks + 2 * inner, spacing.frame);
          keep(blocks + 2 * inner + 1, bottom, spacing.frame);
        }
      });
      const next = solid[i + 1];
      if (next === undefined) return;
      const depth = areas?.common(vertex, next) ?? 0;
      const closed = path[depth];
      const opened = areas?.paths[next]?.[depth];
      if (closed === undefined && opened === undefined) return;
      keep(
        closed === undefined ? (block[vertex] ?? 0) : blocks + 2 * closed + 1,
        opened === undefined ? (block[next] ?? 0) : blocks + 2 * opened,
        (closed === undefined ? below(vertex) : 0) +
          (opened === undefined ? spacing.wireGap + above(next) : spacing.between),
      );
    });
  }
  const ready: number[] = [];
  for (let one = 0; one < count; one++) if (waiting[one] === 0) ready.push(one);
  const separations: Separation[] = [];
  for (let upper = ready.pop(); upper !== undefined; upper = ready.pop()) {
    for (const lower of after[upper] ?? []) {
      separations.push({ upper, lower, gap: gaps.get(upper * count + lower) ?? 0 });
      waiting[lower] = (waiting[lower] ?? 0) - 1;
      if (waiting[lower] === 0) ready.push(lower);
    }
  }
  return separations.length === gaps.size ? separations : null;
}

export function blockCount(block: readonly number[]): number {
  return block.reduce((most, one) => Math.max(most, one + 1), 0);
}
