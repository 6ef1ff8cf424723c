/** The list of keys, from the same table the keyboard reads. */

import { backstep, useBackstep } from "../../store/backstep.ts";
import type { KeyAction } from "../../store/keyTable.ts";
import { KEY_TABLE } from "../../store/keyTable.ts";
import { Dialog } from "./Dialog.tsx";

const NAMES: ReadonlyMap<string, string> = new Map([
  ["ArrowRight", "→"],
  ["ArrowLeft", "←"],
  [" ", "Space"],
  ["PageDown", "Page Down"],
  ["PageUp", "Page Up"],
]);

/** What swipe.ts and useZoom make of fingers. */
const TOUCH = [
  [
    "A flick left or right",
    "next or previous step, on the formula, the player, and a graph that is all in view",
  ],
  ["A tap on a node", "its card"],
  ["Two fingers", "larger, smaller and elsewhere"],
  ["One finger", "moves a graph that is larger than its stage"],
] as const;

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const rows: readonly KeyAction[] = KEY_TABLE;
  const letters = useBackstep((state) => state.settings.letters);
  const { set } = backstep.getState();
  return (
    <Dialog title="Keys" isProse onClose={onClose}>
      <dl className="keys">
        {rows.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{NAMES.get(key) ?? (key.length === 1 ? key.toUpperCase() : key)}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="keys-letters">
        <input
          type="checkbox"
          checked={letters}
          onChange={(event) => set({ letters: event.target.checked })}
        />
        Keys that are a single character, such as N or ?
      </label>
      <p className="dialog-note">
        In the graph: Tab enters, arrows follow the wires, Enter opens a node's card, + opens a folded gate, −
        closes the group around it, Escape leaves. In a card ← and → go through local, contribution and sum.
        Keys rest while you type.
      </p>
      <h3>Touch</h3>
      <ul className="touch">
        {TOUCH.map(([gesture, does]) => (
          <li key={gesture}>
            <strong>{gesture}</strong>: {does}.
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
