/**
 * Pointing while presenting: a click lights a node or a wire until the next click or step; a double click opens a
 * node, as Enter does. In: the picture, what opens a node. Out: what was clicked, at which step, and the handlers.
 */
import { type MouseEvent, useState } from "react";
import { contractEdgeName } from "../../present/picture/contractName.ts";
import type { Picture } from "../../present/picture/picture.ts";
import { backstep } from "../../store/backstep.ts";

/** A node's or a wire's key, lit as long as the run stands `at` this position. */
export type Chosen = { readonly key: string; readonly at: number };

/** What does something of its own when it is clicked: signs on a gate, tags of groups. */
const OWN_CLICK = "[data-apart], [data-group-tag]";

export function useHighlight(picture: Picture, onOpen: (key: string) => void) {
  const [chosen, setChosen] = useState<Chosen | null>(null);

  const onClickCapture = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest(OWN_CLICK) !== null) return;
    // A node's own click opens it.
    event.stopPropagation();
    const found = keyAt(picture, event.target);
    const at = backstep.getState().position;
    const isLit = chosen?.key === found && chosen?.at === at;
    setChosen(found === null || isLit ? null : { key: found, at });
  };
  const onDoubleClickCapture = (event: MouseEvent): void => {
    const found = picture.nodes.find((node) => node.key === keyAt(picture, event.target));
    if (found === undefined) return;
    // A gate's own double click takes it apart; its mark still does.
    event.stopPropagation();
    setChosen(null);
    onOpen(found.key);
  };
  return { chosen, pointing: { onClickCapture, onDoubleClickCapture } };
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
