/**
 * A graph drawn at random, as a program without its numbers. In: what it is asked to be, draws. Out: its gates in
 * order of computation, one definition each, and its inputs' names; null for a draw that came to nothing.
 *
 * It grows from the output back: every gate but the last takes an open operand of one that is there. What stays open
 * become inputs, each its own, but for as many as the fan-out wants: these use something that is there again.
 */
import type { ExerciseSpec } from "./exerciseSpec.ts";
import { GATES, type GateKind } from "./gateKinds.ts";
import type { Random } from "./random.ts";

export type Structure = {
  readonly inputs: readonly string[];
  /** Those of them that something is divided by, and nothing else is done with. */
  readonly divisors: readonly string[];
  /** In order of computation, the output last. */
  readonly gates: readonly { readonly name: string; readonly kind: GateKind; readonly text: string }[];
};

const GATE_COUNT = { small: 4, medium: 6, large: 8 } as const;
/** Operands that use something again. */
const REUSED = {
  none: { small: 0, medium: 0, large: 0 },
  some: { small: 1, medium: 1, large: 2 },
  much: { small: 2, medium: 3, large: 4 },
} as const;
/** No e, which is a number, and no letter that is read as a digit. */
const INPUT_NAMES = ["a", "b", "c", "d", "g", "h", "k", "m", "n"];
const GATE_NAMES = ["p", "q", "r", "s", "t", "u", "v"];
const OUTPUT_NAME = "f";
const LEAST_INPUTS = 2;

/** An operand: a gate by its number, an input by its. */
type Source = { readonly gate: number } | { readonly input: number };
type Growing = { readonly kind: GateKind; readonly sources: (Source | null)[] };
type Open = { readonly gate: number; readonly position: number };

export function drawStructure({ size, fanOut, gates: set }: ExerciseSpec, random: Random): Structure | null {
  const gates = grown(GATE_COUNT[size], GATES[set], random);
  if (gates === null) return null;
  const open = random.shuffled(openOf(gates));
  const reused = open.filter((slot) => !isOwn(gates, slot)).slice(0, REUSED[fanOut][size]);
  const fresh = open.filter((slot) => !reused.includes(slot));
  const inputCount = fresh.length;
  if (inputCount < LEAST_INPUTS || inputCount > INPUT_NAMES.length || reused.length < REUSED[fanOut][size])
    return null;
  for (const [input, slot] of fresh.entries()) fill(gates, slot, { input });
  const shared = fresh.flatMap((slot, input) => (isOwn(gates, slot) ? [] : [{ input }]));
  for (const slot of reused) {
    const usable = [...shared, ...gates.map((_, gate) => ({ gate }))].filter((source) =>
      mayUse(gates, slot, source),
    );
    if (usable.length === 0) return null;
    fill(gates, slot, random.pick(usable));
  }
  const structure = named(gates);
  const texts = structure.gates.map(({ text }) => text);
  return new Set(texts).size < texts.length ? null : structure;
}

function grown(count: number, kinds: readonly GateKind[], random: Random): Growing[] | null {
  const drawn = Array.from({ length: count }, () => random.pick(kinds));
  const output = drawn[0];
  const hasPoint = !kinds.some(({ isPoint }) => isPoint) || drawn.some(({ isPoint }) => isPoint);
  const unary = drawn.filter(({ operands }) => operands === 1).length;
  const hasProduct = drawn.some(({ operands, isPoint, suits }) => operands === 2 && !isPoint && !suits(1, 1));
  if (!hasPoint || !hasProduct || output?.bends !== false || unary > count / 3) return null;
  const gates: Growing[] = [];
  for (const kind of drawn) {
    const open = openOf(gates).filter((slot) => {
      const above = gates[slot.gate];
      return above !== undefined && !(above.kind.bends && kind.bends) && !isOwn(gates, slot);
    });
    if (gates.length > 0) {
      if (open.length === 0) return null;
      fill(gates, random.pick(open), { gate: gates.length });
    }
    gates.push({ kind, sources: Array.from({ length: kind.operands }, () => null) });
  }
  return gates;
}

function openOf(gates: readonly Growing[]): readonly Open[] {
  return gates.flatMap(({ sources }, gate) =>
    sources.flatMap((source, position) => (source === null ? [{ gate, position }] : [])),
  );
}

function isOwn(gates: readonly Growing[], { gate, position }: Open): boolean {
  return position === 1 && gates[gate]?.kind.ownSecond === true;
}

function fill(gates: readonly Growing[], { gate, position }: Open, source: Source): void {
  const sources = gates[gate]?.sources;
  if (sources !== undefined) sources[position] = source;
}

/** A gate uses nothing twice, no constant of a quotient, and nothing that is made of itself. */
function mayUse(gates: readonly Growing[], { gate }: Open, source: Source): boolean {
  const isUsed = gates[gate]?.sources.some((other) => other !== null && isSame(other, source)) ?? true;
  return !isUsed && ("input" in source || !dependsOn(gates, source.gate, gate));
}

function isSame(a: Source, b: Source): boolean {
  return "gate" in a ? "gate" in b && a.gate === b.gate : "input" in b && a.input === b.input;
}

function dependsOn(gates: readonly Growing[], gate: number, on: number): boolean {
  if (gate === on) return true;
  const sources = gates[gate]?.sources ?? [];
  return sources.some((source) => source !== null && "gate" in source && dependsOn(gates, source.gate, on));
}

/** Names in the order in which they are met, computing. */
function named(gates: readonly Growing[]): Structure {
  const inputNames = new Map<number, string>();
  const gateNames = new Map<number, string>();
  const made: Structure["gates"][number][] = [];
  const visit = (gate: number): string => {
    const known = gateNames.get(gate);
    const growing = gates[gate];
    if (known !== undefined || growing === undefined) return known ?? "";
    const [a = "", b = ""] = growing.sources.map((source) => {
      if (source === null) return "";
      if ("gate" in source) return visit(source.gate);
      const name = inputNames.get(source.input) ?? INPUT_NAMES[inputNames.size] ?? "";
      inputNames.set(source.input, name);
      return name;
    });
    const name = gate === 0 ? OUTPUT_NAME : (GATE_NAMES[made.length] ?? "");
    gateNames.set(gate, name);
    made.push({ name, kind: growing.kind, text: growing.kind.write(a, b) });
    return name;
  };
  visit(0);
  const divisors = gates.flatMap(({ kind, sources }) => {
    const second = kind.ownSecond ? sources[1] : null;
    return second && "input" in second ? (inputNames.get(second.input) ?? []) : [];
  });
  return { inputs: [...inputNames.values()], divisors, gates: made };
}
