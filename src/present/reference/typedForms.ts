/**
 * How an operation is typed. In: its record. Out: text in the expression language: `a + b`, `leaky_relu(x)`,
 * `sum(x, axis)`, `x[i]`, `A.T`.
 */
import type { Operation } from "../../engine/ops/operation.ts";
import { writtenOperation } from "../narration/writtenOperation.ts";
import { nestedTensor } from "./nestedTensor.ts";

/** The operation applied to operands, in its own notation. `fixed` are its whole numbers as text. */
export function typed(
  operation: Operation,
  operands: readonly string[],
  fixed: readonly number[],
  token: string | null = firstToken(operation),
): string {
  const { syntax } = operation;
  const [left = "", right = ""] = operands;
  const written = writtenOperation({ operation, fixed }, operands);
  if (written !== null) return written;
  if (token === null) return called(operation.name, [...operands, ...fixed.map(String)]);
  if (syntax.form === "prefix") return `${token}${left}`;
  return syntax.form === "postfix" ? `${left}${token}` : `${left} ${token} ${right}`;
}

/** Every way to type it, the usual one first, with its operands' names. */
export function typedForms(operation: Operation): readonly string[] {
  const { name, syntax, operands } = operation;
  const wires = operands.filter(({ fixed }) => fixed !== true);
  const names = wires.flatMap((wire) =>
    wire.variadic === true ? [`${wire.name}0`, `${wire.name}1`, "…"] : [wire.name],
  );
  if (operation.brackets !== undefined) return [typed(operation, names, [])];
  const needed = wires.filter((wire) => wire.default === undefined);
  const places = operands.filter(({ fixed }) => fixed === true).map((operand) => operand.name);
  const all = wires.map((wire) =>
    wire.default === undefined ? wire.name : `${wire.name} = ${wire.default}`,
  );
  const tokens = syntax.form === "call" ? [] : syntax.tokens;
  const canBeShort = needed.length < operands.length && runsShort(operation);
  return [
    ...tokens.map((token) => typed(operation, names, [], token)),
    ...(canBeShort
      ? [
          called(
            name,
            needed.map((wire) => wire.name),
          ),
        ]
      : []),
    called(name, wires.at(-1)?.variadic === true ? names : [...all, ...places]),
  ];
}

function firstToken({ syntax }: Operation): string | null {
  return syntax.form === "call" ? null : (syntax.tokens[0] ?? null);
}

function called(name: string, operands: readonly string[]): string {
  return `${name}(${operands.join(", ")})`;
}

/** Whether the operands that need not be wires may all be left out. */
function runsShort(operation: Operation): boolean {
  if (operation.kind === "elementwise") return true;
  const shapes = (operation.tensorSamples ?? []).map((sample) =>
    sample.operands.map((value) => nestedTensor(value).shape),
  );
  return shapes.some((shape) => !("problem" in operation.shape(shape, [])));
}
