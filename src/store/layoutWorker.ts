/** The worker: what the page asks it to lay out, it lays out as the page itself would, and answers by number. */
import { layout } from "../present/layout/layout.ts";
import type { LayoutRequest } from "./layouter.ts";

addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  postMessage({ number: data.number, layout: layout(data.graph, data.options) });
});
