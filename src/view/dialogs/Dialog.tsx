/** A native modal dialog: the browser keeps focus inside, closes on Escape and gives the focus back. */
import "./dialogs.css";
import { X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";

type DialogProps = {
  readonly title: string;
  /** What stands there in place of the title, which stays the dialog's name. */
  readonly heading?: ReactNode;
  readonly className?: string;
  /** Numbers and formulas, which no translator should touch, unless it says otherwise. */
  readonly isProse?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Escape closes it, and a click beside it. */
export function Dialog({
  title,
  heading,
  className = "",
  isProse = false,
  onKeyDown,
  onClose,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the browser draws, and closed before it is taken away: only a dialog that closes gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      translate={isProse ? "yes" : "no"}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && close()}
      onKeyDown={onKeyDown}
    >
      <div className="dialog-body">
        {/* No header: outside of a section that is a banner, and the page has its own. */}
        <div className="dialog-header">
          <h2>{heading ?? title}</h2>
          <button type="button" className="button icon-button" aria-label="Close" onClick={close}>
            <X aria-hidden="true" size={18} />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
