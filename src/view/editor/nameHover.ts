/**
 * Pointing at a name or at an operation's sign: its value and gradient at the current step, and how an operation is
 * called or a function defined. Escape puts it away, and so does typing.
 */
import type { Extension } from "@codemirror/state";
import { closeHoverTooltips, hasHoverTooltips, hoverTooltip, keymap } from "@codemirror/view";
import { functionHint } from "../../present/completion/functionHint.ts";
import { isInComment, nameAround, plainName } from "../../present/completion/nameAround.ts";
import { operationHint } from "../../present/completion/operationHint.ts";
import type { Describe } from "./describe.ts";
import { OPERATOR } from "./expressionTokens.ts";

export function nameHover(describe: Describe): Extension {
  return [
    hoverTooltip(
      (view, offset, side) => {
        // The place between two characters that is nearest: the pointer is on the one beside it.
        const told = toldOf(view.state.doc.toString(), side < 0 ? offset - 1 : offset, describe);
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

/** What stands at the character and what there is to say of it; null where there is nothing to say. */
export function toldOf(source: string, offset: number, describe: Describe): Told | null {
  if (isInComment(source, offset)) return null;
  // A name may end right before the sign.
  if (OPERATOR.test(source.slice(offset, offset + 1))) {
    const text = describe.operation(offset);
    return text === null ? null : { from: offset, to: offset + 1, text };
  }
  const place = nameAround(source, offset);
  if (place === null || place.from === place.to) return null;
  const { from, to } = place;
  const name = plainName(source.slice(from, to));
  const known = describe.name(name) ?? functionHint(source, name);
  if (known !== null) return { from, to, text: known };
  const hint = operationHint(name);
  if (hint === null) return null;
  const result = describe.operation(from);
  return { from, to, text: result === null ? hint : `${hint}\n${result}` };
}

type Told = { readonly from: number; readonly to: number; readonly text: string };
