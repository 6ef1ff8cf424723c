/** Frames of groups: around their nodes and no others, with tags that are in nobody's way. */

import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import type { Box } from "../layout/geometry.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { type GroupFrame, groupFrames } from "./groupFrames.ts";
import { drawPicture, obstacles, type Picture } from "./picture.ts";

function drawn(
  source: string,
  opened: readonly string[],
): { picture: Picture; frames: readonly GroupFrame[] } {
  const { trace } = run(source, opened);
  if (trace === null) throw new Error(source);
  const picture = drawPicture(trace.graph, DEFAULT_STYLE, null);
  return { picture, frames: groupFrames(picture) };
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

/** The boxes of the nodes in a group, and those of all others. */
function boxesOf(picture: Picture, key: string): { inside: readonly Box[]; outside: readonly Box[] } {
  const isIn = ({ node }: Picture["nodes"][number]): boolean => {
    for (let { group } = node; group !== null; group = group.parent) if (group.key === key) return true;
    return false;
  };
  return {
    inside: obstacles({ ...picture, nodes: picture.nodes.filter(isIn) }),
    outside: obstacles({ ...picture, nodes: picture.nodes.filter((node) => !isIn(node)) }),
  };
}

const OPENED: readonly (readonly [string, readonly string[]])[] = [
  ["x = 2, w = -1, b = 0.5, t = 1\nL = (sigmoid(w*x + b) - t)^2", ["sigmoid#1"]],
  ["x = 2, k = 0.5\nf = k*silu(x) + x^2", ["silu#1", "silu#1/sigmoid#1"]],
  ["z = [1, -2, 0.5]\np = softmax(z)\nL = cross_entropy(z, 1) + sum(p^2)", ["softmax@p", "cross_entropy#1"]],
  ["A = [[1, 2], [3, 4]], B = [[5, 6], [7, 8]]\nC = A @ B\nL = sum(tanh(C / 10))", ["matmul@C"]],
  ["n(u, w) = sigmoid(w*u)\na = 0.4, w1 = 2, w2 = -1\nh = n(a, w1)\nf = n(h, w2) * h + a", ["n@h/sigmoid@h"]],
  ["a = 1, b = 2\nf = silu(a)*silu(b) + silu(a + b)*a*b", ["silu#1", "silu#2", "silu#3"]],
  ["a = 1, b = 2\nf = gelu(a) * b + gelu(b) * a", ["gelu#1", "gelu#2"]],
  ["g(u, k) = u*k + sin(u)\na = 1, b = 2, c = 3\nf = g(a, b*c) * b + g(g(a, b), cos(b + a))", []],
  ["w = 1, u = 2, h0 = 0, x1 = 1, x2 = 2\nh1 = tanh(w*h0 + u*x1)\nh2 = tanh(w*h1 + u*x2)\nL = h2^2", []],
  [
    "a = 1, b = 2, c = 3, d = 4\np1 = sigmoid(a*b + c*d)\np2 = sigmoid(a*c + b*d)\nL = p1 * p2",
    ["sigmoid@p1"],
  ],
];

describe("the frames of groups", () => {
  it.each(OPENED)("hold their own nodes and no other: %s", (source, opened) => {
    const { picture, frames } = drawn(source, opened);
    expect(frames.map(({ group }) => group.key)).toEqual(expect.arrayContaining([...opened]));
    for (const { group, outline, tint } of frames) {
      const { inside, outside } = boxesOf(picture, group.key);
      const areas = outline === null ? tint.boxes : [outline];
      for (const box of inside) expect(areas.some((area) => holds(area, box))).toBe(true);
      for (const box of outside) expect(areas.some((area) => meet(area, box))).toBe(false);
    }
  });

  it.each(OPENED)("have tags on no label and on no other tag: %s", (source, opened) => {
    const { picture, frames } = drawn(source, opened);
    for (const { tag, group } of frames) {
      for (const box of obstacles(picture)) expect(meet(tag, box)).toBe(false);
      for (const other of frames) if (other.group !== group) expect(meet(tag, other.tag)).toBe(false);
    }
  });

  it("come outer ones first, the inner ones inside", () => {
    const [source = "", opened = []] = OPENED[1] ?? [];
    const [silu, sigmoid] = drawn(source, opened).frames;
    expect([silu?.group.key, sigmoid?.group.key]).toEqual(["silu#1", "silu#1/sigmoid#1"]);
    expect(silu?.outline && sigmoid?.outline && holds(silu.outline, sigmoid.outline)).toBe(true);
  });

  it.each(OPENED)("have an area to themselves: %s", (source, opened) => {
    const tinted = drawn(source, opened).frames.filter(({ outline }) => outline === null);
    expect(tinted.map(({ group }) => group.key)).toEqual([]);
  });

  it("are a tint where another node stands between the group's", () => {
    const { picture, frames } = drawn("x = 2, k = 0.5\nf = k*silu(x) + x^2", ["silu#1"]);
    const { x = 0, y = 0, width = 0, height = 0 } = frames[0]?.outline ?? {};
    const middle = { x: x + width / 2, y: y + height / 2 };
    const nodes = picture.nodes.map((drawn) =>
      drawn.node.names[0] === "k" ? { ...drawn, centre: middle } : drawn,
    );
    const [silu] = groupFrames({ ...picture, nodes });
    expect(silu?.outline).toBe(null);
    expect(silu?.tint.boxes.length).toBe(nodes.filter(({ node }) => node.group !== null).length);
  });

  it("have the name on their tag, but for a definition, whose result has it", () => {
    const source = "s(x) = sin(x) * x\na = 2, b = 3\np = s(a) * a + b\nq = s(b) * b + a\nL = p * q";
    const frames = drawn(source, []).frames.map(({ group, tag }) => [group.key, tag.width > tag.height]);
    expect(frames).toEqual(
      expect.arrayContaining([
        ["p", false],
        ["s#1", true],
      ]),
    );
  });

  it("can be closed where one gate can stand for the group", () => {
    const source = "first(x, y) = x\nsq(x) = x*x + 1\na = 2, b = 3\nf = first(a, sq(b)) * sq(a)";
    const closes = drawn(source, []).frames.map(({ group, closes }) => [group.key, closes]);
    expect(closes).toEqual(
      expect.arrayContaining([
        ["sq#1", false],
        ["sq#2", true],
      ]),
    );
  });

  it("leave a picture without groups alone", () => {
    expect(drawn("x = 2\nf = sigmoid(x)", []).frames).toEqual([]);
  });
});
