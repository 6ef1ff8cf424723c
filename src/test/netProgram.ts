/**
 * A net of tanh units in scalars as a program, four units a layer, fully connected. In: how many nodes its graph is to
 * have, 18 to 1,500 (more make a text too long to be read). Out: a text whose graph has just as many. One operation a
 * line: definitions that repeat each other's longer structure would be folded, and the graph be smaller than its text.
 */
const WIDTH = 4;

export function netProgram(nodes: number): string {
  let below = Array.from({ length: WIDTH }, (_, unit) => `x${unit + 1}`);
  const lines = [below.map((name, place) => `${name}=${weight(place)}`).join(", ")];
  // The last layer is added up.
  let left = nodes - WIDTH - (WIDTH - 1);
  let weights = 0;
  let gates = 0;
  const gate = (formula: string): string => {
    gates += 1;
    lines.push(`v${gates}=${formula}`);
    return `v${gates}`;
  };
  // A layer that is not full reads the full one, its last unit perhaps not all of it, and ends the net.
  while (left >= unitSize(1)) {
    const above: string[] = [];
    while (above.length < WIDTH && left >= unitSize(1)) {
      const read = below.filter((_, place) => left >= unitSize(place + 1));
      const own = Array.from({ length: read.length + 1 }, (_, place) => `w${weights + place + 1}`);
      lines.push(own.map((name, place) => `${name}=${weight(weights + place)}`).join(","));
      weights += own.length;
      left -= unitSize(read.length);
      const products = read.map((name, place) => gate(`${own[place]}*${name}`));
      above.push(gate(`tanh(${[...products, own.at(-1)].reduce((sum, term) => gate(`${sum}+${term}`))})`));
    }
    below = above;
  }
  // What is still missing squashes the sum again.
  let end = below.reduce((sum, term) => gate(`${sum}+${term}`));
  for (left += WIDTH - below.length; left > 1; left -= 1) end = gate(`tanh(${end})`);
  return [...lines, left > 0 ? `f=tanh(${end})` : `f=${end}`].join("\n");
}

/** Nodes of one unit: its weights and bias, products and sums, the tanh. */
function unitSize(inputs: number): number {
  return 2 * (inputs + 1) + inputs;
}

/** −0.9 … 0.9, different for neighbours. */
function weight(place: number): string {
  return (((place * 7) % 19) / 10 - 0.9).toFixed(1);
}
