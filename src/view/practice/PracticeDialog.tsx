/** Everything to practise with: predicting what is on the screen, and exercises to do it on. */
import { Dialog } from "../dialogs/Dialog.tsx";
import { ExerciseSection } from "./ExerciseSection.tsx";
import type { ExerciseCommands } from "./exerciseCommands.ts";
import { PredictSection } from "./PredictSection.tsx";
import "./practice.css";

type PracticeDialogProps = { readonly exercises: ExerciseCommands; readonly onClose: () => void };

export function PracticeDialog({ exercises, onClose }: PracticeDialogProps) {
  return (
    <Dialog title="Practise" onClose={onClose}>
      <PredictSection onStart={onClose} />
      <ExerciseSection exercises={exercises} onClose={onClose} />
    </Dialog>
  );
}
