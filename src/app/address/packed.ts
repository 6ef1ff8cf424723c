/**
 * Long programs in a link: text ↔ base64url of deflate-raw, by the platform's own streams.
 * What comes from a link is foreign: a stream that unpacks without end is stopped at the cap.
 */

/** Most characters (UTF-16 units) a packed program may unpack to. */
export const LONGEST = 200_000;

export type Inflated =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly tooLong: boolean };

/** Null where the platform cannot deflate. */
export async function deflated(text: string): Promise<string | null> {
  try {
    const bytes = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    return toBase64Url(new Uint8Array(await new Response(bytes).arrayBuffer()));
  } catch {
    return null;
  }
}

/** Never rejects: bad base64, bad deflate, bad UTF-8 and a missing end are all `ok: false`. */
export async function inflated(packed: string): Promise<Inflated> {
  try {
    const bytes = new Blob([fromBase64Url(packed)]).stream();
    return await readCapped(bytes.pipeThrough(new DecompressionStream("deflate-raw")));
  } catch {
    return { ok: false, tooLong: false };
  }
}

async function readCapped(stream: ReadableStream<Uint8Array>): Promise<Inflated> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const reader = stream.getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    if (text.length > LONGEST) {
      // Not awaited, and its outcome is of no interest: the answer is known.
      reader.cancel().catch(() => undefined);
      return { ok: false, tooLong: true };
    }
  }
  return { ok: true, text: text + decoder.decode() };
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Throws where the text is not base64url. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new Error("not base64url");
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
