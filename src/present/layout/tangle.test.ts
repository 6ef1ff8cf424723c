import fc from "fast-check";
import { expect, test } from "vitest";
import { randomSketch } from "../../test/randomSketch.ts";
import { anneal } from "./anneal.ts";
import { Cohesion } from "./cohesion.ts";
import { buildGrid, type Grid, type Rows } from "./grid.ts";
import { assignColumns } from "./layers.ts";
import { Tangle } from "./tangle.ts";
import { wiringOf } from "./wiring.ts";

/** Up to 24 nodes with up to three operands each, some of them in one of three groups. */
const anyGraph = fc
  .array(fc.record({ picks: fc.array(fc.nat(), { maxLength: 3 }), group: fc.nat({ max: 5 }) }), {
    minLength: 2,
    maxLength: 24,
  })
  .map((rows) => {
    const links = rows.flatMap(({ picks }, to) =>
      to === 0 ? [] : picks.map((pick, port) => ({ from: pick % to, to, port })),
    );
    const column = rows.map(() => 0);
    for (const { from, to } of links) column[to] = Math.max(column[to] ?? 0, (column[from] ?? 0) + 1);
    return { grid: buildGrid(column, links), paths: rows.map(({ group }) => (group < 3 ? [group] : [])) };
  });

function inGivenOrder(grid: Grid): Rows {
  const rows: number[][] = Array.from({ length: grid.columns }, () => []);
  for (const [vertex, column] of grid.column.entries()) rows[column]?.push(vertex);
  return rows;
}

const sorted = (rows: Rows) => rows.map((row) => [...row].sort((a, b) => a - b));

/** Pairs of segments between the same two columns that cross, counted one by one. */
function crossingsOneByOne({ segments, column, into }: Grid, rows: Rows): number {
  const place = new Map(rows.flatMap((row) => row.map((vertex, i) => [vertex, i] as const)));
  const at = (vertex: number) => place.get(vertex) ?? 0;
  const end = (segment: number) => {
    const { to } = segments[segment] ?? { to: 0 };
    return at(to) + (into[to]?.indexOf(segment) ?? 0) / 100;
  };
  let count = 0;
  segments.forEach((a, i) => {
    segments.forEach((b, j) => {
      if (j > i || column[a.from] !== column[b.from] || at(a.from) === at(b.from)) return;
      if (at(a.from) < at(b.from) !== end(i) < end(j)) count++;
    });
  });
  return count;
}

test("the cost is kept through sweeps, swaps and annealing, and counts every crossing", () => {
  fc.assert(
    fc.property(anyGraph, ({ grid }) => {
      const wiring = wiringOf(grid);
      const tangle = new Tangle(wiring, inGivenOrder(grid), null);
      const changes = [() => tangle.sweep(true), () => tangle.swapNeighbours(), () => anneal(tangle, 5)];
      for (const change of changes) {
        change();
        expect(tangle.cost).toBe(new Tangle(wiring, tangle.copy(), null).cost);
      }
      const free = { ...wiring, partner: { ...wiring.partner, notes: wiring.partner.notes.map(() => 0) } };
      expect(new Tangle(free, tangle.copy(), null).cost).toBe(crossingsOneByOne(grid, tangle.copy()));
    }),
  );
});

test("annealing gives the same better order each time, or none, and loses no vertex", () => {
  fc.assert(
    fc.property(anyGraph, ({ grid }) => {
      const wiring = wiringOf(grid);
      const start = inGivenOrder(grid);
      const before = new Tangle(wiring, start, null).cost;
      const found = anneal(new Tangle(wiring, start, null), 60);
      expect(anneal(new Tangle(wiring, start, null), 60)).toEqual(found);
      if (!found) return;
      expect(found.cost).toBeLessThan(before);
      expect(new Tangle(wiring, found.rows, null).cost).toBe(found.cost);
      expect(sorted(found.rows)).toEqual(sorted(start));
    }),
  );
});

test("annealing tears no group apart", () => {
  fc.assert(
    fc.property(anyGraph, ({ grid, paths }) => {
      const start = inGivenOrder(grid);
      const cohesion = new Cohesion(grid, paths, start);
      const tangle = new Tangle(wiringOf(grid), start, cohesion);
      anneal(tangle, 30);
      for (const row of tangle.rows) {
        const groups = row.map((vertex) => cohesion.paths[vertex]?.[0] ?? -1);
        const runs = groups.filter((group, i) => group !== -1 && group !== groups[i - 1]);
        expect(runs).toEqual([...new Set(runs)]);
      }
    }),
  );
});

test("annealing comes out of a dead end, from which no swap leads on", () => {
  const sketch = randomSketch(50, 1);
  const links = sketch.flatMap((operands, to) => operands.map((from, port) => ({ from, to, port })));
  const columns = assignColumns(
    sketch.map((operands) => ({ input: operands.length === 0, groups: [], structure: null })),
    links,
  );
  const grid = buildGrid(columns, links);
  const tangle = new Tangle(wiringOf(grid), inGivenOrder(grid), null);
  for (let cost = Infinity; tangle.cost < cost; ) {
    cost = tangle.cost;
    tangle.swapNeighbours();
  }
  const stuck = tangle.cost;
  expect(anneal(tangle, 450)?.cost).toBeLessThan(0.8 * stuck);
});
