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

export function isSign(token: Token, ...signs: readonly string[]): boolean {
  return token.kind === "sign" && signs.includes(token.sign);
}
