/**
 * What stands in a gate some of whose operands are constants. In: each constant's number as text,
 * null for an operand that is a wire. Out: LaTeX-lite (`×2`, `1/x`, `max(x,0)`).
 */

type Constants = readonly (string | null)[];

/** A number after a sign: a negative one stands in brackets. */
export function afterSignText(constant: string): string {
  return /^[-−]/.test(constant) ? `(${constant})` : constant;
}

/** Sign and number in order: `+1`, `1+`, `×2`; only the sign where both operands are wires. */
export function signGate(sign: string): (constants: Constants) => string {
  return ([left = null, right = null]) => `${left ?? ""}${sign}${right === null ? "" : afterSignText(right)}`;
}

/** `max(x,0)`: a name with its constants, where there are any; the wires are called x, y. */
export function callGate(name: string): (constants: Constants) => string {
  return (constants) => {
    if (constants.every((constant) => constant === null)) return name;
    let wires = 0;
    const shown = constants.map((constant) => constant ?? (wires++ === 0 ? "x" : "y"));
    return `${name}(${shown.join(",")})`;
  };
}
