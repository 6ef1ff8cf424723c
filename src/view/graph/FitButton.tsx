/** Fits the picture into the stage. Panning and zooming are gestures; this undoes them. */
import { Scan } from "lucide-react";

export function FitButton({ onFit }: { readonly onFit: () => void }) {
  return (
    <button
      type="button"
      className="button icon-button fit-button"
      aria-label="Fit graph"
      title="Fit graph (0)"
      onClick={onFit}
    >
      <Scan aria-hidden="true" size={18} />
    </button>
  );
}
