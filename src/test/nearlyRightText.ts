/**
 * fast-check arbitraries for texts that are nearly right: small programs of the language, changed here and there as
 * a slip of the keys or a habit from elsewhere would; and texts that are nothing at all.
 */
import fc from "fast-check";
import { expressionText, programText, tensorProgramText } from "./arbitraries.ts";

/** What people type that means something: words and signs of the language, of other languages, of typography. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."+ - * / ^ ** @ ( ) [ ] , ; : = 2 -3 .5 1e3 1e308 x a f W e pi T [0] [0,1] [1:] .T ²".split(" "),
    ..."sin( sum( max( relu( softmax( concat( f( x( s(u)= f(a,b)= sin sum x[ ([ )( -( [1,2] [[1,2],[3,4]]".split(
      " ",
    ),
    ..."\n,\n\n,\r\n,\r,\t, ,a = 1\n,b = a\n,x = [1, 2]\n,sin = 3\n".split(","),
  ),
  fc.constantFrom(
    ..."== <= < > != && || & | ! % ? ?: . .. ... , ,, ++ -- += := -> => <- // /* # ' \" ` \\ $ ~ { } x_{1} _ __proto__".split(
      " ",
    ),
    ..."0x1F 0b1 1_000 1,000 3,5 1e400 1e-400 1.2.3 x.y x.sum() W.t() x.shape np.exp torch.tensor( nn.ReLU()(".split(
      " ",
    ),
    ..."lambda|def f(x): return x|import torch|print(x)|plus|is|the sum of|let |sinx|xy|log_3(|sin^2|range(".split(
      "|",
    ),
    ..."\\frac{a}{b}|\\sigma(x)|\\cdot|x^{2}|− × · ÷ ³ ⁻¹ ⁿ ₁ ½ √ ∑ ∂ ∞ ‖ → ∘ ⊗ ᵀ |σ|π|é|µ|😀|ﬁ|＋|ｘ|٣|“|’|…".split(
      /[| ]/,
    ),
    ..."\u200b|\u202e|\ufeff|\u0000|\u00a0|\ud800|\u2028|\u0301".split("|"),
  ),
);

/** A program of one to four lines. */
const smallProgram = fc.oneof(
  { arbitrary: expressionText, weight: 2 },
  { arbitrary: expressionText.map((text) => `a = 2, b = -1\nf = ${text}`), weight: 2 },
  {
    arbitrary: fc
      .tuple(fc.oneof(programText, tensorProgramText), fc.infiniteStream(fc.nat(4)))
      .map(([text, chance]) => {
        const lines = text.split("\n");
        return lines
          .filter(
            (line, place) => place === lines.length - 1 || (line.length < 60 && chance.next().value === 0),
          )
          .join("\n");
      }),
    weight: 3,
  },
);

/** A place in the text, as a part of its length, and what happens there. */
const change = fc.record({
  what: fc.constantFrom("insert", "insert", "insert", "delete", "double", "swap", "replace"),
  where: fc.nat(9_999),
  piece,
});
type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;

function changed(text: readonly string[], { what, where, piece: given }: Change): readonly string[] {
  const place = Math.floor((where / 10_000) * text.length);
  const [here = "", next = ""] = text.slice(place);
  switch (what) {
    case "insert":
      return text.toSpliced(place, 0, given);
    case "delete":
      return text.toSpliced(place, 1);
    case "double":
      return text.toSpliced(place, 0, here);
    case "swap":
      return text.toSpliced(place, 2, next, here);
    default:
      return text.toSpliced(place, 1, given);
  }
}

function nearly(cut: (text: string) => readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(smallProgram, fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([text, changes]) => changes.reduce(changed, cut(text)).join(""));
}

/** Words, numbers, signs and gaps change as wholes. */
export const programOfChangedWords = nearly(
  (text) => text.match(/[\p{L}_][\p{L}\p{N}_]*|[\d.]+|\s+|./gsu) ?? [],
);

export const programOfChangedCharacters = nearly((text) => Array.from(text));

export const words = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

export const spacedWords = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(" "));

export const characters = fc.string({ unit: "binary", maxLength: 50 });

/** Halves of characters too. */
export const codeUnits = fc
  .array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0x20, max: 0x7e })), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));
