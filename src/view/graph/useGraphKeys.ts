/**
 * The graph by keyboard: one tab stop, arrows along the wires, Enter shows a node's details, + takes it apart, − puts
 * the group around it together, Escape leaves. From a group's tag, which has the focus after a gate was taken apart,
 * the arrows go to the group's nodes. Home and End stay the player's. A node that was clicked has the focus too, but
 * whoever points goes on stepping with arrows and space. In: the picture and what to do. Out: which node holds the tab stop,
 * and the handlers of the drawing.
 */
import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import type { GraphNode } from "../../engine/graph/graph.ts";
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
  const isByKeyboard = useRef(false);
  // By key, which survives an edit; a node's index may be another node's after it.
  const focusable = (picture.nodes.find(({ key }) => key === chosen) ?? picture.nodes[0])?.key ?? null;
  const keyOf = (index: number): string | null =>
    picture.nodes.find(({ node }) => node.index === index)?.key ?? null;

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = nodeIndex(event.target);
    const tag = event.target instanceof SVGElement ? event.target.dataset.groupTag : undefined;
    const direction = DIRECTIONS.get(event.key);
    if (!isByKeyboard.current && (direction !== undefined || event.key === " ")) return;
    const goTo = (index: number | null): void => {
      if (index === null) return;
      setChosen(keyOf(index));
      event.currentTarget.querySelector<SVGGElement>(`[data-index="${index}"]`)?.focus();
    };
    if (here === null) {
      if (tag === undefined) return;
      if (direction !== undefined)
        goTo(picture.nodes.find(({ node }) => isIn(node, tag))?.node.index ?? null);
      else if (event.key === "-") onPutTogether(tag);
      else if (event.key === "Escape" && event.target instanceof SVGElement) event.target.blur();
      else return;
    } else if (direction !== undefined) goTo(neighbour(picture, here, direction));
    else if (event.key === "Enter" || event.key === " ") {
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
  const onPointerDown = (): void => {
    isByKeyboard.current = false;
  };
  const onFocus = ({ target, relatedTarget }: FocusEvent): void => {
    // A dialog gives the focus back to where it was: that is no way in.
    const isBack = relatedTarget instanceof Element && relatedTarget.closest("dialog") !== null;
    if (!isBack && target.matches(":focus-visible")) isByKeyboard.current = true;
  };
  return { focusable, onKeyDown, onPointerDown, onFocus };
}

/** Whether the node stands in the group of this key. */
function isIn(node: GraphNode, key: string): boolean {
  for (let { group } = node; group !== null; group = group.parent) if (group.key === key) return true;
  return false;
}

function nodeIndex(target: EventTarget): number | null {
  const index = target instanceof Element ? target.closest("[data-index]")?.getAttribute("data-index") : null;
  return index === null || index === undefined ? null : Number(index);
}
