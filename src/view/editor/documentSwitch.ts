/**
 * Another lesson, example or exercise in the editor's undo history: with the text, taking it back brings back which
 * document it was, what was open in it and the step. The history keeps both ends of the switch as an effect.
 */
import { invertedEffects } from "@codemirror/commands";
import { StateEffect, type Transaction } from "@codemirror/state";
import type { State } from "../../store/state.ts";

/** What a document is beside its text. */
export type Whereabouts = Pick<State, "lesson" | "exercise" | "toggled" | "position">;

export type DocumentSwitch = { readonly from: Whereabouts; readonly to: Whereabouts };

export const documentSwitch = StateEffect.define<DocumentSwitch>();

export const documentHistory = invertedEffects.of(({ effects }) =>
  effects.flatMap((effect) => {
    if (!effect.is(documentSwitch)) return [];
    const { from, to } = effect.value;
    return [documentSwitch.of({ from: to, to: from })];
  }),
);

/** From one state to the next: the switch, where another document with another text was opened; otherwise null. */
export function switchBetween(before: State, after: State): DocumentSwitch | null {
  if (before.documents === after.documents || before.source === after.source) return null;
  return { from: whereabouts(before), to: whereabouts(after) };
}

/** The document that taking back or doing again these transactions returns to; null where it stays the same one. */
export function returnsTo(transactions: readonly Transaction[]): Whereabouts | null {
  const returning = transactions.filter((step) => step.isUserEvent("undo") || step.isUserEvent("redo"));
  const effects = returning.flatMap((step) => step.effects.filter((effect) => effect.is(documentSwitch)));
  return effects.at(-1)?.value.to ?? null;
}

function whereabouts({ lesson, exercise, toggled, position }: State): Whereabouts {
  return { lesson, exercise, toggled, position };
}
