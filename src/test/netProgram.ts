/**
 * A net of tanh units in scalars as a program, four units a layer, fully connected. In: how many nodes its graph may
 * have, up to 1,600 in a text of the length that is read. Out: a text whose graph has at most 13 fewer. One operation
 * a line: definitions that repeat each other's longer structure would be folded, and the graph be smaller than its text.
 */
const WIDTH = 4;
/** Of one unit: weights and bias, products and sums, the tanh. */
const UNIT = 2 * (WIDTH + 1) + WIDTH;

export function netProgram(nodes: number): string {
  let below = Array.from({ length: WIDTH }, (_, unit) => `x${unit + 1}`);
  const lines = [below.map((name, place) => `${name}=${weight(place)}`).join(", ")];
  let left = nodes - WIDTH - (WIDTH - 1);
  let weights = 0;
  let gates = 0;
  const gate = (formula: string): string => {
    gates += 1;
    lines.push(`v${gates}=${formula}`);
    return `v${gates}`;
  };
  // A layer that is not full reads the full one, and ends the net.
  while (left >= UNIT) {
    const above: string[] = [];
    for (let unit = 0; unit < WIDTH && left >= UNIT; unit += 1, left -= UNIT) {
      const own = Array.from({ length: WIDTH + 1 }, (_, place) => `w${weights + place + 1}`);
      lines.push(own.map((name, place) => `${name}=${weight(weights + place)}`).join(","));
      weights += own.length;
      const products = below.map((name, place) => gate(`${own[place]}*${name}`));
      above.push(gate(`tanh(${[...products, own[WIDTH]].reduce((sum, term) => gate(`${sum}+${term}`))})`));
    }
    below = above;
  }
  return [...lines, `f=${below.join("+")}`].join("\n");
}

/** −0.9 … 0.9, different for neighbours. */
function weight(place: number): string {
  return (((place * 7) % 19) / 10 - 0.9).toFixed(1);
}
