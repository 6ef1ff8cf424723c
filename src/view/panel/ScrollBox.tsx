/**
 * A box whose content may be wider than it: it scrolls, shows where there is more, and only then has a tab stop
 * (WCAG 2.1.1). One that has the focus keeps it when its content gets narrow: the next Tab goes on from there.
 */
import { type ReactNode, useRef, useState } from "react";
import { useScrollEdges } from "./useScrollEdges.ts";

type ScrollBoxProps = { readonly name: string; readonly className: string; readonly children: ReactNode };

export function ScrollBox({ name, className, children }: ScrollBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useScrollEdges(box, setWide);
  const [isFocused, setFocused] = useState(false);
  const reached = isWide || isFocused ? ({ tabIndex: 0, role: "group", "aria-label": name } as const) : {};
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes that it has the focus
    <div
      ref={box}
      className={`scroll-box ${className}`}
      {...reached}
      onFocus={({ target, currentTarget }) => setFocused(target === currentTarget)}
      // A window that is left takes the focus from no element.
      onBlur={({ currentTarget }) => setFocused(document.activeElement === currentTarget)}
    >
      {children}
    </div>
  );
}
