/** Curves of all operations of one operand, and a few whose course is known. */
import { describe, expect, it } from "vitest";
import type { Elementwise } from "../../engine/ops/operation.ts";
import { operationNamed, operations } from "../../engine/ops/registry.ts";
import { BOX } from "./box.ts";
import { type Curve, curveOf, pointAt, tangentAt, ticksOf } from "./curve.ts";

type Drawn = { readonly name: string; readonly operation: Elementwise; readonly curve: Curve };

const drawn: readonly Drawn[] = operations.flatMap((operation) => {
  const curve = curveOf(operation);
  return curve === null || operation.kind !== "elementwise"
    ? []
    : [{ name: operation.name, operation, curve }];
});

function runsOf({ path }: Curve): readonly (readonly (readonly number[])[])[] {
  const runs = path.split("M").slice(1);
  return runs.map((run) => run.split("L").map((place) => place.split(" ").map(Number)));
}

function curveNamed(name: string): Curve {
  const operation = operationNamed(name);
  const curve = operation === null ? null : curveOf(operation);
  if (curve === null) throw new Error(`${name} has no curve`);
  return curve;
}

describe.each(drawn)("the curve of $name", ({ operation, curve }) => {
  it("is made of numbers and stays in its box", () => {
    expect(curve.path).toMatch(/^(M-?[\d.]+ -?[\d.]+(L-?[\d.]+ -?[\d.]+)+)+$/);
    for (const [x = Number.NaN, y = Number.NaN] of runsOf(curve).flat()) {
      expect(x >= 0 && x <= BOX.width && y >= 0 && y <= BOX.height, `${x}, ${y}`).toBe(true);
    }
  });

  it("goes through the operation's samples", () => {
    const places = runsOf(curve).flat();
    for (const [x = 0] of operation.samples) {
      const { y } = pointAt(operation, x);
      if (x < curve.domain.low || x > curve.domain.high || y < curve.up.low || y > curve.up.high) continue;
      const across = ((x - curve.across.low) / (curve.across.high - curve.across.low)) * BOX.width;
      const down = ((curve.up.high - y) / (curve.up.high - curve.up.low)) * BOX.height;
      const nearest = Math.min(...places.map(([px = 0, py = 0]) => Math.hypot(px - across, py - down)));
      expect(nearest).toBeLessThan(4);
    }
  });

  it("has a tangent as steep as the record's partial and the curve's own rise", () => {
    const point = pointAt(operation, curve.start);
    const line = tangentAt(curve, point);
    if (line === null) throw new Error("no tangent at a sample");
    const unitX = BOX.width / (curve.across.high - curve.across.low);
    const unitY = BOX.height / (curve.up.high - curve.up.low);
    const steepness = (line.y1 - line.y2) / unitY / ((line.x2 - line.x1) / unitX);
    const defaults = operation.operands.map((operand) => operand.default ?? Number.NaN);
    const partial = operation.partials[0]?.value(point.y, point.x, defaults[1] ?? 0, defaults[2] ?? 0);
    expect(steepness).toBeCloseTo(partial ?? Number.NaN, 9);
    const nudge = 1e-5;
    const rise = pointAt(operation, point.x + nudge).y - pointAt(operation, point.x - nudge).y;
    expect(steepness).toBeCloseTo(rise / (2 * nudge), 4);
  });
});

describe("a curve", () => {
  it("is there for operations of one number, and for no others", () => {
    expect(drawn.map(({ name }) => name)).toEqual(expect.arrayContaining(["sigmoid", "leaky_relu", "neg"]));
    for (const { operation } of drawn) {
      expect(operation.operands.filter((operand) => operand.default === undefined)).toHaveLength(1);
    }
    expect(drawn.some(({ name }) => name === "mul" || name === "sum")).toBe(false);
  });

  it("breaks at a pole and at a jump, whose own value stays a dot", () => {
    expect(runsOf(curveNamed("reciprocal"))).toHaveLength(2);
    expect(runsOf(curveNamed("tan"))).toHaveLength(5);
    expect(runsOf(curveNamed("sign")).map((run) => run.length > 2)).toEqual([true, false, true]);
  });

  it("shows only where the operation has a value", () => {
    expect(curveNamed("asin").domain).toEqual({ low: -1, high: 1 });
    expect(curveNamed("sqrt").domain).toEqual({ low: 0, high: 5 });
    expect(curveNamed("exp").up.high).toBeLessThan(6);
  });

  it("has no tangent where the slope is infinite", () => {
    const sqrt = operationNamed("sqrt");
    if (sqrt?.kind !== "elementwise") throw new Error("sqrt is elementwise");
    expect(tangentAt(curveNamed("sqrt"), pointAt(sqrt, 0))).toBeNull();
  });

  it("has few round ticks", () => {
    expect(ticksOf({ low: -5.8, high: 5.8 })).toEqual([-4, -2, 0, 2, 4]);
    expect(ticksOf({ low: -0.1, high: 1 })[0]).toBe(0);
    expect(ticksOf({ low: -1.16, high: 1.16 })).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(ticksOf({ low: -0.4, high: 5.4 })).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
