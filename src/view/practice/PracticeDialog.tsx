/** Everything to practise with. */
import { Dialog } from "../dialogs/Dialog.tsx";
import { PredictSection } from "./PredictSection.tsx";

export function PracticeDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Practise" onClose={onClose}>
      <PredictSection onStart={onClose} />
    </Dialog>
  );
}
