/** Percent-encoding for values in a fragment: as RFC 3986 has it, but as readable as a fragment may be. */

/** Encoded by `encodeURIComponent`, though legal in a fragment and no separator of ours: $ + , / : ; = ? @ */
const LEGAL = /%(?:24|2B|2C|2F|3A|3B|3D|3F|40)/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Never contains `&`, `#`, a space or a bare `%`. Lone surrogates, which no link can carry, become U+FFFD. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, "\uFFFD")).replace(LEGAL, decodeURIComponent);
}

/** What can be read of a damaged value: every valid run of codes is decoded, the rest stands as it is. */
export function readable(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => decoded(run) ?? run);
}

/** Null where a percent sign is not followed by valid UTF-8 in hexadecimal. `+` stays a plus. */
export function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
