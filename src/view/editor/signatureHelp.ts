/**
 * While the caret stands between the brackets of a call: how the call is written, the argument at the caret
 * stressed, and what the operation does. Shown under the caret's line, told politely to screen readers; it
 * takes no focus and no key.
 */
import { EditorState, type Extension, StateEffect, StateField, type Transaction } from "@codemirror/state";
import { EditorView, showTooltip, type Tooltip, type TooltipView } from "@codemirror/view";
import { callForm } from "../../present/completion/callForm.ts";
import { type Signature, signatureAt } from "../../present/completion/signatureAt.ts";
import { fromOutside } from "./outsideEdit.ts";

const setSignature = StateEffect.define<Signature | null>();

const signatureAtCaret = StateField.define<Signature | null>({
  create: (state) => signatureAt(state.doc.toString(), state.selection.main.head),
  update(before, transaction) {
    for (const effect of transaction.effects) if (effect.is(setSignature)) return effect.value;
    return before;
  },
  // Out of focus it is hidden by the theme: a transaction at each change of focus would come between what a
  // person selects and what CodeMirror has read of it.
  provide: (field) =>
    showTooltip.compute([field, "selection"], (state) => {
      const { main } = state.selection;
      return state.field(field) === null || !main.empty ? null : tooltip(main.head);
    }),
});

/** Reads the call once a transaction and, where a person has reached another argument, says so. */
const follow = EditorState.transactionExtender.of((transaction) => {
  if (!transaction.docChanged && transaction.selection === undefined) return null;
  const before = transaction.startState.field(signatureAtCaret);
  const signature = signatureAt(transaction.newDoc.toString(), transaction.newSelection.main.head);
  const spoken = isByHand(transaction) ? spokenSignature(before, signature) : null;
  return {
    effects: [setSignature.of(signature), ...(spoken === null ? [] : [EditorView.announce.of(spoken)])],
  };
});

function isByHand(transaction: Transaction): boolean {
  return (
    transaction.annotation(fromOutside) === undefined &&
    ["input", "delete", "select"].some((event) => transaction.isUserEvent(event))
  );
}

/** What to say when the caret comes from one place to another; null where the argument is the same. */
function spokenSignature(before: Signature | null, after: Signature | null): string | null {
  if (after === null) return null;
  const { name, operands, current, summary } = after;
  const isSameCall = before !== null && before.name === name && before.from === after.from;
  if (isSameCall && before.current === current) return null;
  const argument =
    current === null ? "one argument too many" : `argument ${current + 1}: ${operands[current] ?? ""}`;
  if (isSameCall) return `${name}, ${argument}.`;
  return `${callForm(name, operands)}. ${summary === null ? "" : `${summary} `}Now ${argument}.`;
}

export const signatureHelp: Extension = [signatureAtCaret, follow];

function tooltip(pos: number): Tooltip {
  return { pos, create: createHelp };
}

/** The same function for each tooltip, so that CodeMirror keeps the element and only updates it. */
function createHelp(view: EditorView): TooltipView {
  const dom = document.createElement("div");
  dom.className = "cm-signature";
  // Spoken by the announcement.
  dom.ariaHidden = "true";
  draw(dom, view.state.field(signatureAtCaret));
  return {
    dom,
    update({ state, startState }) {
      const signature = state.field(signatureAtCaret);
      if (signature !== startState.field(signatureAtCaret)) draw(dom, signature);
    },
    getCoords: (pos) => underCaret(view, pos),
  };
}

/** Under the caret's row; where the call begins in that row, aligned with it, so as not to move with each letter. */
function underCaret(view: EditorView, pos: number) {
  const caret = view.coordsAtPos(pos);
  const signature = view.state.field(signatureAtCaret);
  const name = signature === null ? null : view.coordsAtPos(Math.min(signature.from, pos));
  // An unmeasured place has no coordinates: CodeMirror then keeps the tooltip out of sight.
  if (caret === null) return { left: 0, right: 0, top: -1e4, bottom: -1e4 };
  const left = name !== null && Math.abs(name.top - caret.top) < 4 ? name.left : caret.left;
  return { left, right: left, top: caret.top, bottom: caret.bottom };
}

function draw(dom: HTMLElement, signature: Signature | null): void {
  if (signature === null) return;
  const { name, operands, current, summary } = signature;
  const call = document.createElement("div");
  call.className = "cm-signatureCall";
  call.append(`${name}(`);
  operands.forEach((operand, index) => {
    if (index > 0) call.append(", ");
    const shown = document.createElement(index === current ? "strong" : "span");
    shown.textContent = operand;
    call.append(shown);
  });
  call.append(")");
  dom.replaceChildren(call);
  if (summary === null) return;
  const told = document.createElement("div");
  told.className = "cm-signatureSummary";
  told.textContent = summary;
  dom.append(told);
}
