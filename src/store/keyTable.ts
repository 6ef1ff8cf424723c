/** The page's keys: what the keyboard obeys and what the list of keys shows. Keys are `KeyboardEvent.key`. */
export type KeyCommand =
  | "next"
  | "back"
  | "play"
  | "first"
  | "last"
  | "coarser"
  | "finer"
  | "open"
  | "close"
  | "fit"
  | "larger"
  | "smaller"
  | "table"
  | "blank"
  | "fullscreen"
  | "leave"
  | "show"
  | "keys";

export type KeyAction = {
  readonly keys: readonly string[];
  readonly command: KeyCommand;
  readonly does: string;
  /** The same key may do one thing while presenting and another on the page; otherwise it does this in both. */
  readonly where?: "presenting" | "page";
};

export const KEY_TABLE: readonly KeyAction[] = [
  { keys: ["ArrowRight", "PageDown", "n"], command: "next", does: "next step" },
  { keys: ["ArrowLeft", "PageUp", "p"], command: "back", does: "previous step" },
  { keys: [" "], command: "play", does: "play or pause; next step while presenting" },
  { keys: ["Home"], command: "first", does: "first step" },
  { keys: ["End"], command: "last", does: "last step" },
  { keys: ["]"], command: "coarser", does: "coarser steps" },
  { keys: ["["], command: "finer", does: "finer steps" },
  {
    keys: ["+", "="],
    command: "open",
    does: "open the gate of this step, or the one with the focus",
    where: "page",
  },
  { keys: ["-"], command: "close", does: "close the group around it to one gate", where: "page" },
  {
    keys: ["Enter"],
    command: "show",
    does: "predicting: check the answer; while presenting, show the number",
  },
  { keys: ["0"], command: "fit", does: "fit the graph" },
  { keys: ["+", "="], command: "larger", does: "larger while presenting", where: "presenting" },
  { keys: ["-"], command: "smaller", does: "smaller while presenting", where: "presenting" },
  { keys: ["t"], command: "table", does: "show or hide the table" },
  { keys: [".", "b"], command: "blank", does: "blank the stage; any key brings it back" },
  { keys: ["f"], command: "fullscreen", does: "full screen" },
  { keys: ["Escape"], command: "leave", does: "leave full screen or presenting; the step stays" },
  { keys: ["?"], command: "keys", does: "this list" },
];
