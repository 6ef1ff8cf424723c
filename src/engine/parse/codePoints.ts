/**
 * Code points no program may contain: invisible, bidirectional and control characters, which make a text
 * mean something else than it shows (Unicode TR 36; "Trojan Source", Boucher and Anderson 2021).
 */

const names = new Map<number, string>([
  [0x0000, "NULL"],
  [0x0008, "BACKSPACE"],
  [0x001b, "ESCAPE"],
  [0x007f, "DELETE"],
  [0x0085, "NEXT LINE"],
  [0x00ad, "SOFT HYPHEN"],
  [0x034f, "COMBINING GRAPHEME JOINER"],
  [0x061c, "ARABIC LETTER MARK"],
  [0x115f, "HANGUL CHOSEONG FILLER"],
  [0x1160, "HANGUL JUNGSEONG FILLER"],
  [0x180e, "MONGOLIAN VOWEL SEPARATOR"],
  [0x200b, "ZERO WIDTH SPACE"],
  [0x200c, "ZERO WIDTH NON-JOINER"],
  [0x200d, "ZERO WIDTH JOINER"],
  [0x200e, "LEFT-TO-RIGHT MARK"],
  [0x200f, "RIGHT-TO-LEFT MARK"],
  [0x2028, "LINE SEPARATOR"],
  [0x2029, "PARAGRAPH SEPARATOR"],
  [0x202a, "LEFT-TO-RIGHT EMBEDDING"],
  [0x202b, "RIGHT-TO-LEFT EMBEDDING"],
  [0x202c, "POP DIRECTIONAL FORMATTING"],
  [0x202d, "LEFT-TO-RIGHT OVERRIDE"],
  [0x202e, "RIGHT-TO-LEFT OVERRIDE"],
  [0x2060, "WORD JOINER"],
  [0x2061, "FUNCTION APPLICATION"],
  [0x2062, "INVISIBLE TIMES"],
  [0x2063, "INVISIBLE SEPARATOR"],
  [0x2064, "INVISIBLE PLUS"],
  [0x2066, "LEFT-TO-RIGHT ISOLATE"],
  [0x2067, "RIGHT-TO-LEFT ISOLATE"],
  [0x2068, "FIRST STRONG ISOLATE"],
  [0x2069, "POP DIRECTIONAL ISOLATE"],
  [0x3164, "HANGUL FILLER"],
  [0xfe0e, "VARIATION SELECTOR-15"],
  [0xfe0f, "VARIATION SELECTOR-16"],
  [0xfeff, "ZERO WIDTH NO-BREAK SPACE"],
  [0xffa0, "HALFWIDTH HANGUL FILLER"],
]);

const invisible = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]$/u;
const invisibleInComment = /^[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]$/u;

/** Whether a character (not a tab or line break) is refused; comments may hold emoji and their joiners. */
export function isRefused(character: string, inComment: boolean): boolean {
  return (inComment ? invisibleInComment : invisible).test(character);
}

/** `U+202E RIGHT-TO-LEFT OVERRIDE`; where the name is not kept here, what sort of character it is. */
export function describeCodePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const sort = /^\p{Cc}$/u.test(character)
    ? "(a control character)"
    : /^\p{Cs}$/u.test(character)
      ? "(half of a character)"
      : "(an invisible character)";
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")} ${names.get(code) ?? sort}`;
}
