/** Why the graph is not the text's: the text has a mistake, or its graph is still being laid out. */
import { useBackstep } from "../../store/backstep.ts";
import { isStale } from "../../store/selectors.ts";

export function StageNote() {
  const stale = useBackstep(isStale);
  const awaiting = useBackstep(({ awaited }) => awaited !== null);
  if (awaiting) return <p className="stale-note busy-note">Drawing the new graph …</p>;
  return stale ? (
    <p className="stale-note">The text has a mistake. This is the last graph that worked.</p>
  ) : null;
}
