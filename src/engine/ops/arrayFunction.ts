/**
 * A record for a function of whole arrays, called by name: `sum(X, 0)`. In: what differs from one such
 * function to the next. Out: the whole record, with what the others have in common filled in.
 */
import { callTex } from "./latex.ts";
import { RANK, type Structural, type TensorSample } from "./operation.ts";

type Needed =
  | "name"
  | "operands"
  | "summary"
  | "source"
  | "tell"
  | "shape"
  | "forward"
  | "vjp"
  | "contributionTex";

export function arrayFunction(
  given: Pick<Structural, Needed> &
    Partial<Omit<Structural, "kind">> & { readonly tensorSamples: readonly TensorSample[] },
): Structural {
  const { name } = given;
  const wires = given.operands.filter(({ fixed }) => fixed === undefined);
  const command = `\\operatorname{${name.replaceAll("_", "\\_")}}`;
  return {
    kind: "structural",
    aliases: [],
    syntax: { form: "call" },
    glyph: name,
    tex: (operands, fixed) => callTex(command, [...operands, ...fixed.map(String)]),
    texRank: RANK.postfix,
    operandRank: wires.map(() => RANK.sum),
    torch: (operands, fixed) => `torch.${name}(${[...operands, ...fixed].join(", ")})`,
    passes: () => true,
    ...given,
  };
}
