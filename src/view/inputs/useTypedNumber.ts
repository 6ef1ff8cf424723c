/**
 * A number while it is typed. In: the number that holds, and who is told of another. Out: the text to show in its place,
 * null where there is none. What is typed counts once the typing pauses or is done: `1/0` is not 1 on the way. What is no
 * number yet is kept, also when the box is left, until it is mended, taken back, or the number changes elsewhere.
 */
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { readNumber } from "../../present/numbers/readNumber.ts";
import { pageClock } from "../../store/pageClock.ts";

/** `left`: the number that held when the box was left; null while one types. */
type Typed = { readonly text: string; readonly left: number | null };

/** ms without a key after which a number counts. */
const PAUSE = 500;

export function useTypedNumber(value: number, onChange: (value: number) => void) {
  const [typed, setTyped] = useState<Typed | null>(null);
  // Leaving the box may come in the same event as taking the text back.
  const latest = useRef<Typed | null>(null);
  const hold = (next: Typed | null): void => {
    latest.current = next;
    setTyped(next);
  };
  const read = (): number | null => (latest.current === null ? null : readNumber(latest.current.text));
  const commit = (): void => {
    const number = read();
    if (number !== null && !Object.is(number, value)) onChange(number);
  };
  const onPause = useEffectEvent(commit);
  useEffect(() => {
    if (typed === null || typed.left !== null) return;
    const timer = pageClock.setTimeout(() => onPause(), PAUSE);
    return () => pageClock.clearTimeout(timer);
  }, [typed]);

  const isShown = typed !== null && (typed.left === null || Object.is(typed.left, value));
  const text = isShown ? typed.text : null;
  return {
    text,
    isWrong: text !== null && readNumber(text) === null,
    type: (next: string): void => hold({ text: next, left: null }),
    /** The typing is done. */
    leave: (): void => {
      commit();
      const { text: rest = "" } = latest.current ?? {};
      hold(read() === null && rest.trim() !== "" ? { text: rest, left: value } : null);
    },
    /** What was typed is forgotten. Out: the number it came to, or the one that holds. */
    take: (): number => {
      const number = isShown ? (read() ?? value) : value;
      hold(null);
      return number;
    },
  };
}
