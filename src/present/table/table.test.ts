/** The table beside the run it tells: its rows at a position, as text. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { groupProgramText, programText, tensorProgramText } from "../../test/arbitraries.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { nodeRole } from "../picture/activity.ts";
import { drawPicture } from "../picture/picture.ts";
import { nodeCells } from "./nodeCells.ts";
import type { Quantity } from "./quantity.ts";
import { activeRow, passedStep, placesOf } from "./rowsAt.ts";
import { tableRows } from "./tableRows.ts";
import { wireCells } from "./wireCells.ts";

const NOT_BORN = { value: null, gradient: null };
const FAN_OUT = "a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d";

function written(quantity: Quantity | null): string {
  if (quantity === null) return "–";
  if (quantity.kind === "text") return quantity.text;
  const rows = quantity.rows.map((row) => row.map(({ shown }) => shown).join(" "));
  return `${[quantity.shape, quantity.note].filter((part) => part !== null).join(" ")}: ${rows.join("; ")}`;
}

/** The rows at a position, the active one marked with `>`. */
function tableAt(source: string, position: number, toggled: readonly string[] = []) {
  const { trace, diagnostics } = run(source, toggled);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  const { graph } = trace;
  const frame = frameAt(trace, position);
  const rows = tableRows(drawPicture(graph, DEFAULT_STYLE, null));
  const active = activeRow(rows, frame);
  return rows.map((row) => {
    const mark = row.key === active ? "> " : "";
    if (row.kind === "wire") {
      const { gate, which, upstream, local, rule, contribution, state } = wireCells(
        graph,
        row,
        passedStep(frame, row.edge),
        DEFAULT_STYLE,
      );
      const product = upstream === null ? "" : `${upstream} × ${local ?? rule}`;
      return `${mark}from ${gate}${which} | ${product} | ${written(contribution)} | ${state}`;
    }
    const state = frame.nodes[row.drawn.node.index];
    if (state === undefined) throw new Error("a node without a state");
    const cells = nodeCells(graph, row.drawn, state, NOT_BORN, DEFAULT_STYLE);
    const expression = [cells.expression, cells.belongs].filter((part) => part !== null).join(", ");
    return `${mark}${cells.name} | ${expression} | ${written(cells.value)} | ${written(cells.gradient)} | ${cells.state}`;
  });
}

describe("the table of (a + b)(b + 1)", () => {
  it("has the inputs' values at the start, and the rest to come", () => {
    expect(tableAt(FAN_OUT, 0)).toEqual([
      "a | input | 2 | – | has its value",
      "from c |  | – | not yet",
      "b | input | 1 | – | has its value",
      "from c |  | – | not yet",
      "from d |  | – | not yet",
      "c | a + b | – | – | no value yet",
      "from e |  | – | not yet",
      "d | b + 1 | – | – | no value yet",
      "from e |  | – | not yet",
      "e | c × d | – | – | no value yet",
    ]);
  });

  it("marks the node that is computed, and then the output, whose gradient is 1", () => {
    expect(tableAt(FAN_OUT, 1)).toContain("> c | a + b | 3 | – | has its value");
    expect(tableAt(FAN_OUT, 4)).toContain("> e | c × d | 6 | 1 | complete");
  });

  it("shows one of two contributions, and the sum once both have arrived", () => {
    expect(tableAt(FAN_OUT, 8)).toEqual([
      "a | input | 2 | 2 | complete",
      "from c | 2 × 1 | 2 | arrived",
      "b | input | 1 | 2 + ? | 1 of 2 arrived",
      "> from c | 2 × 1 | 2 | arrived",
      "from d |  | – | not yet",
      "c | a + b | 3 | 2 | complete",
      "from e | 1 × 2 | 2 | arrived",
      "d | b + 1 | 2 | 3 | complete",
      "from e | 1 × 3 | 3 | arrived",
      "e | c × d | 6 | 1 | complete",
    ]);
    expect(tableAt(FAN_OUT, 9)).toContain("b | input | 1 | 2 + 3 = 5 | complete");
    expect(tableAt(FAN_OUT, 9)).toContain("> from d | 3 × 1 | 3 | arrived");
  });
});

