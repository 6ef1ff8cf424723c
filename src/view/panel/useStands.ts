/** False while a component is drawn for the first time, then true: what can come after the first picture is asked for then. */
import { useEffect, useState } from "react";

export function useStands(): boolean {
  const [stands, setStands] = useState(false);
  useEffect(() => setStands(true), []);
  return stands;
}
