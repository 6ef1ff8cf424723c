/** Loads the full editor after the first paint: null until it is there, and for good where it cannot be had. */
import { useEffect, useState } from "react";
import type { CodeEditor } from "./CodeEditor.tsx";

export function useCodeEditor(): typeof CodeEditor | null {
  const [loaded, setLoaded] = useState<{ readonly component: typeof CodeEditor } | null>(null);
  useEffect(() => {
    let wanted = true;
    const frame = requestAnimationFrame(() => {
      import("./CodeEditor.tsx").then(
        (module) => wanted && setLoaded({ component: module.CodeEditor }),
        // Offline, or a newer version was deployed: the plain editor stays.
        () => undefined,
      );
    });
    return () => {
      wanted = false;
      cancelAnimationFrame(frame);
    };
  }, []);
  return loaded === null ? null : loaded.component;
}
