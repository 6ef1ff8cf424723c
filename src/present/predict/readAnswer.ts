/**
 * What a student typed as a prediction. In: a number, a fraction, a small expression of numbers (`-4*1`, `1/3`,
 * `sqrt(2)`), or a list for an array. Out: its value, read by the parser of the language itself, or what is wrong, as
 * a sentence for the student.
 */
import { finalValue } from "../../engine/compare/finalValue.ts";
import { run } from "../../engine/run.ts";
import { type Shape, sameShape, scalar, shapeText, type Tensor } from "../../engine/tensor/tensor.ts";
import { readNumber } from "../numbers/readNumber.ts";

export type Answer =
  | { readonly value: Tensor; readonly problem?: never }
  | { readonly problem: string; readonly value?: never };

/** Longer texts are no answers. */
const LONGEST = 200;

/** `shape`: of the number that is asked. */
export function readAnswer(text: string, shape: Shape): Answer {
  const typed = text.trim();
  if (typed === "") return { problem: "Type a number first, or let it be shown." };
  const number = readNumber(typed);
  const answer = number === null ? evaluated(typed) : { value: scalar(number) };
  if (answer.value === undefined || sameShape(answer.value.shape, shape)) return answer;
  if (shape.length === 0) return { problem: "One number is asked here, not a list." };
  return {
    problem: `A list of shape ${shapeText(shape)} is asked here, such as ${shape.length === 1 ? "[1, 2]" : "[[1, 2], [3, 4]]"}.`,
  };
}

function evaluated(typed: string): Answer {
  if (typed.length > LONGEST || /[=;\n]/.test(typed))
    return { problem: "Type one number or a short calculation." };
  const { trace } = run(typed);
  if (trace === null)
    return { problem: "That could not be read. Type a number, a fraction or a calculation like 2*3." };
  const { graph } = trace;
  const named = graph.nodes.find(({ kind }) => kind === "input");
  if (named !== undefined) return { problem: `Use numbers only: ${named.symbol} is a name.` };
  const value = finalValue(trace, graph.output);
  if (!Array.from(value.data).every(Number.isFinite))
    return { problem: "That calculation has no finite result." };
  return { value };
}
