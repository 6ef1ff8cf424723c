/**
 * KaTeX, a third of the page's code, comes right after the first picture stands. In: nothing.
 * Out: its `render`, the same promise every time; rejects where the file can't be had.
 */
import type katex from "katex";

type Render = typeof katex.render;

let loading: Promise<Render> | null = null;

export function loadKatex(): Promise<Render> {
  loading ??= import("katex").then((module) => module.default.render);
  return loading;
}
