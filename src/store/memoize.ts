/** Remembers the last call only: enough for a page that shows one state at a time, and nothing to clean up. */
export function memoize<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { readonly args: Arguments; readonly result: Result } | null = null;
  return (...args) => {
    if (last === null || last.args.some((arg, place) => arg !== args[place]))
      last = { args, result: compute(...args) };
    return last.result;
  };
}
