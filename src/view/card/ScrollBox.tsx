/** A box whose content may be wider than it: it scrolls, and only then it can be reached by keyboard (WCAG 2.1.1). */
import { type ReactNode, useEffect, useRef, useState } from "react";

type ScrollBoxProps = { readonly name: string; readonly className: string; readonly children: ReactNode };

export function ScrollBox({ name, className, children }: ScrollBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    const content = element?.firstElementChild;
    if (element === null || content === null || content === undefined) return;
    const observer = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, []);
  const reached = isWide ? ({ tabIndex: 0, role: "group", "aria-label": name } as const) : {};
  return (
    <div ref={box} className={`scroll-box ${className}`} {...reached}>
      {children}
    </div>
  );
}
