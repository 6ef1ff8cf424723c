export { reluNet } from "./engine.ts";
export { makeTape } from "../src/engine/trace/tape.ts";
export { forward } from "../src/engine/trace/forward.ts";
export { backward } from "../src/engine/trace/backward.ts";
export { buildTrace } from "../src/engine/trace/buildTrace.ts";
