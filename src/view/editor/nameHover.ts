/**
 * Pointing at a name: its value and gradient at the current step, or how an operation is called. Escape puts
 * it away, and so does typing.
 */
import type { Extension } from "@codemirror/state";
import { closeHoverTooltips, hasHoverTooltips, hoverTooltip, keymap } from "@codemirror/view";
import { nameAround, plainName } from "../../present/completion/nameAround.ts";
import { operationHint } from "../../present/completion/operationHint.ts";
import type { DescribeName } from "./nameCompletion.ts";

export function nameHover(describeName: DescribeName): Extension {
  return [
    hoverTooltip(
      (view, offset) => {
        const told = toldOf(view.state.doc.toString(), offset, describeName);
        if (told === null) return null;
        const { from, to, text } = told;
        return {
          pos: from,
          end: to,
          create: () => {
            const dom = document.createElement("div");
            dom.className = "cm-nameHover";
            dom.textContent = text;
            return { dom };
          },
        };
      },
      { hideOnChange: true },
    ),
    keymap.of([
      {
        key: "Escape",
        run: (view) => {
          if (!hasHoverTooltips(view.state)) return false;
          view.dispatch({ effects: closeHoverTooltips });
          return true;
        },
      },
    ]),
  ];
}

/** The name at the offset and what there is to say of it; null where there is no name or nothing to say. */
export function toldOf(
  source: string,
  offset: number,
  describeName: DescribeName,
): { readonly from: number; readonly to: number; readonly text: string } | null {
  const place = nameAround(source, offset);
  if (place === null || place.from === place.to) return null;
  const { from, to } = place;
  const name = plainName(source.slice(from, to));
  const text = describeName(name) ?? operationHint(name);
  return text === null ? null : { from, to, text };
}
