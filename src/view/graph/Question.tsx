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
  const isOpen = useBackstep(({ predictions }) => predictions.asking !== null || predictions.said !== null);
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
