/**
 * Reads the tokens of one statement, keeps the mistakes found, and holds the cap on nesting.
 * A reading function that reports a mistake returns null, and its callers give the statement up.
 */
import type { Span } from "./expr.ts";
import type { InputError } from "./inputError.ts";
import { mistake } from "./inputMistake.ts";
import { NESTING_LIMIT } from "./limits.ts";
import type { Token } from "./token.ts";

/** A bracket read and not yet closed, and what it holds. */
export type OpenBracket = { readonly token: Token; readonly kind: "group" | "call" | "list" | "index" };

export class TokenReader {
  readonly source: string;
  readonly reports: InputError[] = [];
  /** Brackets read and not yet closed, outermost first. */
  readonly brackets: OpenBracket[] = [];
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  #index = 0;
  #depth = 0;

  constructor(source: string, tokens: readonly Token[]) {
    this.source = source;
    this.#tokens = tokens;
    const end = tokens.at(-1)?.to ?? 0;
    this.#end = { kind: "end", from: end, to: end };
  }

  /** The token `ahead` places on; a token of kind `end` past the last. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#index + ahead] ?? this.#end;
  }

  /** The last token read, or the one `before` places before it. */
  last(before = 0): Token | null {
    return this.#tokens[this.#index - 1 - before] ?? null;
  }

  /** The tokens from this one, read or not, to the end of the statement. */
  tokensFrom(token: Token): readonly Token[] {
    return this.#tokens.slice(this.#tokens.indexOf(token));
  }

  next(): Token {
    const token = this.peek();
    this.#index += 1;
    return token;
  }

  report(error: InputError): null {
    this.reports.push(error);
    return null;
  }

  /** Goes deeper; past the limit, reports a mistake at `opening` and returns false. */
  enter(opening: Span, levels = 1): boolean {
    this.#depth += levels;
    if (this.#depth <= NESTING_LIMIT) return true;
    const message = `This goes more than ${NESTING_LIMIT} levels deep. Give an inner part a name of its own.`;
    this.report(mistake(opening, message));
    return false;
  }

  leave(levels: number): void {
    this.#depth -= levels;
  }

  /** Reads an opening bracket and goes a level deeper; null past the limit. */
  open(kind: OpenBracket["kind"]): Token | null {
    const opening = this.next();
    this.brackets.push({ token: opening, kind });
    return this.enter(opening) ? opening : null;
  }

  /** Reads the closing bracket. */
  close(): Token {
    this.brackets.pop();
    this.leave(1);
    return this.next();
  }
}
