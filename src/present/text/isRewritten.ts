/**
 * Whether nothing of a program is left in a text. In: the program that was opened, the text now. Out: false while one of
 * its lines that compute still stands, whatever its numbers, or half of it stands at the beginning and the end.
 */
export function isRewritten(program: string, source: string): boolean {
  const lines = new Set(source.split("\n").map(lineKey));
  if (program.split("\n").some((line) => isComputing(line) && lines.has(lineKey(line)))) return false;
  return 2 * keptEnds(program.trim(), source.trim()) < program.trim().length;
}

/** A line that gives names their numbers, `x = 2, y = -3`, is like those of any other program. */
function isComputing(line: string): boolean {
  const key = lineKey(line);
  return key !== "" && !/^(?:\w+=-?#,?)+$/.test(key);
}

/** Without spaces, each number a `#`. */
function lineKey(line: string): string {
  return line.replace(/\s/g, "").replace(/(?<![\w.])(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi, "#");
}

/** How many characters the two texts begin and end with alike. */
function keptEnds(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return head + tail;
}
