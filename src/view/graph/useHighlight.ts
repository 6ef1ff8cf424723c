/**
 * Pointing while presenting: a click lights a node or a wire until the next click or step; a double click opens a
 * node, as Enter does. In: the picture, the position, what opens a node. Out: what is lit, and the handlers.
 */
import { type MouseEvent, useState } from "react";
import { contractEdgeName } from "../../present/picture/contractName.ts";
import type { DrawnNode, DrawnWire, Picture } from "../../present/picture/picture.ts";

/** What does something of its own when it is clicked: signs on a gate, tags of groups. */
const OWN_CLICK = "[data-apart], [data-group-tag]";

export function useHighlight(picture: Picture, position: number, onOpen: (key: string) => void) {
  const [chosen, setChosen] = useState<{ readonly key: string; readonly at: number } | null>(null);
  const key = chosen?.at === position ? chosen.key : null;
  const lit: DrawnNode | DrawnWire | null =
    picture.nodes.find((node) => node.key === key) ?? picture.wires.find((wire) => wire.key === key) ?? null;

  const onClickCapture = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest(OWN_CLICK) !== null) return;
    // A node's own click opens it.
    event.stopPropagation();
    const found = keyAt(picture, event.target);
    setChosen(found === null || found === key ? null : { key: found, at: position });
  };
  const onDoubleClickCapture = (event: MouseEvent): void => {
    const found = picture.nodes.find((node) => node.key === keyAt(picture, event.target));
    if (found === undefined) return;
    // A gate's own double click takes it apart; its mark still does.
    event.stopPropagation();
    setChosen(null);
    onOpen(found.key);
  };
  return { lit, pointing: { onClickCapture, onDoubleClickCapture } };
}

/** The node or wire there; labels belong to their node. */
function keyAt({ nodes, wires, graph }: Picture, target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  const index = target.closest("[data-index]")?.getAttribute("data-index");
  if (index !== null && index !== undefined) {
    return nodes.find(({ node }) => node.index === Number(index))?.key ?? null;
  }
  const name = target.closest("[data-edge]")?.getAttribute("data-edge");
  return wires.find(({ edge }) => contractEdgeName(graph, edge) === name)?.key ?? null;
}
