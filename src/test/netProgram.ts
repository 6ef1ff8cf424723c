/**
 * A net of tanh units in scalars as a program, four units a layer, fully connected; in: how many nodes its graph may
 * have; out: a text whose graph has at most 13 fewer. The texts of the largest graphs are near the longest there may be.
 */
const WIDTH = 4;
/** Of one unit: weights and bias, products and sums, the tanh. */
const UNIT = 2 * (WIDTH + 1) + WIDTH;

export function netProgram(nodes: number): string {
  let below = Array.from({ length: WIDTH }, (_, unit) => `x${unit + 1}`);
  const inputs = [below.map((name, place) => `${name}=${weight(place)}`).join(", ")];
  const gates: string[] = [];
  let left = nodes - WIDTH - (WIDTH - 1);
  for (let layer = 1; left >= UNIT; layer += 1) {
    const above: string[] = [];
    for (let unit = 1; unit <= WIDTH && left >= UNIT; unit += 1, left -= UNIT) {
      const [own, bias] = [`h${layer}_${unit}`, `b${layer}_${unit}`];
      const weights = below.map((_, place) => `w${layer}_${unit}${place + 1}`);
      inputs.push(
        [...weights, bias].map((name, place) => `${name}=${weight(7 * layer + 5 * unit + place)}`).join(", "),
      );
      gates.push(`${own}=tanh(${below.map((name, place) => `${weights[place]}*${name}`).join("+")}+${bias})`);
      above.push(own);
    }
    // A layer that is not full reads the full one, and ends the net.
    below = above;
  }
  return [...inputs, ...gates, `f=${below.join("+")}`].join("\n");
}

/** −0.9 … 0.9, different for neighbours. */
function weight(place: number): string {
  return (((place * 7) % 19) / 10 - 0.9).toFixed(1);
}
