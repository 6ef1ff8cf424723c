/**
 * The colour theme of the page. `light` and `dark` are named on the root element for the style sheet;
 * `auto` names none, so that the style sheet follows `prefers-color-scheme` by itself.
 * `color-scheme` goes with it, for the browser's own scroll bars and controls.
 */
import type { Theme } from "../store/state.ts";

/** What is needed of `document.documentElement`. */
type Root = Pick<Element, "setAttribute" | "removeAttribute"> & { readonly style: { colorScheme: string } };

export function applyTheme(theme: Theme, root: Root): void {
  if (theme === "auto") root.removeAttribute("data-theme");
  else root.setAttribute("data-theme", theme);
  root.style.colorScheme = theme === "auto" ? "light dark" : theme;
}
