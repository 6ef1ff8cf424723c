/** Name of the app, of the lesson, and the page's few buttons. */
import { Menu } from "lucide-react";
import { backstep } from "../../store/backstep.ts";
import { NARROW, useMedia } from "../panel/useMedia.ts";
import { type OpenDialog, PageButtons } from "./PageButtons.tsx";

type HeaderProps = {
  readonly lesson: { readonly title: string; readonly purpose: string } | null;
  /** The lesson's text was changed since it was opened. */
  readonly edited: boolean;
  readonly onReset: () => void;
  readonly onOpen: (dialog: OpenDialog) => void;
};

export function Header({ lesson, edited, onReset, onOpen }: HeaderProps) {
  const isNarrow = useMedia(NARROW);
  const { set } = backstep.getState();
  return (
    <header className="header">
      <h1>Backstep</h1>
      <p className="header-lesson">
        {lesson === null ? null : (
          <>
            <strong>{lesson.title}</strong> <span>{edited ? "edited" : lesson.purpose}</span>
          </>
        )}
      </p>
      {edited ? (
        <button type="button" className="button reset-button" onClick={onReset}>
          Reset lesson
        </button>
      ) : null}
      <nav className="header-buttons" aria-label="Page">
        <button type="button" className="button lessons-button" onClick={() => onOpen("lessons")}>
          Lessons
        </button>
        {isNarrow ? null : <PageButtons onOpen={onOpen} />}
        <button type="button" className="button button-primary" onClick={() => set({ view: "present" })}>
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
