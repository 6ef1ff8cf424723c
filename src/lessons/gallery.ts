/** All lessons, in the order they are taught. */
import { fanOut } from "./fanOut.ts";
import { gradientFlow } from "./gradientFlow.ts";
import type { Lesson } from "./lesson.ts";
import { losses } from "./losses.ts";
import { modernBlocks } from "./modernBlocks.ts";
import { neuron } from "./neuron.ts";
import { oneAndTwoGates } from "./oneAndTwoGates.ts";
import { routing } from "./routing.ts";
import { vectors } from "./vectors.ts";

export const lessons: readonly Lesson[] = [
  ...oneAndTwoGates,
  ...fanOut,
  ...routing,
  ...neuron,
  ...gradientFlow,
  ...losses,
  ...vectors,
  ...modernBlocks,
];
