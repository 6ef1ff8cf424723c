/** The wrong algorithms in words a student knows them by: what each does, in code, and why it may go well. */
import type { WrongAlgorithm } from "../../engine/compare/wrongAlgorithms.ts";

export type AlgorithmWords = {
  readonly algorithm: WrongAlgorithm;
  readonly name: string;
  /** The line of code that is wrong, and what it should be. */
  readonly wrong: string;
  readonly right: string;
  readonly does: string;
  /** Said where the two never part, as they can't. */
  readonly lucky: string;
  /** Said where they could, and only the numbers keep them together; null where there is no difference. */
  readonly luckyNumbers: string | null;
};

export const ALGORITHMS: readonly AlgorithmWords[] = [
  {
    algorithm: "overwrite",
    name: "Overwrite instead of add",
    wrong: "gradient = upstream * local",
    right: "gradient += upstream * local",
    does: "A contribution replaces what had arrived. Of several, the last one stands.",
    lucky: "They never part here: no value has two contributions to its gradient.",
    luckyNumbers:
      "They never part here, but only by these numbers: of several contributions, all but the last are 0.",
  },
  {
    algorithm: "recursion",
    name: "Recursion that does not wait",
    wrong: "for operand in operands: backward(operand)",
    right: "for node in reversed(topological order): backward(node)",
    does: "Each time a node is reached it hands on all it has so far, whether or not more is to come.",
    lucky: "They never part here: no gate has to wait for a second contribution before it hands on.",
    luckyNumbers:
      "They never part here, but only by these numbers: what is handed on too early or a second time is 0.",
  },
  {
    algorithm: "local",
    name: "Forget the upstream",
    wrong: "gradient += local",
    right: "gradient += upstream * local",
    does: "The local derivative is taken for the gradient.",
    lucky: "They never part here: every upstream is 1.",
    luckyNumbers:
      "They never part here, but only by these numbers: where the upstream is not 1, the local derivative is 0.",
  },
  {
    algorithm: "uncleared",
    name: "Forget to clear between two passes",
    wrong: "backward(); backward()",
    right: "backward(); clear the gradients; backward()",
    does: "Two passes, one after the other. The inputs keep the gradients of the first, as in PyTorch without zero_grad().",
    lucky: "They never part here: the gradient of every input is 0.",
    luckyNumbers: null,
  },
];
