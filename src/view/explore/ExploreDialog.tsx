/** Explore: what goes wrong without the rules of backpropagation, and why it is done this way, on the page's graph. */
import { currentStyle } from "../../store/selectors.ts";
import "./explore.css";
import { useState } from "react";
import { scalarNeeded } from "../../present/narration/scalarNeeded.ts";
import { useBackstep } from "../../store/backstep.ts";
import { numberInTheWay } from "../../store/predict/question.ts";
import { lastPosition } from "../../store/selectors.ts";
import { Dialog } from "../dialogs/Dialog.tsx";
import { ModesPanel } from "./ModesPanel.tsx";
import { NudgePanel } from "./NudgePanel.tsx";
import { PathsPanel } from "./PathsPanel.tsx";
import { Tabs } from "./Tabs.tsx";
import { WrongTurns } from "./WrongTurns.tsx";

const TABS = [
  { key: "wrong", title: "Wrong turns" },
  { key: "paths", title: "Paths" },
  { key: "modes", title: "Forward or backward" },
  { key: "nudge", title: "Nudge" },
] as const;
type Tab = (typeof TABS)[number]["key"];

type ExploreDialogProps = {
  readonly onClose: () => void;
  readonly onOpenSource: (source: string) => void;
};

export function ExploreDialog({ onClose, onOpenSource }: ExploreDialogProps) {
  const good = useBackstep((state) => state.good);
  const style = useBackstep(currentStyle);
  const [tab, setTab] = useState<Tab>("wrong");
  const isPredicting = useBackstep((state) => numberInTheWay(state, lastPosition(state)) !== null);
  const needed =
    good === null
      ? "There is no graph yet: the text has a mistake."
      : isPredicting
        ? "Here stand all numbers of the run. They are shown when you have predicted them, or with predicting off."
        : scalarNeeded(good.trace.graph);
  return (
    <Dialog title="Explore" className="explore-dialog" onClose={onClose}>
      <div className="explore">
        {good === null || needed !== null ? (
          <p>{needed}</p>
        ) : (
          <Tabs name="What to explore" tabs={TABS} chosen={tab} onChoose={setTab}>
            {tab === "wrong" ? <WrongTurns good={good} style={style} /> : null}
            {tab === "paths" ? <PathsPanel good={good} style={style} onOpenSource={onOpenSource} /> : null}
            {tab === "modes" ? <ModesPanel good={good} style={style} /> : null}
            {tab === "nudge" ? <NudgePanel good={good} style={style} /> : null}
          </Tabs>
        )}
      </div>
    </Dialog>
  );
}
