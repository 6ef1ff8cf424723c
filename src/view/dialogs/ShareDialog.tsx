/** A link to exactly what is on the screen: text, step and settings are all in it, nothing is sent anywhere. */
import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Dialog } from "./Dialog.tsx";

type ShareDialogProps = { readonly link: () => Promise<string>; readonly onClose: () => void };

export function ShareDialog({ link, onClose }: ShareDialogProps) {
  const [url, setUrl] = useState("");
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let open = true;
    void link().then((made) => open && setUrl(made));
    return () => {
      open = false;
    };
  }, [link]);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(url);
      setCopied("yes");
    } catch {
      setCopied("refused");
    }
  };
  return (
    <Dialog title="Share" onClose={onClose}>
      <p>This link holds the expression, its numbers and this very step. Nothing is stored on a server.</p>
      <div className="share-row">
        <input
          ref={field}
          type="text"
          readOnly
          aria-label="Link"
          value={url}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="button button-primary" onClick={copy}>
          {copied === "yes" ? <Check aria-hidden="true" size={16} /> : <Copy aria-hidden="true" size={16} />}
          {copied === "yes" ? "Copied" : "Copy link"}
        </button>
      </div>
      {copied === "refused" ? (
        <p className="dialog-note">Copying is not allowed here: the link is selected, press Ctrl+C.</p>
      ) : null}
    </Dialog>
  );
}
