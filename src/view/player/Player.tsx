/** First, back, play, next, last; where one is; how far a step goes and how fast it plays. */
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, Pause, Play, Scan } from "lucide-react";
import { lazy, Suspense } from "react";
import { STEP_SIZES, type StepSize } from "../../present/steps/stops.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { currentStepSize, lastPosition } from "../../store/selectors.ts";
import { COMPACT, useMedia } from "../panel/useMedia.ts";
import { Timeline } from "./Timeline.tsx";

const PresentControls = lazy(async () => {
  const controls = await import("./PresentControls.tsx");
  return { default: controls.PresentControls };
});

const SPEEDS = [0.5, 1, 2, 4] as const;

export function Player() {
  // Only whether there is a way on, so that no step renders the player.
  // Told as off, not off: a button that is switched off under the focus would lose it.
  const atStart = useBackstep((state) => state.good === null || state.position === 0);
  const atEnd = useBackstep((state) => state.good === null || state.position === lastPosition(state));
  const playing = useBackstep((state) => state.playing);
  const size = useBackstep(currentStepSize);
  const speed = useBackstep((state) => state.settings.speed);
  const isPresenting = useBackstep((state) => state.settings.view === "present");
  const isCompact = useMedia(COMPACT) && !isPresenting;
  const { seek, next, back, play, set, fit } = backstep.getState();
  return (
    <section className="player" aria-label="Player" data-swipe="">
      <div className="player-buttons">
        <button
          type="button"
          className="button round"
          aria-label="First step"
          aria-disabled={atStart}
          onClick={() => seek(0)}
        >
          <ChevronsLeft aria-hidden="true" size={20} />
        </button>
        <button
          type="button"
          className="button round"
          aria-label="Previous step"
          aria-disabled={atStart}
          onClick={back}
        >
          <ChevronLeft aria-hidden="true" size={22} />
        </button>
        <button
          type="button"
          className="button round player-play"
          aria-label={playing ? "Pause" : "Play"}
          onClick={() => play(!playing)}
        >
          {playing ? <Pause aria-hidden="true" size={20} /> : <Play aria-hidden="true" size={20} />}
        </button>
        <button
          type="button"
          className="button round player-next"
          aria-label="Next step"
          aria-disabled={atEnd}
          onClick={next}
        >
          <ChevronRight aria-hidden="true" size={26} />
        </button>
        <button
          type="button"
          className="button round"
          aria-label="Last step"
          aria-disabled={atEnd}
          onClick={() => seek(lastPosition(backstep.getState()))}
        >
          <ChevronsRight aria-hidden="true" size={20} />
        </button>
        {isCompact ? (
          // On a small stage it would stand on the graph.
          <button type="button" className="button icon-button round" aria-label="Fit graph" onClick={fit}>
            <Scan aria-hidden="true" size={18} />
          </button>
        ) : null}
      </div>
      <Timeline />
      {isPresenting ? (
        <Suspense fallback={null}>
          <PresentControls />
        </Suspense>
      ) : null}
      <div className="player-settings">
        <label>
          <span>Step</span>
          <select
            value={size}
            aria-label="Step size"
            onChange={(event) => set({ size: chosenSize(event.target.value) })}
          >
            <option value="edge">by edge</option>
            <option value="node">by node</option>
            <option value="pass">by pass</option>
          </select>
        </label>
        <label>
          <span>Speed</span>
          <select value={speed} onChange={(event) => set({ speed: Number(event.target.value) })}>
            {SPEEDS.map((choice) => (
              <option key={choice} value={choice}>
                {choice}×
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  );
}

function chosenSize(value: string): StepSize | null {
  return STEP_SIZES.find((size) => size === value) ?? null;
}
