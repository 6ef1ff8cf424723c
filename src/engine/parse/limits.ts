/** How much text is read, so that no text can freeze the page or overflow a worker's stack. */

/** Characters (UTF-16 units) of source; a longer one is refused without being parsed. */
export const SOURCE_LIMIT = 20_000;
/** Brackets, calls, signs and powers inside one another. */
export const NESTING_LIMIT = 200;
/** Characters of one name, after NFKC. */
export const NAME_LIMIT = 64;
/** Mistakes reported at once. */
export const ERROR_LIMIT = 10;
