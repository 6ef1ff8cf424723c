/**
 * Times of several contestants that take turns, so that a busy moment of the machine falls on all of them. It is the
 * processor's time that counts, collecting garbage included: while others use the machine, the clock runs on.
 */

/** Milliseconds once, of each contestant: the median of its turns, each of `times` in a row, after one not counted. */
export function race<Name extends string>(
  turns: number,
  times: number,
  contestants: Readonly<Record<Name, () => unknown>>,
): Readonly<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const taken = new Map(names.map((name): [Name, number[]] => [name, []]));
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const name of names) {
      const time = milliseconds(times, contestants[name]);
      if (turn > 0) taken.get(name)?.push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** For a table: three digits, which is more than a shared machine can promise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function milliseconds(times: number, work: () => unknown): number {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time += 1) work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / times;
}
