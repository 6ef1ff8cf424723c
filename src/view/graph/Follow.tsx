/** Draws nothing; tells the window what part of the picture this step is about. */
import { useEffect } from "react";
import type { Box } from "../../present/layout/geometry.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentActiveBoxes } from "../../store/currentCallout.ts";

export function Follow({ follow }: { readonly follow: (active: readonly Box[]) => void }) {
  const active = useBackstep(currentActiveBoxes);
  useEffect(() => follow(active), [active, follow]);
  return null;
}
