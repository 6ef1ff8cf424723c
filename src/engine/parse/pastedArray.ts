/**
 * Arrays pasted from Python: `np.array([1, 2])`, `torch.tensor([[1.], [2.]], requires_grad=True)`, NumPy's and
 * PyTorch's print `array([1., 2.])`. In: the tokens of one statement. Out: one mistake for the whole line, whose
 * fix writes the lists alone; null where there is no such array.
 */
import { matchingBracket } from "./brackets.ts";
import type { InputError } from "./inputError.ts";
import { excerpt, mistake, replace, spanning } from "./inputMistake.ts";
import { isSign, type Token } from "./token.ts";

const member =
  /^(?:torch|np|numpy|tf|jnp)\.(?:tensor|Tensor|\w+Tensor|as_tensor|array|asarray|matrix|constant|Variable|float64|float32)$/;
const bare = /^(?:array|tensor|Tensor)$/;
/** Methods that leave the numbers as they are. */
const idle = /^\.(?:double|float|requires_grad_|numpy|clone|detach)$/;

export function pastedArray(source: string, tokens: readonly Token[]): InputError | null {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return null;
  const line = spanning(first, last);
  let mended = "";
  let kept = line.from;
  let hasArray = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || !isMaker(source, tokens, index)) continue;
    const array = readArray(source, tokens, index + 1);
    if (array === null) {
      return mistake(line, "This is Python. Write the numbers themselves, as in [1, 2] or [[1, 2], [3, 4]].");
    }
    hasArray = true;
    mended += source.slice(kept, token.from) + array.text;
    kept = tokens[array.last]?.to ?? line.to;
    index = array.last;
  }
  if (!hasArray) return null;
  const plain = mended + source.slice(kept, line.to);
  const shown = excerpt(plain, { from: 0, to: plain.length });
  const message = `This is Python. Write the value itself: ${shown}.`;
  return mistake(line, message, replace(line, plain, `Write ${shown}`));
}

/** Whether an array's name stands here, with its bracket after it. */
function isMaker(source: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const opening = tokens[index + 1];
  if (token === undefined || opening === undefined || !isSign(opening, "(")) return false;
  const text = source.slice(token.from, token.to);
  if (token.kind === "refused") return member.test(text);
  const inside = tokens[index + 2];
  return token.kind === "name" && bare.test(text) && inside !== undefined && isSign(inside, "[");
}

/** The first argument, for the bracket at `opening`: its text, and the last token of the whole call. */
function readArray(source: string, tokens: readonly Token[], opening: number) {
  const closing = matchingBracket(tokens, opening);
  const start = opening + 1;
  if (closing === null || closing === start) return null;
  const opened = tokens[start];
  const end = opened && isSign(opened, "[") ? matchingBracket(tokens, start) : endOfItem(tokens, start);
  const from = tokens[start];
  const to = end === null ? undefined : tokens[end];
  if (from === undefined || to === undefined || end === null || end >= closing) return null;
  const argument = tokens.slice(start, end + 1);
  if (!argument.every(isPlain)) return null;
  // A list of one number is how a single value is often made.
  const [, only, after] = argument;
  const isSingle = argument.length === 3 && only?.kind === "number" && after !== undefined;
  const span = isSingle && isSign(after, "]") ? only : spanning(from, to);
  return { text: source.slice(span.from, span.to), last: afterIdleMethods(source, tokens, closing) };
}

/** The last token before the comma or bracket that ends an argument. */
function endOfItem(tokens: readonly Token[], start: number): number | null {
  const end = tokens.findIndex((token, index) => index >= start && isSign(token, ",", ")"));
  return end > start ? end - 1 : null;
}

function isPlain(token: Token): boolean {
  if (token.kind === "sign") return /^(?:[[\],+\-*/^]|\*\*)$/.test(token.sign);
  return token.kind === "number" || token.kind === "name";
}

/** `.double()`, `.requires_grad_()` after the array go too. */
function afterIdleMethods(source: string, tokens: readonly Token[], closing: number): number {
  let last = closing;
  while (true) {
    const method = tokens[last + 1];
    if (method?.kind !== "refused" || !idle.test(source.slice(method.from, method.to))) return last;
    const end = matchingBracket(tokens, last + 2);
    if (end === null) return last;
    last = end;
  }
}
