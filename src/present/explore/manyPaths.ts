/** A program whose paths double with every line: 2¹⁰ = 1,024 of them along 20 edges. */
const LINES = 10;

export const MANY_PATHS = [
  "x = 1",
  ...Array.from({ length: LINES }, (_, line) => {
    const before = line === 0 ? "x" : `h${line}`;
    return `${line === LINES - 1 ? "f" : `h${line + 1}`} = ${before} + ${before}`;
  }),
].join("\n");
