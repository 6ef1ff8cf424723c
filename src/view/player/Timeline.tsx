/**
 * The whole run as a row of ticks, a cell a position, forward and backward in their colours, with a native
 * range input over it: it can be clicked, dragged and moved by keyboard.
 */
import type { CSSProperties } from "react";
import { describePosition } from "../../present/narration/describePosition.ts";
import { positionLabel } from "../../present/narration/positionLabel.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { currentFrame } from "../../store/selectors.ts";

/** Past this many positions ticks would be hairlines: the two passes are plain bars. */
const MOST_TICKS = 160;

export function Timeline() {
  const frame = useBackstep(currentFrame);
  const { seek } = backstep.getState();
  const position = frame?.position ?? 0;
  const last = frame?.trace.steps.length ?? 0;
  const forward = frame?.trace.forwardCount ?? 0;
  const label = frame === null ? null : positionLabel(frame);
  const cells: CSSProperties & Record<`--${string}`, number> = {
    "--cells": last + 1,
    "--forward": forward,
    "--position": position,
  };
  return (
    <div className="timeline" style={cells}>
      <p className="timeline-label">
        <strong>{label?.phase ?? "Start"}</strong>
        <span>{label?.detail ?? ""}</span>
        <span className="timeline-count">
          step {position} of {last}
        </span>
      </p>
      <div className={`timeline-track ${last > MOST_TICKS ? "timeline-dense" : ""}`}>
        {last > MOST_TICKS
          ? null
          : Array.from({ length: last + 1 }, (_, cell) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its position
              <span key={cell} className={tickClass(cell, position, forward)} />
            ))}
        <input
          type="range"
          aria-label="Step"
          aria-valuenow={position}
          aria-valuetext={frame === null ? "No graph yet" : describePosition(frame)}
          min={0}
          max={last}
          step={1}
          value={position}
          onChange={(event) => seek(event.currentTarget.valueAsNumber)}
        />
      </div>
    </div>
  );
}

function tickClass(cell: number, position: number, forward: number): string {
  const pass = cell === 0 ? "start" : cell <= forward ? "forward" : "backward";
  const time = cell === position ? "now" : cell < position ? "past" : "future";
  return `tick tick-${pass} tick-${time} ${cell === forward + 1 ? "tick-seed" : ""}`;
}
