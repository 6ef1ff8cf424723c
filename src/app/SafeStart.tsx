/** Offers what the page failed to start with, twice: to open it after all, or to take the text along. */
import { useEffect, useState } from "react";
import { readAddress } from "./address/address.ts";

/** `hash` is the fragment that was set aside. */
export function SafeStart({ hash }: { readonly hash: string }) {
  const [text, setText] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(true);
  useEffect(() => {
    let wanted = true;
    readAddress(hash).then(
      ({ src }) => wanted && setText(src),
      // What can't be read is still in the link.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [hash]);
  if (!isOpen) return null;
  return (
    <div className="banner safe-start" role="alert">
      <p>
        Backstep failed to start twice in a row, so it starts with its first lesson. What you had open is
        kept.
      </p>
      {text === null ? null : (
        <label>
          Your text
          <textarea readOnly rows={3} value={text} />
        </label>
      )}
      <button
        type="button"
        className="button"
        onClick={() => {
          setIsOpen(false);
          location.hash = hash;
        }}
      >
        Open it
      </button>
      <button type="button" className="button" onClick={() => setIsOpen(false)}>
        Leave it
      </button>
    </div>
  );
}
