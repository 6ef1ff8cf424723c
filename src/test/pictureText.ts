/**
 * A picture as lines of text that a person can read and compare: a line a node, a wire, a group, with whole pixels;
 * then what is shown at some positions of the run.
 */

import { frameAt } from "../engine/trace/frameAt.ts";
import type { Frame, Trace } from "../engine/trace/trace.ts";
import type { Run } from "../present/label/run.ts";
import type { Box } from "../present/layout/geometry.ts";
import { formatTensor } from "../present/numbers/formatTensor.ts";
import { DEFAULT_STYLE } from "../present/numbers/style.ts";
import { nodeRole, wireState } from "../present/picture/activity.ts";
import { calloutObstacles, edgeCallout } from "../present/picture/edgeCallout.ts";
import { groupFrames } from "../present/picture/groupFrames.ts";
import type { Picture } from "../present/picture/picture.ts";

/** Structure and places: nothing in it depends on a position. */
export function pictureText(picture: Picture): string {
  const size = `picture ${round(picture.width)} × ${round(picture.height)}`;
  const nodes = picture.nodes.map(({ key, centre, label, name, width }) => {
    const above = written(name);
    const place = `at ${round(centre.x)} ${round(centre.y)}, ${round(width)} wide`;
    return `node ${key} "${written(label)}"${above === "" ? "" : ` named ${above}`} ${place}`;
  });
  const wires = picture.wires.map(({ key, points }) => {
    const corners = points.filter((_, place) => place % 3 === 0);
    return `wire ${key} ${corners.map(({ x, y }) => `${round(x)},${round(y)}`).join(" ")}`;
  });
  const groups = groupFrames(picture).map(({ group, outline, tag }) => {
    const area = outline === null ? "a tint" : boxText(outline);
    return `group ${group.key}: ${area}, its name ${boxText(tag)}`;
  });
  return [size, ...nodes, ...wires, ...groups].join("\n");
}

/** What a position adds: who is alive, and every number that is shown. */
export function positionText(picture: Picture, trace: Trace, position: number): string {
  const frame = frameAt(trace, position);
  const taken = calloutObstacles(picture, groupFrames(picture));
  const callout = edgeCallout(picture, frame, DEFAULT_STYLE, taken);
  const numbers = picture.nodes.map(({ key, node }) => `${key} ${numbersText(frame, node.index)}`);
  const wires = picture.wires.flatMap(({ key, edge }) => {
    const state = wireState(frame, edge);
    return state === "active" || state === "feeding" ? [`wire ${key} ${state}`] : [];
  });
  const cells = callout?.cells
    .map(({ sign, text, caption }) => `${sign} ${text} ${caption}`.trim())
    .join(" ");
  return [
    `position ${position}, ${frame.phase}`,
    ...numbers.map((line) => `  ${line}`),
    ...wires.map((line) => `  ${line}`),
    ...(callout === null ? [] : [`  callout ${boxText(callout)}: ${cells}`]),
  ].join("\n");
}

function numbersText(frame: Frame, node: number): string {
  const state = frame.nodes[node];
  const role = nodeRole(frame, node);
  const value = state?.value ? formatTensor(state.value, DEFAULT_STYLE) : "–";
  const gradient = state?.gradient ? formatTensor(state.gradient, DEFAULT_STYLE) : state?.gradientState;
  const part = state?.gradientState === "partial" ? `, ${state.arrivals.length} of ${state.expected}` : "";
  return `${value} | ${gradient}${part}${role === "quiet" ? "" : ` (${role})`}`;
}

function written(runs: readonly Run[]): string {
  return runs
    .map(({ text, script }) => (script === "base" ? text : script === "sub" ? `_${text}` : `^${text}`))
    .join("");
}

function boxText({ x, y, width, height }: Box): string {
  return `${round(width)} × ${round(height)} at ${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value) || 0;
}
