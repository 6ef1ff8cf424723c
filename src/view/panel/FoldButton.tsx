/** Folds a side panel away, or brings it back: its parts are named in the address's `hide`. */
import { PanelLeft, PanelRight } from "lucide-react";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { isFolded, SIDE_PARTS, type Side } from "../../store/sides.ts";

export function FoldButton({ side }: { readonly side: Side }) {
  const hide = useBackstep((state) => state.settings.hide);
  const folded = isFolded(hide, side);
  const Icon = side === "left" ? PanelLeft : PanelRight;
  const what = side === "left" ? "expression and inputs" : "formula and words";
  const parts: readonly string[] = SIDE_PARTS[side];
  const others = hide.filter((part) => !parts.includes(part));
  return (
    <button
      type="button"
      className={`button icon-button fold-button fold-${side} ${folded ? "fold-closed" : ""}`}
      aria-label={`${folded ? "Show" : "Hide"} ${what}`}
      title={`${folded ? "Show" : "Hide"} ${what}`}
      onClick={() => backstep.getState().set({ hide: folded ? others : [...others, ...parts] })}
    >
      <Icon aria-hidden="true" size={18} />
    </button>
  );
}
