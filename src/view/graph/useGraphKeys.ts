/**
 * The graph by keyboard: one tab stop, arrows along the wires, Enter shows a node's details, + takes it apart, − puts
 * the group around it together, Escape leaves. In: the picture and what to do. Out: which node holds the tab stop,
 * and the key handler of the drawing.
 */
import { type KeyboardEvent, useState } from "react";
import { type Direction, neighbour } from "../../present/picture/neighbour.ts";
import type { Picture } from "../../present/picture/picture.ts";

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
]);

type Deeds = {
  /** In: the picture's key of a node. */
  readonly onOpen: (key: string) => void;
  /** In: the key of a gate or group. */
  readonly onTakeApart: (key: string) => void;
  readonly onPutTogether: (key: string) => void;
};

export function useGraphKeys(picture: Picture, { onOpen, onTakeApart, onPutTogether }: Deeds) {
  const [chosen, setChosen] = useState<string | null>(null);
  // By key, which survives an edit; a node's index may be another node's after it.
  const focusable = (picture.nodes.find(({ key }) => key === chosen) ?? picture.nodes[0])?.key ?? null;
  const keyOf = (index: number): string | null =>
    picture.nodes.find(({ node }) => node.index === index)?.key ?? null;

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    const here = nodeIndex(event.target);
    if (here === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS.get(event.key);
    if (direction !== undefined) {
      const next = neighbour(picture, here, direction);
      if (next !== null) {
        setChosen(keyOf(next));
        event.currentTarget.querySelector<SVGGElement>(`[data-index="${next}"]`)?.focus();
      }
    } else if (event.key === "Enter" || event.key === " ") {
      const key = keyOf(here);
      if (key !== null) onOpen(key);
    } else if (event.key === "+" || event.key === "=") {
      const node = picture.graph.nodes[here];
      if (node?.kind === "operation" && node.opens !== null) onTakeApart(node.opens);
    } else if (event.key === "-") {
      const group = picture.graph.nodes[here]?.group ?? null;
      if (group !== null) onPutTogether(group.key);
    } else if (event.key === "Escape" && event.target instanceof SVGElement) event.target.blur();
    else return;
    // While the graph has the focus these keys are its own: the player must not step as well.
    event.preventDefault();
    event.stopPropagation();
  };
  return { focusable, onKeyDown };
}

function nodeIndex(target: EventTarget): number | null {
  const index = target instanceof Element ? target.closest("[data-index]")?.getAttribute("data-index") : null;
  return index === null || index === undefined ? null : Number(index);
}
