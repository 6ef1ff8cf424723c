/**
 * The drawing's own element, with what the page promises about the run (docs: `data-step`, `data-phase` …). At each
 * step it alone is rendered: its children come from above, where a step changes nothing.
 */
import type { ReactNode, RefObject, SVGProps } from "react";
import { useBackstep } from "../../store/backstep.ts";
import { currentFrame, isStale, lastPosition } from "../../store/selectors.ts";

type StageSvgProps = Pick<
  SVGProps<SVGSVGElement>,
  | "onKeyDown"
  | "onPointerDown"
  | "onFocus"
  | "onBlur"
  | "onPointerOver"
  | "onPointerLeave"
  | "onClickCapture"
  | "onDoubleClickCapture"
  | "aria-label"
> & { readonly svg: RefObject<SVGSVGElement | null>; readonly children: ReactNode };

export function StageSvg({ svg, children, ...handlers }: StageSvgProps) {
  const stale = useBackstep(isStale);
  const position = useBackstep((state) => currentFrame(state)?.position);
  const phase = useBackstep((state) => currentFrame(state)?.phase);
  const awaiting = useBackstep(({ awaited }) => awaited !== null);
  const count = useBackstep(lastPosition);
  return (
    <svg
      {...handlers}
      ref={svg}
      className={`stage ${stale ? "stage-stale" : ""}`}
      role="group"
      aria-busy={awaiting ? true : undefined}
      data-graph=""
      data-step={position}
      data-step-count={count}
      data-phase={phase}
      data-stale={stale ? "true" : undefined}
    >
      {children}
    </svg>
  );
}
