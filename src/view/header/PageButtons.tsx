/** The buttons that are wanted now and then: in the header's row, or with their names in its menu. */
import { Contrast, Keyboard, type LucideIcon, Moon, Settings, Sun, SunMoon } from "lucide-react";
import { backstep, useBackstep } from "../../store/backstep.ts";
import type { Theme } from "../../store/state.ts";

export type OpenDialog =
  | "lessons"
  | "practice"
  | "explore"
  | "reference"
  | "share"
  | "export"
  | "settings"
  | "keys";

/** The button goes round what a room's light asks for; high contrast is chosen in the settings. */
const NEXT_THEME: Readonly<Record<Theme, Theme>> = {
  auto: "light",
  light: "dark",
  dark: "auto",
  contrast: "auto",
};
const THEME_ICON = { auto: SunMoon, light: Sun, dark: Moon, contrast: Contrast } as const;

export function PageButtons({ onOpen }: { readonly onOpen: (dialog: OpenDialog) => void }) {
  const theme = useBackstep((state) => state.settings.theme);
  return (
    <>
      <button type="button" className="button" onClick={() => onOpen("practice")}>
        Practise
      </button>
      <button type="button" className="button" onClick={() => onOpen("explore")}>
        Explore
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
      <IconButton
        name={`Theme: ${theme}`}
        Icon={THEME_ICON[theme]}
        onPress={() => backstep.getState().set({ theme: NEXT_THEME[theme] })}
      />
      <IconButton name="Settings" Icon={Settings} onPress={() => onOpen("settings")} />
      <IconButton name="Keys" Icon={Keyboard} onPress={() => onOpen("keys")} />
    </>
  );
}

type IconButtonProps = { readonly name: string; readonly Icon: LucideIcon; readonly onPress: () => void };

function IconButton({ name, Icon, onPress }: IconButtonProps) {
  return (
    <button type="button" className="button icon-button" aria-label={name} title={name} onClick={onPress}>
      <Icon aria-hidden="true" size={18} />
      <span className="menu-word">{name}</span>
    </button>
  );
}
