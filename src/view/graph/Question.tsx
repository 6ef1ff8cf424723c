/** The question at the edge whose number is hidden. It comes with the first hidden number. */
import { lazy, Suspense, useEffect } from "react";
import { useBackstep } from "../../store/backstep.ts";
import { Panel } from "../panel/Panel.tsx";

const load = async () => {
  const box = await import("../predict/QuestionBox.tsx");
  return { default: box.QuestionBox };
};
const QuestionBox = lazy(load);

export function Question() {
  const isPredicting = useBackstep((state) => state.settings.predict !== "off");
  // Whether there is anything to ask or say after a number of the run, the box knows.
  const isOpen = useBackstep(
    ({ position, predictions: { asking, said, isPutAway, known, guesses } }) =>
      asking !== null || said !== null || (!isPutAway && position === known && guesses.length > 0),
  );
  // It should be there at the press that asks; where it can't be had now, the press asks again.
  useEffect(() => {
    if (isPredicting) load().catch(() => undefined);
  }, [isPredicting]);
  return isOpen ? (
    <Panel name="question">
      <Suspense fallback={null}>
        <QuestionBox />
      </Suspense>
    </Panel>
  ) : null;
}
