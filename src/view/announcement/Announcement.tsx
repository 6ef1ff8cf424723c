/**
 * One polite sentence a step of the reader's, for those who don't see the picture. While it plays, or a key is held
 * down, steps come faster than anybody hears them: the sentence of the step where it ends is the one that is said.
 * A hidden number's question, and what is said to the answer, come before the step's. A mistake in the text is said
 * once, when the reader has stopped typing.
 */

import { useRef } from "react";
import { announce } from "../../present/narration/announce.ts";
import { announceMistake } from "../../present/narration/announceMistake.ts";
import { questionWords } from "../../present/predict/questionWords.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentQuestion } from "../../store/predict/question.ts";
import { unansweredFinished } from "../../store/predict/unansweredFinished.ts";
import { currentFrame, currentStyle } from "../../store/selectors.ts";
import { useHeldKey } from "./useHeldKey.ts";
import { useSettled } from "./useSettled.ts";

/** ms without a change after which the reader is taken to have stopped typing. */
const PAUSE = 1_000;

export function Announcement() {
  const frame = useBackstep(currentFrame);
  const style = useBackstep(currentStyle);
  const isPlaying = useBackstep((state) => state.playing);
  const mistake = useBackstep((state) => announceMistake(state.diagnostics));
  const question = useBackstep(currentQuestion);
  const finished = useBackstep(unansweredFinished);
  const reply = useBackstep((state) => state.predictions.said);
  const isSettled = useSettled(mistake, PAUSE) === mistake;
  const isHeld = useHeldKey();
  const said = useRef("");
  const step = (): string => {
    if (frame === null) return "";
    if (reply !== null) return reply;
    if (question !== null) return questionWords(frame.trace, question, style).spoken;
    // What the step itself has to say would answer it.
    return finished?.ask ?? announce(frame, style);
  };
  if (isPlaying) said.current = "Playing.";
  else if (mistake !== null && isSettled) said.current = mistake;
  else if (mistake === null && !isHeld) said.current = step();
  return (
    <p role="status" className="visually-hidden">
      {said.current}
    </p>
  );
}
