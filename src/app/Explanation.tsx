/** The formula of this step with what the lesson says at it. Apart from the page frame, which no step changes. */
import { lazy, Suspense } from "react";
import { lessonNote } from "../lessons/lessonNote.ts";
import { useBackstep } from "../store/backstep.ts";
import { untouchedLesson } from "../store/selectors.ts";

/** The formula comes with KaTeX, right after the first picture. */
const FormulaPanel = lazy(async () => {
  const panel = await import("../view/formula/FormulaPanel.tsx");
  return { default: panel.FormulaPanel };
});

export function Explanation() {
  const untouched = useBackstep(untouchedLesson);
  const position = useBackstep((state) => state.position);
  return (
    <Suspense fallback={null}>
      <FormulaPanel note={lessonNote(untouched, position)} />
    </Suspense>
  );
}
