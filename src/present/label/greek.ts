/**
 * Greek letters by their name in LaTeX. `alpha` and `α` typed by a person are the same symbol in a formula.
 * Letters that look Latin (omicron, capital Alpha …) have no command in LaTeX and are left out.
 */
const LOWER =
  "alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ " +
  "pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω";
const UPPER = "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω";

/** The commands whose shape in TeX is another than the letter's in Unicode. */
const VARIANTS = new Map([
  ["epsilon", "\\varepsilon"],
  ["phi", "\\varphi"],
]);

export type GreekLetter = { readonly letter: string; readonly tex: string; readonly upper: boolean };

const letters = new Map<string, GreekLetter>();
for (const [list, upper] of [
  [LOWER, false],
  [UPPER, true],
] as const) {
  const words = list.split(" ");
  for (let index = 0; index + 1 < words.length; index += 2) {
    const name = words[index] ?? "";
    const letter = words[index + 1] ?? "";
    const greek = { letter, tex: VARIANTS.get(name) ?? `\\${name}`, upper };
    letters.set(name, greek);
    letters.set(letter, greek);
  }
}

/** By name (`alpha`, `Gamma`) or by letter (`α`); null for anything else. */
export function greekLetter(word: string): GreekLetter | null {
  return letters.get(word) ?? null;
}
