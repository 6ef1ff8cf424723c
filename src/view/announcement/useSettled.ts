/** A value once it has stayed the same for a while. In: the value and ms. Out: the last one that did; at first the first. */
import { useEffect, useState } from "react";
import { pageClock } from "../../store/pageClock.ts";

export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = pageClock.setTimeout(() => setSettled(value), milliseconds);
    return () => pageClock.clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
