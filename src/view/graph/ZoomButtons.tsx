/** Fit the picture at a readable size, or all of it at any size. */
import { Maximize, Scan } from "lucide-react";

type ZoomButtonsProps = { readonly onFit: () => void; readonly onWhole: () => void };

export function ZoomButtons({ onFit, onWhole }: ZoomButtonsProps) {
  return (
    <div className="zoom-buttons">
      <button type="button" className="button icon-button" aria-label="Fit at readable size" onClick={onFit}>
        <Scan aria-hidden="true" size={18} />
      </button>
      <button type="button" className="button icon-button" aria-label="Show the whole graph" onClick={onWhole}>
        <Maximize aria-hidden="true" size={18} />
      </button>
    </div>
  );
}
