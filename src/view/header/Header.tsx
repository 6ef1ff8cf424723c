/** Name of the app, of the lesson, and the page's few buttons. */
import { Contrast, Keyboard, Moon, Settings, Sun, SunMoon } from "lucide-react";
import { backstep, useBackstep } from "../../store/backstep.ts";
import type { Theme } from "../../store/state.ts";

export type OpenDialog = "lessons" | "practice" | "reference" | "share" | "export" | "settings" | "keys";

/** The button goes round what a room's light asks for; high contrast is chosen in the settings. */
const NEXT_THEME: Readonly<Record<Theme, Theme>> = {
  auto: "light",
  light: "dark",
  dark: "auto",
  contrast: "auto",
};
const THEME_ICON = { auto: SunMoon, light: Sun, dark: Moon, contrast: Contrast } as const;

type HeaderProps = {
  readonly lesson: { readonly title: string; readonly purpose: string } | null;
  /** The lesson's text was changed since it was opened. */
  readonly edited: boolean;
  readonly onReset: () => void;
  readonly onOpen: (dialog: OpenDialog) => void;
};

export function Header({ lesson, edited, onReset, onOpen }: HeaderProps) {
  const theme = useBackstep((state) => state.settings.theme);
  const { set } = backstep.getState();
  const ThemeIcon = THEME_ICON[theme];
  return (
    <header className="header">
      <h1>Backstep</h1>
      <p className="header-lesson">
        {lesson === null ? null : (
          <>
            <strong>{lesson.title}</strong> {edited ? "edited" : lesson.purpose}
          </>
        )}
      </p>
      {edited ? (
        <button type="button" className="button" onClick={onReset}>
          Reset lesson
        </button>
      ) : null}
      <nav className="header-buttons" aria-label="Page">
        <button type="button" className="button lessons-button" onClick={() => onOpen("lessons")}>
          Lessons
        </button>
        <button type="button" className="button" onClick={() => onOpen("practice")}>
          Practise
        </button>
        <button type="button" className="button" onClick={() => onOpen("reference")}>
          Reference
        </button>
        <button type="button" className="button" onClick={() => onOpen("share")}>
          Share
        </button>
        <button type="button" className="button" onClick={() => onOpen("export")}>
          Export
        </button>
        <button
          type="button"
          className="button icon-button theme-button"
          aria-label={`Theme: ${theme}`}
          title={`Theme: ${theme}`}
          onClick={() => set({ theme: NEXT_THEME[theme] })}
        >
          <ThemeIcon aria-hidden="true" size={18} />
        </button>
        <button
          type="button"
          className="button icon-button"
          aria-label="Settings"
          title="Settings"
          onClick={() => onOpen("settings")}
        >
          <Settings aria-hidden="true" size={18} />
        </button>
        <button
          type="button"
          className="button icon-button keys-button"
          aria-label="Keys"
          title="Keys"
          onClick={() => onOpen("keys")}
        >
          <Keyboard aria-hidden="true" size={18} />
        </button>
        <button type="button" className="button button-primary" onClick={() => set({ view: "present" })}>
          Present
        </button>
      </nav>
    </header>
  );
}
