/** Whether a key is held down so long that it repeats: what it does then is one deed of the reader, not many. */
import { useEffect, useState } from "react";

export function useHeldKey(): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const onKeyDown = ({ repeat }: KeyboardEvent): void => setHeld(repeat);
    const letGo = (): void => setHeld(false);
    // Before whoever keeps a key to itself.
    document.addEventListener("keydown", onKeyDown, true);
    document.addEventListener("keyup", letGo, true);
    window.addEventListener("blur", letGo);
    return () => {
      document.removeEventListener("keydown", onKeyDown, true);
      document.removeEventListener("keyup", letGo, true);
      window.removeEventListener("blur", letGo);
    };
  }, []);
  return isHeld;
}
