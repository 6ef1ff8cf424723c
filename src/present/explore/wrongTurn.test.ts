import { describe, expect, it } from "vitest";
import type { WrongAlgorithm } from "../../engine/compare/wrongAlgorithms.ts";
import { runWhole } from "../../engine/run.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { type WrongTurn, wrongMoment, wrongTurn } from "./wrongTurn.ts";

const shared = "a = 2\nb = 3\nc = a + b\nd = a * b\ny = (c + d) + c * d";
const olah = "a = 2\nb = 1\nc = a + b\nd = b + 1\ne = c * d";

function turnOf(source: string, algorithm: WrongAlgorithm): WrongTurn {
  const { trace } = runWhole(source);
  const turn = trace && wrongTurn(trace, algorithm);
  if (turn === null) throw new Error(source);
  return turn;
}

function verdictAt(turn: WrongTurn, position: number): string {
  return wrongMoment(turn, position, DEFAULT_STYLE).verdict;
}

describe("where they part, in words", () => {
  it.each<[string, WrongAlgorithm, string]>([
    [
      olah,
      "overwrite",
      "Here they part: b has 3 instead of 2 + 3 = 5. The second contribution replaced what was there.",
    ],
    [
      shared,
      "recursion",
      "Here they part: a gets 1 from c instead of 7. c hands on 1; its gradient is 7 once all contributions have arrived. It did not wait.",
    ],
    [
      "a = 1\nb = a + a\nc = b + b",
      "recursion",
      "Here they part: a has 6 instead of 4. b hands on all its gradient a second time.",
    ],
    [
      "x = -2\ny = 5\nz = -4\nq = x + y\nf = q * z",
      "local",
      "Here they part: x gets 1 from q instead of −4. The local derivative was not multiplied by the upstream −4.",
    ],
    [
      olah,
      "uncleared",
      "Here they part: a still has 2 from the first pass. It was not cleared, so the second pass adds to it.",
    ],
  ])("of %j, %s", (source, algorithm, expected) => {
    const turn = turnOf(source, algorithm);
    const partsAt = turn.partsAt ?? 0;
    expect(verdictAt(turn, partsAt - 1)).toContain("So far both are right.");
    expect(verdictAt(turn, partsAt)).toBe(expected);
  });

  it("is told of later steps as what is past, with what is wrong by then", () => {
    const turn = turnOf(shared, "recursion");
    const step = (turn.partsAt ?? 0) - turn.first;
    expect(verdictAt(turn, turn.last)).toBe(
      `They parted at step ${step}: a gets 1 from c instead of 7. Wrong by now: a and b.`,
    );
  });

  it("is that they never do, said at the end", () => {
    const turn = turnOf("x = 2\na = x^2\nf = a^2", "overwrite");
    expect(verdictAt(turn, turn.last)).toBe(
      "They never part here: no value has two contributions to its gradient.",
    );
  });

  it.each<[string, WrongAlgorithm, string]>([
    // The hinge: s0 hears −0 from the score that is far behind, then −1.
    ["s = 13\nh = max(0, -7 - s + 10)\nL = h + max(0, 11 - s + 10)", "overwrite", "all but the last are 0"],
    ["x = 2\nc = x^2\nf = 0 * c + c * 0", "recursion", "a second time is 0"],
    ["x = 0\nf = 3 * x^2", "local", "the local derivative is 0"],
  ])("of %j, %s, is that only its numbers keep them together", (source, algorithm, reason) => {
    const turn = turnOf(source, algorithm);
    expect(turn.partsAt).toBeNull();
    expect(verdictAt(turn, turn.last)).toContain("but only by these numbers");
    expect(verdictAt(turn, turn.last)).toContain(reason);
  });
});

it("the shorter run stands still, done, while the other goes on", () => {
  const turn = turnOf(shared, "recursion");
  const { rightMove, wrongMove, rows } = wrongMoment(turn, turn.last, DEFAULT_STYLE);
  expect(rightMove).toBe("Done.");
  expect(wrongMove).toBe("d → b: 6 × 2 = 12. b has 22.");
  expect(rows.filter(({ isInput }) => isInput)).toEqual([
    { node: 1, name: "b", isInput: true, isArray: false, right: "19", wrong: "22", differs: true },
    { node: 0, name: "a", isInput: true, isArray: false, right: "25", wrong: "29", differs: true },
  ]);
});

it("a number not there yet is an empty cell, not 0", () => {
  const turn = turnOf(olah, "overwrite");
  expect(
    wrongMoment(turn, turn.first + 1, DEFAULT_STYLE).rows.map(({ right, wrong }) => [right, wrong]),
  ).toEqual([
    ["1", "1"],
    ["", ""],
    ["", ""],
    ["", ""],
    ["", ""],
  ]);
});

it("of a recursion that was stopped it is said how long it would be", () => {
  const program = ["x0 = 1", ...Array.from({ length: 30 }, (_, i) => `x${i + 1} = x${i} + x${i}`)].join("\n");
  expect(turnOf(program, "recursion").stopped).toBe(
    "The recursion passes along edges 2,147,483,646 times. It is stopped after 1,000.",
  );
});
