/** First, back, next, last, and how far one is, for the two things that are stepped together. */
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from "lucide-react";
import type { ReactNode } from "react";
import type { Stepping } from "./useStepping.ts";

const BUTTONS = [
  { name: "First step", Icon: ChevronsLeft, to: ({ first }: Stepping) => first, back: true },
  { name: "Previous step", Icon: ChevronLeft, to: ({ position }: Stepping) => position - 1, back: true },
  { name: "Next step", Icon: ChevronRight, to: ({ position }: Stepping) => position + 1, back: false },
  { name: "Last step", Icon: ChevronsRight, to: ({ last }: Stepping) => last, back: false },
] as const;

export function StepBar({
  stepping,
  children,
}: {
  readonly stepping: Stepping;
  readonly children?: ReactNode;
}) {
  const { position, first, last, seek } = stepping;
  return (
    <div className="step-bar">
      {BUTTONS.map(({ name, Icon, to, back }) => (
        <button
          key={name}
          type="button"
          className="button round"
          aria-label={name}
          // Not disabled: at an end the focus would be lost and with it the keys.
          aria-disabled={position === (back ? first : last)}
          onClick={() => seek(to(stepping))}
        >
          <Icon aria-hidden="true" size={20} />
        </button>
      ))}
      <span className="step-count">
        Step {position - first} of {last - first}
      </span>
      {children}
    </div>
  );
}
