/** One polite sentence a step, for those who don't see the picture. */
import { announce } from "../../present/narration/announce.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentFrame } from "../../store/selectors.ts";

export function Announcement() {
  const frame = useBackstep(currentFrame);
  const digits = useBackstep((state) => state.settings.digits);
  return (
    <p role="status" className="visually-hidden">
      {frame === null ? "" : announce(frame, { digits })}
    </p>
  );
}
