/** What a lecturer may want to change before the audience: size, words, full screen, and the way out. */
import { AArrowDown, AArrowUp, Captions, CaptionsOff, Expand, Scan, X } from "lucide-react";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { resizedType } from "../../store/resizedType.ts";
import { TYPE_SIZES } from "../../store/state.ts";
import { toggleFullScreen } from "./fullScreen.ts";

export function PresentControls() {
  const type = useBackstep((state) => state.settings.type);
  const words = useBackstep((state) => state.settings.words);
  const { set, fit } = backstep.getState();
  const Words = words ? Captions : CaptionsOff;
  const buttons = [
    {
      name: `Smaller, now ${type} %`,
      Icon: AArrowDown,
      press: () => set({ type: resizedType(type, -1) }),
      disabled: type <= TYPE_SIZES.least,
    },
    {
      name: `Larger, now ${type} %`,
      Icon: AArrowUp,
      press: () => set({ type: resizedType(type, 1) }),
      disabled: type >= TYPE_SIZES.most,
    },
    { name: words ? "Hide words" : "Show words", Icon: Words, press: () => set({ words: !words }) },
    { name: "Fit graph", Icon: Scan, press: fit },
    { name: "Full screen", Icon: Expand, press: toggleFullScreen },
    { name: "Leave presentation", Icon: X, press: () => set({ view: "main" }) },
  ];
  return (
    // Told as off, not off, as in the player: a button at its end keeps the focus.
    <div className="present-controls">
      {buttons.map(({ name, Icon, press, disabled = false }) => (
        <button
          key={name.split(",")[0]}
          type="button"
          className="button icon-button"
          aria-label={name}
          title={name}
          aria-disabled={disabled}
          onClick={press}
        >
          <Icon aria-hidden="true" size={20} />
        </button>
      ))}
    </div>
  );
}
