/** What comes with a step beside the picture: the callout at its edge, and the window that follows it. After the first picture. */
import type { Box } from "../../present/layout/geometry.ts";
import { Callout } from "./Callout.tsx";
import { Follow } from "./Follow.tsx";

export type ActiveStepProps = { readonly follow: (active: readonly Box[]) => void };

export function ActiveStep({ follow }: ActiveStepProps) {
  return (
    <>
      <Callout />
      <Follow follow={follow} />
    </>
  );
}
