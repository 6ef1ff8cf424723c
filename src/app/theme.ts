/**
 * The look of the page, named on the root element for the style sheet. `light` and `dark` are names of their own;
 * `auto` has none, so that the style sheet follows `prefers-color-scheme` by itself. More contrast is for whoever
 * asked for it, here or in the system, and for every lecture hall. `color-scheme` goes along, for the browser's
 * own scroll bars and controls.
 */
import type { Palette, Theme } from "../store/state.ts";

export type Look = {
  readonly theme: Theme;
  readonly palette: Palette;
  readonly presenting: boolean;
  /** `prefers-contrast: more`. */
  readonly systemContrast: boolean;
};

/** What is needed of `document.documentElement`. */
type Root = Pick<Element, "setAttribute" | "removeAttribute"> & { readonly style: { colorScheme: string } };

export function applyTheme({ theme, palette, presenting, systemContrast }: Look, root: Root): void {
  const scheme = theme === "contrast" ? "light" : theme;
  const more = theme === "contrast" || presenting || (theme === "auto" && systemContrast);
  name(root, "data-theme", scheme === "auto" ? null : scheme);
  name(root, "data-contrast", more ? "more" : null);
  name(root, "data-palette", palette === "safe" ? "safe" : null);
  root.style.colorScheme = scheme === "auto" ? "light dark" : scheme;
}

function name(root: Root, attribute: string, value: string | null): void {
  if (value === null) root.removeAttribute(attribute);
  else root.setAttribute(attribute, value);
}
