/** Something about the whole page that the reader should know, such as a damaged link. Can be put away. */
import { X } from "lucide-react";
import { backstep, useBackstep } from "../../store/backstep.ts";

export function Banner() {
  const notice = useBackstep((state) => state.notice);
  if (notice === null) return null;
  return (
    <div className="banner" role="alert" translate="yes">
      <p>{notice}</p>
      <button
        type="button"
        className="button icon-button"
        aria-label="Dismiss"
        onClick={() => backstep.getState().tell(null)}
      >
        <X aria-hidden="true" size={16} />
      </button>
    </div>
  );
}
