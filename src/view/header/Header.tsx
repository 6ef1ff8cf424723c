/** Name of the app, of the lesson, and the page's few buttons. */
import { Menu } from "lucide-react";
import { useEffect, useRef } from "react";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { NARROW, useMedia } from "../panel/useMedia.ts";
import { type OpenDialog, PageButtons } from "./PageButtons.tsx";

type HeaderProps = {
  /** What was opened. */
  readonly heading: { readonly title: string; readonly purpose: string; readonly isLesson: boolean } | null;
  /** Its text was changed since. */
  readonly edited: boolean;
  readonly onReset: () => void;
  readonly onOpen: (dialog: OpenDialog) => void;
};

export function Header({ heading, edited, onReset, onOpen }: HeaderProps) {
  const isNarrow = useMedia(NARROW);
  const { set } = backstep.getState();
  const isPresenting = useBackstep((state) => state.settings.view === "present");
  const presentButton = useRef<HTMLButtonElement>(null);
  const wasPresenting = useRef(isPresenting);
  useEffect(() => {
    // Back from presenting: what had the focus there is gone, and the button that led there has it again.
    const isBack = wasPresenting.current && !isPresenting;
    wasPresenting.current = isPresenting;
    if (isBack && document.activeElement === document.body) presentButton.current?.focus();
  }, [isPresenting]);
  return (
    <header className="header">
      <h1>Backstep</h1>
      <p className="header-lesson" translate="yes">
        {heading === null ? null : (
          <>
            <strong>{heading.title}</strong> <span>{edited ? "edited" : heading.purpose}</span>
          </>
        )}
      </p>
      {edited ? (
        <button
          type="button"
          className="button reset-button"
          onClick={({ currentTarget }) => {
            // It goes away once the lesson is as it was: the focus stays beside it.
            currentTarget.nextElementSibling?.querySelector("button")?.focus();
            onReset();
          }}
        >
          {heading?.isLesson === false ? "Reset exercise" : "Reset lesson"}
        </button>
      ) : null}
      <nav className="header-buttons" aria-label="Page">
        <button type="button" className="button lessons-button" onClick={() => onOpen("lessons")}>
          Lessons
        </button>
        {isNarrow ? null : <PageButtons onOpen={onOpen} />}
        <button
          ref={presentButton}
          type="button"
          className="button button-primary"
          onClick={() => set({ view: "present" })}
        >
          Present
        </button>
        {isNarrow ? (
          <>
            <button
              type="button"
              className="button icon-button"
              aria-label="Menu"
              title="Menu"
              popoverTarget="page-menu"
            >
              <Menu aria-hidden="true" size={20} />
            </button>
            <div id="page-menu" className="page-menu" popover="auto">
              <PageButtons onOpen={onOpen} />
            </div>
          </>
        ) : null}
      </nav>
    </header>
  );
}
