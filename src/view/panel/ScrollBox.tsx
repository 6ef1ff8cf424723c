/** A box whose content may be wider than it: it scrolls, shows where there is more, and only then has a tab stop (WCAG 2.1.1). */
import { type ReactNode, useRef, useState } from "react";
import { useScrollEdges } from "./useScrollEdges.ts";

type ScrollBoxProps = { readonly name: string; readonly className: string; readonly children: ReactNode };

export function ScrollBox({ name, className, children }: ScrollBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useScrollEdges(box, setWide);
  const reached = isWide ? ({ tabIndex: 0, role: "group", "aria-label": name } as const) : {};
  return (
    <div ref={box} className={`scroll-box ${className}`} {...reached}>
      {children}
    </div>
  );
}
