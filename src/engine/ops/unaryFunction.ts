/**
 * A record for a function of one operand, called by name: `sin(x)`. In: what differs from one such
 * function to the next. Out: the whole record. Learned from ChainRules.jl's one line a rule.
 */
import { callTex } from "./latex.ts";
import { type Elementwise, type Kink, type Misreading, RANK, type Rank } from "./operation.ts";
import { rateSentence } from "./prose.ts";

type UnaryFunction = {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly elsewhere?: readonly string[];
  readonly glyph?: string;
  /** The LaTeX command before the brackets; default `\operatorname{name}`. */
  readonly command?: string;
  /** The whole LaTeX, for those that are not a name with brackets; then `texRank` is its rank. */
  readonly tex?: (x: string) => string;
  readonly texRank?: Rank;
  readonly operandRank?: Rank;
  /** In PyTorch; default `torch.name`. */
  readonly torch?: string;
  readonly summary: string;
  readonly source: string;
  readonly expansion?: readonly string[];
  readonly apart?: string;
  readonly samples: readonly number[];
  readonly value: (x: number) => number;
  /** dy/dx from y and x, its LaTeX, and how loosely that binds (default: a product). */
  readonly slope: (y: number, x: number) => number;
  readonly slopeTex: (x: string, y: string) => string;
  readonly slopeRank?: Rank;
  /** One sentence on the local derivative in general; what it means at the stored value is added. */
  readonly rule: string;
  readonly kinks?: readonly Kink[];
  readonly misreading?: Misreading;
  readonly noValue?: (x: number) => string | null;
};

export function unaryFunction(given: UnaryFunction): Elementwise {
  const { tex, slopeTex, torch = `torch.${given.name}` } = given;
  const command = given.command ?? `\\operatorname{${given.name}}`;
  return {
    kind: "elementwise",
    name: given.name,
    aliases: given.aliases ?? [],
    operands: [{ name: "x" }],
    syntax: { form: "call" },
    glyph: given.glyph ?? given.name,
    tex: tex === undefined ? (operands) => callTex(command, operands) : ([x = ""]) => tex(x),
    texRank: given.texRank ?? RANK.postfix,
    operandRank: [given.operandRank ?? RANK.sum],
    summary: given.summary,
    source: given.source,
    torch: ([x]) => `${torch}(${x})`,
    tell: (telling) => `${given.rule} ${rateSentence(telling)}`,
    ...(given.elsewhere === undefined ? {} : { elsewhere: given.elsewhere }),
    ...(given.expansion === undefined ? {} : { expansion: given.expansion }),
    ...(given.apart === undefined ? {} : { apart: given.apart }),
    samples: given.samples.map((x) => [x]),
    value: given.value,
    partials: [
      {
        value: given.slope,
        tex: ([x], y) => slopeTex(x?.tex ?? "", y),
        ...(given.slopeRank === undefined ? {} : { texRank: given.slopeRank }),
      },
    ],
    kinks: given.kinks ?? [],
    ...(given.misreading === undefined ? {} : { misreading: given.misreading }),
    ...(given.noValue === undefined ? {} : { noValue: given.noValue }),
  };
}
