/**
 * Completion of the program's names and of operations. In: what a name's value is told as. Out: CodeMirror's
 * list, which opens while a name is typed and chooses nothing by itself: Enter stays a new line and Tab leaves
 * the editor until an option is picked with the arrows.
 */
import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeCompletion,
} from "@codemirror/autocomplete";
import { type Extension, Prec } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import { completionsAt } from "../../present/completion/completions.ts";
import { functionHint } from "../../present/completion/functionHint.ts";
import { programNames } from "../../present/completion/programNames.ts";

/** What is known of a name of the program; null for one that is not in the graph. */
export type DescribeName = (name: string) => string | null;

export function nameCompletion(describeName: DescribeName): Extension {
  return [
    autocompletion({
      override: [(context) => nameOptions(context, describeName)],
      selectOnOpen: false,
      icons: false,
    }),
    Prec.highest(keymap.of([{ key: "Tab", run: chooseOrLeave }])),
  ];
}

/** The list is a box that scrolls, which browsers stop at with Tab: it goes before the focus moves on. */
function chooseOrLeave(view: EditorView): boolean {
  if (acceptCompletion(view)) return true;
  closeCompletion(view);
  return false;
}

/** The list at the context's place; null for none, and while nothing is typed and nobody asked for it. */
export function nameOptions(context: CompletionContext, describeName: DescribeName): CompletionResult | null {
  const source = context.state.doc.toString();
  const found = completionsAt(source, context.pos, programNames(source, context.pos));
  if (found === null || (found.typed === "" && !context.explicit)) return null;
  return {
    from: found.from,
    to: found.to,
    // They are already chosen and in order.
    filter: false,
    options: found.options.map(({ kind, name, form, summary, insert }) => {
      const detail = summary ?? describeName(name) ?? functionHint(source, name);
      return {
        label: name,
        displayLabel: form,
        apply: insert,
        type: kind,
        ...(detail === null ? {} : { detail }),
      };
    }),
    // Asked at once with each further letter, so that the list does not blink.
    update: (_result, _from, _to, next) => nameOptions(next, describeName),
  };
}