describe("what else a row tells", () => {
  it("both places of a gate that uses its operand twice", () => {
    const rows = tableAt("x = 3\nf = x * x", 99);
    expect(rows).toContain("from f, operand 1 | 1 × 3 | 3 | arrived");
    expect(rows).toContain("> from f, operand 2 | 1 × 3 | 3 | arrived");
    expect(rows).toContain("x | input | 3 | 3 + 3 = 6 | complete");
  });

  it("why no gradient comes", () => {
    const rows = tableAt("x = 3, y = 2\nz = y + 1\nf = x * detach(x)", 99);
    expect(rows).toContain("z | y + 1 | 3 | – | no gradient: it does not reach f");
    expect(rows.find((row) => row.includes("detach("))).toContain("no gradient: it depends on no input");
    const array = tableAt("x = [1, 2]\nf = x + 1", 99);
    expect(array).toContain("x | input | (2): 1 2 | – | no gradient: f is an array");
  });

  it("arrays by their shape and their rows, and what they add up to", () => {
    const rows = tableAt("W = [[1, -2], [3, 1]]\nx = [2, 1]\nf = sum((W @ x) * x)", 99);
    expect(rows).toContain("W | input | (2, 2): 1 −2; 3 1 | (2, 2): 4 2; 2 1 | complete");
    expect(rows).toContain("x | input | (2): 2 1 | (2) sum of 2: 5 4 | complete");
    // W @ x is a product of whole arrays: no local derivative stands for it entry by entry.
    expect(rows).toContain("> from v1 | [2, 1] × matmul | (2): 5 −3 | arrived");
  });

  it("that a large array is one, with all its numbers", () => {
    const { trace } = run(`x = ${matrixOf(5)}\nf = sum(x)`);
    if (trace === null) throw new Error("no run");
    const [row] = tableRows(drawPicture(trace.graph, DEFAULT_STYLE, null));
    const state = frameAt(trace, 99).nodes[0];
    if (row?.kind !== "node" || state === undefined) throw new Error("no row");
    const { value, exact } = nodeCells(trace.graph, row.drawn, state, NOT_BORN, DEFAULT_STYLE);
    expect(value).toMatchObject({ shape: "(5, 5)", isLarge: true, count: 25 });
    expect(value?.kind === "array" && value.rows[4]?.map(({ shown }) => shown)).toEqual(Array(5).fill("1"));
    expect(exact).toBe("x: value (5, 5), gradient (5, 5)");
  });

  it("the groups it stands in, and what stands behind a folded one", () => {
    const source = "sq(x) = x * x\nx = 3\nh = sq(x)\nf = h + 1";
    expect(tableAt(source, 1)).toContain("> h | x × x, in sq | 9 | – | has its value");
    expect(tableAt(source, 1, ["sq@h"])).toContain(
      "> h | sq(x), stands for 1 operation | 9 | – | has its value",
    );
  });

  it("numbers in full beside the shown ones", () => {
    const { trace } = run("x = 0.1\nf = x * 3");
    if (trace === null) throw new Error("no run");
    const rows = tableRows(drawPicture(trace.graph, DEFAULT_STYLE, null));
    const frame = frameAt(trace, 99);
    const [, wire, f] = rows;
    const state = frame.nodes.at(-1);
    if (wire?.kind !== "wire" || f?.kind !== "node" || state === undefined) throw new Error("no rows");
    // 0.1 has no binary fraction: IEEE 754 doubles give 0.30000000000000004.
    const exact = nodeCells(trace.graph, f.drawn, state, NOT_BORN, DEFAULT_STYLE).exact;
    expect(exact).toBe("f: value 0.30000000000000004, gradient 1");
    expect(wireCells(trace.graph, wire, passedStep(frame, wire.edge), DEFAULT_STYLE).exact).toBe(
      "from f: upstream 1, local 3, contribution 3",
    );
  });

  it("why a number stops being finite, after the rest", () => {
    const { trace } = run("x = 0\nf = 1 / x");
    if (trace === null) throw new Error("no run");
    const row = tableRows(drawPicture(trace.graph, DEFAULT_STYLE, null)).at(-1);
    const state = frameAt(trace, 1).nodes.at(-1);
    if (row?.kind !== "node" || state === undefined) throw new Error("no row");
    const births = { value: "The value stops being a finite number here: 1 ÷ 0.", gradient: null };
    expect(nodeCells(trace.graph, row.drawn, state, births, DEFAULT_STYLE).state).toBe(
      "has its value. The value stops being a finite number here: 1 ÷ 0.",
    );
  });
});

describe("of any program the table", () => {
  it.each([
    ["scalars", programText],
    ["arrays", tensorProgramText],
    ["groups", groupProgramText],
  ] as const)(
    "has a row for every node and wire drawn, no two alike, and one for every step: %s",
    (_, text) => {
      fc.assert(
        fc.property(text, (source) => {
          const { trace } = run(source);
          if (trace === null) return;
          const picture = drawPicture(trace.graph, DEFAULT_STYLE, null);
          const rows = tableRows(picture);
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
          expect(new Set(rows.flatMap(placesOf)).size).toBe(2 * rows.length);
          const wires = rows.flatMap((row) => (row.kind === "wire" ? [row.edge.index] : []));
          const carrying = picture.wires.filter(({ edge }) => edge.carriesGradient);
          expect(wires.toSorted()).toEqual(carrying.map(({ edge }) => edge.index).toSorted());
          for (let position = 0; position <= trace.steps.length; position += 1) {
            const frame = frameAt(trace, position);
            const key = activeRow(rows, frame);
            const row = rows.find((other) => other.key === key);
            const alive = row?.kind === "node" ? row.drawn.node.index : (row?.edge.from ?? -1);
            // What the picture marks and what the table marks is one thing.
            expect(position === 0 ? key : nodeRole(frame, alive)).not.toBe("quiet");
            expect(row === undefined).toBe(position === 0);
          }
        }),
        { numRuns: 12 },
      );
    },
  );
});

/** An n × n matrix of ones as the language writes it. */
function matrixOf(size: number): string {
  return `[${Array(size)
    .fill(`[${Array(size).fill("1").join(", ")}]`)
    .join(", ")}]`;
}
