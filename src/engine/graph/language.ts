/** The language by itself: a program that defines nothing. */
import type { Definitions } from "./definitions.ts";

export const LANGUAGE: Definitions = { values: new Map(), functions: new Map(), bare: [] };
