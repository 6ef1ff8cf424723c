/** How much of a program is computed; more is refused, with the limit in the message. */

/** Inputs and operations. */
export const MAX_NODES = 2_000;

/** Parts to go through. A text without functions can't have more; functions that but call each other can. */
export const MAX_PARTS = 50_000;

/** Rows and columns of a tensor. */
export const MAX_EXTENT = 64;

/** Nodes of a graph with a matrix product taken apart in it: a product of more parts no picture can show. */
export const MAX_PRODUCT_NODES = 60;

/** Numbers to be kept of a run: one for each entry of a node, and of each operand of each operation. */
export const MAX_NUMBERS = 500_000;

/**
 * Inputs and operations up to which a graph is drawn whole to begin with; larger ones start with their groups folded.
 * A network of 70 is walked through gate by gate, the view following the step. Of 150, a batch of 21 samples, the whole
 * in a stage of 860 by 740 px has numbers 2 px high: there is no overview left to lose.
 */
export const MOST_READABLE_NODES = 150;
