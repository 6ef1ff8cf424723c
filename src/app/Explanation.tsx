/** The formula of this step with what the lesson says at it. Apart from the page frame, which no step changes. */
import { lazy, Suspense } from "react";
import { lessonNote } from "../lessons/lessonNote.ts";
import { useBackstep } from "../store/backstep.ts";
import { lastPosition, untouchedLesson } from "../store/selectors.ts";
import { useStands } from "../view/panel/useStands.ts";
import { openLessonNamed } from "./start.ts";

/** The formula comes with KaTeX, right after the first picture. */
const FormulaPanel = lazy(async () => {
  const panel = await import("../view/formula/FormulaPanel.tsx");
  return { default: panel.FormulaPanel };
});

export function Explanation() {
  const untouched = useBackstep(untouchedLesson);
  const position = useBackstep((state) => state.position);
  const stepCount = useBackstep(lastPosition);
  const stands = useStands();
  if (!stands) return null;
  return (
    <Suspense fallback={null}>
      <FormulaPanel
        note={untouched === null ? null : lessonNote(untouched, position, stepCount)}
        onOpenLesson={openLessonNamed}
      />
    </Suspense>
  );
}
