/** The words of the language. Spans are UTF-16 offsets into the text as typed. */
import type { Span } from "./expr.ts";
import type { InputError } from "./inputError.ts";

export type Token = Span &
  (
    | { readonly kind: "number"; readonly value: number }
    /** NFKC, with lowered digits as plain ones. */
    | { readonly kind: "name"; readonly name: string }
    /** An operator, bracket, `,`, `;`, `:` or `=`, in its plain form: `×` is `*`, `ᵀ` is `.T`. */
    | { readonly kind: "sign"; readonly sign: string }
    /** `²`, `⁻¹`: the power they raise to. */
    | { readonly kind: "raised"; readonly power: number }
    | { readonly kind: "newline" }
    /** Something no program contains; `error` says what to write instead. */
    | { readonly kind: "refused"; readonly error: InputError }
    | { readonly kind: "end" }
  );

export type NameToken = Extract<Token, { kind: "name" }>;

/** Whether it is one of these signs. Asked of every token many times, so it makes no list of them. */
export function isSign(token: Token, sign: string, or?: string, also?: string, last?: string): boolean {
  if (token.kind !== "sign") return false;
  return token.sign === sign || token.sign === or || token.sign === also || token.sign === last;
}
